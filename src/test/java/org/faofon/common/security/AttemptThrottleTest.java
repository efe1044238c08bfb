package org.faofon.common.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptThrottleTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);

    private final AttemptThrottle throttle =
            new AttemptThrottle(new AttemptThrottle.Limits(3, FIRST, LONGEST, FORGOTTEN));

    private void fail(String key, int times) {
        IntStream.range(0, times)
                .forEach(i -> assertThat(throttle.reserve(key, NOW)).isZero());
    }

    @Test
    void delaysTheFirstAttemptAfterTheFreeOnes() {
        fail("S01", 3);

        assertThat(throttle.reserve("S01", NOW)).isEqualTo(FIRST);
        assertThat(throttle.reserve("S01", NOW.plus(FIRST).minusMillis(1))).isEqualTo(Duration.ofMillis(1));
        assertThat(throttle.reserve("S01", NOW.plus(FIRST))).isZero();
    }

    @Test
    void doublesTheDelayUpToItsLimit() {
        fail("S01", 3);
        Instant now = NOW;
        for (int seconds : List.of(2, 4, 8, 16, 32, 60, 60)) {
            assertThat(throttle.waitOf("S01", now)).isEqualTo(Duration.ofSeconds(seconds));
            now = now.plusSeconds(seconds);
            assertThat(throttle.reserve("S01", now)).isZero();
        }
    }

    @Test
    void neverDelaysLongerHoweverOftenSomebodyTriesMeanwhile() {
        fail("S01", 3);
        for (int i = 0; i < 10_000; i++) {
            assertThat(throttle.reserve("S01", NOW)).isEqualTo(FIRST);
        }
        assertThat(throttle.reserve("S01", NOW.plus(FIRST))).isZero();
    }

    @Test
    void givesNoMoreAttemptsThanAreFreeToManyAtTheSameTime() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(20);
        try {
            List<Future<Duration>> waits = IntStream.range(0, 200)
                    .mapToObj(i -> many.submit(() -> throttle.reserve("S01", NOW)))
                    .toList();
            int granted = 0;
            for (Future<Duration> wait : waits) {
                granted += wait.get().isZero() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(3);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void aRightAttemptDoesNotPayForEarlierWrongOnes() {
        fail("10.0.0.1", 2);
        assertThat(throttle.reserve("10.0.0.1", NOW)).isZero();
        throttle.giveBack("10.0.0.1");
        assertThat(throttle.reserve("10.0.0.1", NOW)).isZero();

        assertThat(throttle.reserve("10.0.0.1", NOW)).isEqualTo(FIRST);
    }

    @Test
    void forgetsAfterTheLastFailure() {
        fail("S01", 3);
        assertThat(throttle.reserve("S01", NOW.plus(FORGOTTEN).minusSeconds(1))).isZero();
        Instant later = NOW.plus(FORGOTTEN).minusSeconds(1).plus(FORGOTTEN);
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.reserve("S01", later)).isZero();
        }
        assertThat(throttle.reserve("S01", later)).isEqualTo(FIRST);
    }

    @Test
    void countsEachKeyByItself() {
        fail("S01", 3);
        assertThat(throttle.waitOf("S02", NOW)).isZero();
    }

    @Test
    void aKeyOfMegabytesIsOneKeyLikeAnother() {
        String longKey = "x".repeat(500_000);
        fail(longKey, 3);
        assertThat(throttle.waitOf(longKey, NOW)).isEqualTo(FIRST);
        assertThat(throttle.waitOf(longKey + "y", NOW)).isZero();
    }
}
