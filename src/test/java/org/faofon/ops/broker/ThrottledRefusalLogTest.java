package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottledRefusalLogTest {
    private Instant now = Instant.parse("2026-11-22T00:00:00Z");
    private final ThrottledRefusalLog log = new ThrottledRefusalLog(() -> now);

    @Test
    void tellsOfTheFirstAtOnceAndOfAFloodInOneLineLater() {
        assertThat(refuse()).isEqualTo(1);
        for (int i = 0; i < 1_000; i++) {
            assertThat(refuse()).isZero();
        }
        now = now.plus(ThrottledRefusalLog.PAUSE);
        assertThat(refuse()).isEqualTo(1_001);
    }

    private long refuse() {
        return log.refused("PTL07", "203.0.113.7:50000", "wrong token");
    }
}
