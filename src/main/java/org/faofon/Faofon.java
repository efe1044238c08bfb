package org.faofon;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Locale;
import org.faofon.ops.start.Startup;

/** Faofon (เฝ้าฝน, "watching the rain"): a school rain network that watches the rain and warns. */
@QuarkusMain
public final class Faofon {
    private Faofon() {}

    public static void main(String... args) {
        useNeutralLocale();
        int code = Startup.run(args);
        // In development mode the same JVM restarts the program after each change.
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            System.exit(code);
        }
    }

    /** Makes texts independent of the machine's locale: each has the requested language, and digits are Arabic. */
    static void useNeutralLocale() {
        Locale.setDefault(Locale.ROOT);
    }
}
