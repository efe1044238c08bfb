package org.faofon.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting that ends. */
public final class Patience {
    private Patience() {}

    /** Whether what is waited for has come. */
    public interface Condition {
        boolean holds() throws Exception;
    }

    public static void until(String what, Duration longest, Duration pause, Condition condition) throws Exception {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("Waited %d s in vain until %s".formatted(longest.toSeconds(), what));
            }
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }
    }
}
