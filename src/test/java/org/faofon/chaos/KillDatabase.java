package org.faofon.chaos;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** {@code kill -9} of the first process of the embedded database. */
final class KillDatabase implements Fault {
    @Override
    public String name() {
        return "database killed";
    }

    @Override
    public void strike(Site site, Random random) throws Exception {
        long pid = site.program().databasePid().orElseThrow(() -> new IOException("There is no database server"));
        Signals.send("KILL", List.of(pid));
    }
}
