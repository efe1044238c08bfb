package org.faofon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final SignInThrottle failed = new SignInThrottle(3, WINDOW, 100);

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            failed.failed(address, NOW);
        }
    }

    @Test
    void waitsAfterTheLastAllowedFailureAndNotBefore() {
        fail("10.0.0.1", 2);
        assertThat(failed.waitOf("10.0.0.1", NOW)).isZero();
        fail("10.0.0.1", 1);
        assertThat(failed.waitOf("10.0.0.1", NOW)).isEqualTo(WINDOW);
    }

    @Test
    void forgetsWhenTheTimeIsOver() {
        fail("10.0.0.1", 3);
        assertThat(failed.waitOf("10.0.0.1", NOW.plus(WINDOW).minusSeconds(1))).isEqualTo(Duration.ofSeconds(1));
        assertThat(failed.waitOf("10.0.0.1", NOW.plus(WINDOW))).isZero();
    }

    @Test
    void doesNotPunishOthers() {
        fail("10.0.0.1", 3);
        assertThat(failed.waitOf("10.0.0.2", NOW)).isZero();
    }

    @Test
    void forgivesWhoGotItRight() {
        fail("10.0.0.1", 2);
        failed.succeeded("10.0.0.1");
        fail("10.0.0.1", 2);
        assertThat(failed.waitOf("10.0.0.1", NOW)).isZero();
    }

    @Test
    void remembersOnlySoManyAddresses() {
        fail("10.0.0.1", 3);
        for (int i = 0; i < 100; i++) {
            fail("10.1.0." + i, 1);
        }
        assertThat(failed.waitOf("10.0.0.1", NOW)).isZero();
    }
}
