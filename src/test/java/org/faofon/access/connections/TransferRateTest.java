package org.faofon.access.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TransferRateTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final TransferRate rate = new TransferRate(Duration.ofSeconds(20), 1_000);

    @Test
    void saysNothingBeforeThePeriodIsOver() {
        rate.begin(0, 0);
        assertThat(rate.isTooSlow(0, 20 * SECOND - 1)).isFalse();
    }

    @Test
    void oneByteLessThanTheLeastIsTooSlow() {
        rate.begin(0, 0);
        assertThat(rate.isTooSlow(999, 20 * SECOND)).isTrue();
        rate.begin(0, 0);
        assertThat(rate.isTooSlow(1_000, 20 * SECOND)).isFalse();
    }

    @Test
    void whatCameBeforeDoesNotCountInTheNextPeriod() {
        rate.begin(0, 0);
        assertThat(rate.isTooSlow(50_000, 20 * SECOND)).isFalse();
        assertThat(rate.isTooSlow(50_999, 40 * SECOND)).isTrue();
    }
}
