package org.faofon.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The database takes connections and does not answer: the worse way to be away. */
final class PauseDatabase implements Fault {
    private final Duration away;

    PauseDatabase(Duration away) {
        this.away = away;
    }

    @Override
    public String name() {
        return "database silent for %d s".formatted(away.toSeconds());
    }

    @Override
    public void strike(Site site, Random random) throws Exception {
        long pid = site.program().databasePid().orElseThrow(() -> new IOException("There is no database server"));
        List<Long> family = Signals.family(pid);
        Signals.send("STOP", family);
        try {
            TimeUnit.MILLISECONDS.sleep(away.toMillis());
        } finally {
            Signals.send("CONT", family);
        }
    }
}
