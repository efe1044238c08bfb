package org.faofon.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The network interface is taken away: nobody reaches anybody, and nobody is told. */
final class NetworkCut implements Fault {
    private final Duration away;

    NetworkCut(Duration away) {
        this.away = away;
    }

    @Override
    public String name() {
        return "network away for %d s".formatted(away.toSeconds());
    }

    /** {@code ./chaos} makes a network for this trial alone and says so. */
    @Override
    public Optional<String> reasonToSkip(Site site) {
        return "own".equals(System.getenv("CHAOS_NETWORK"))
                ? Optional.empty()
                : Optional.of("only root can give the trial a network of its own");
    }

    @Override
    public void strike(Site site, Random random) throws Exception {
        set("down");
        try {
            TimeUnit.MILLISECONDS.sleep(away.toMillis());
        } finally {
            set("up");
        }
    }

    private static void set(String state) throws Exception {
        int code = new ProcessBuilder("ip", "link", "set", "lo", state)
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("ip link set lo " + state + " ended with " + code);
        }
    }
}
