package org.faofon.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The program stands still, as on a machine that swaps or was suspended. */
final class PauseProgram implements Fault {
    private final Duration pause;

    PauseProgram(Duration pause) {
        this.pause = pause;
    }

    @Override
    public String name() {
        return "program stopped for %d s".formatted(pause.toSeconds());
    }

    @Override
    public void strike(Site site, Random random) throws Exception {
        List<Long> pid = List.of(site.program().pid());
        Signals.send("STOP", pid);
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } finally {
            Signals.send("CONT", pid);
        }
    }
}
