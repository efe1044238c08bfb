package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PerGaugeRateLimitTest {
    private static final int BYTES_OF_A_MILLI = PerGaugeRateLimit.BYTES_PER_SECOND / 1_000;

    private long now;
    private final EmbeddedChannel channel = new EmbeddedChannel(new PerGaugeRateLimit(() -> now));

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void readsOnWhenWhatWasReadIsPaidFor() {
        read(20 * BYTES_OF_A_MILLI);
        assertThat(isRead()).isFalse();

        pass(20);
        assertThat(isRead()).isTrue();
    }

    @Test
    void littleThatWasReadBeforeThePauseAndComesAtItsEndStopsItForNoLongerThanItTakes() {
        channel.freezeTime();
        read(20 * BYTES_OF_A_MILLI);
        now = TimeUnit.MILLISECONDS.toNanos(19);
        read(2 * BYTES_OF_A_MILLI);

        channel.advanceTimeBy(20, TimeUnit.MILLISECONDS);
        now = TimeUnit.MILLISECONDS.toNanos(20);
        channel.runScheduledPendingTasks();
        assertThat(isRead()).isFalse();

        now = TimeUnit.MILLISECONDS.toNanos(23);
        channel.advanceTimeBy(3, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        assertThat(isRead()).isTrue();
    }

    @Test
    void littleIsNotHeldBack() {
        read(5 * BYTES_OF_A_MILLI);
        assertThat(isRead()).isTrue();
    }

    private void pass(int millis) {
        channel.freezeTime();
        now += TimeUnit.MILLISECONDS.toNanos(millis + 1L);
        channel.advanceTimeBy(millis + 1L, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }

    private void read(int bytes) {
        channel.writeInbound(Unpooled.wrappedBuffer(new byte[bytes]));
    }

    private boolean isRead() {
        return channel.config().isAutoRead();
    }
}
