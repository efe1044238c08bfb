package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a connection may wait before it says who it is. */
class ConnectTimeoutTest {
    private static final long MILLIS = TimeUnit.SECONDS.toMillis(ConnectTimeout.SECONDS);

    private final EmbeddedChannel channel = new EmbeddedChannel();

    @BeforeEach
    void connect() {
        channel.freezeTime();
        channel.pipeline().addLast(new ConnectTimeout(ConnectTimeout.newShare()), new ConnectTimeout.Ending());
    }

    @Test
    void waitsUntilTheLastMoment() {
        pass(MILLIS - 1);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void hangsUpOnWhoHasNotSignedIn() {
        pass(MILLIS);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void hangsUpOnWhoSaysAnythingElse() {
        channel.writeInbound(MqttMessage.PINGREQ);
        pass(MILLIS);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void leavesWhoHasSignedInAloneAndPassesItOn() {
        MqttMessage signIn = MqttMessageBuilders.connect().clientId("PTL07").build();
        channel.writeInbound(signIn);
        pass(2 * MILLIS);
        assertThat(channel.isOpen()).isTrue();
        assertThat(channel.<MqttMessage>readInbound()).isSameAs(signIn);
    }

    private void pass(long millis) {
        channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }
}
