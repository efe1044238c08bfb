package org.faofon.bench;

import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/** As quiet as the program is: outside Quarkus the libraries would write out every debug message, if only for nobody. */
public final class Quiet {
    private static final Logger ROOT = Logger.getLogger("");

    private Quiet() {}

    public static void please() {
        ROOT.setLevel(Level.WARN);
    }
}
