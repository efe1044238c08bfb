package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PublishBackpressureTest {
    private static final int LIMIT = 1_000_000;

    private boolean isBusy;
    private final PublisherQuota quota = new PublisherQuota(LIMIT);
    private final EmbeddedChannel gauge = new EmbeddedChannel(
            new PublishBackpressure(quota, new BackpressureLog(quota, InstantSource.system()), () -> isBusy));

    @Test
    void aMessagePassesWhileThereIsRoom() {
        gauge.writeInbound(message(1, 10));
        assertThat(next()).isEqualTo(1);
        assertThat(quota.waiting()).isZero();
    }

    @Test
    void messagesWaitInOrderUntilThereIsRoom() {
        quota.measured(LIMIT, false);
        gauge.writeInbound(message(1, 10), message(2, 10));
        pass(10);
        assertThat(gauge.<Object>readInbound()).isNull();
        assertThat(quota.waiting()).isEqualTo(1);

        quota.measured(0, false);
        pass(1);
        assertThat(next()).isEqualTo(1);
        assertThat(next()).isEqualTo(2);
        assertThat(quota.waiting()).isZero();
    }

    @Test
    void aPingOvertakesWhatWaits() {
        quota.measured(LIMIT, false);
        gauge.writeInbound(message(1, 10), MqttMessage.PINGREQ);
        assertThat(gauge.<Object>readInbound()).isSameAs(MqttMessage.PINGREQ);
    }

    @Test
    void oneMessageThatWaitsLeavesTheSocketOpenAndMoreCloseIt() {
        quota.measured(LIMIT, false);
        gauge.writeInbound(message(1, 100_000));
        assertThat(gauge.config().isAutoRead()).isTrue();
        gauge.writeInbound(message(2, 10));
        assertThat(gauge.config().isAutoRead()).isFalse();

        quota.measured(0, false);
        pass(1);
        assertThat(gauge.config().isAutoRead()).isTrue();
    }

    @Test
    void aMessageWaitsWhileTheBrokerHasMuchOfThatConnectionInHand() {
        gauge.writeInbound(message(1, 100_000), message(2, 10));
        MqttPublishMessage first = gauge.readInbound();
        pass(1);
        assertThat(gauge.<Object>readInbound()).isNull();
        first.release();
        pass(1);
        assertThat(next()).isEqualTo(2);
    }

    @Test
    void messagesWaitInOrderWhileTheProgramHasItsHandsFull() {
        isBusy = true;
        gauge.writeInbound(message(1, 10), message(2, 10));
        pass(1);
        assertThat(gauge.<Object>readInbound()).isNull();

        isBusy = false;
        pass(1);
        assertThat(next()).isEqualTo(1);
        assertThat(next()).isEqualTo(2);
    }

    @Test
    void nobodyWaitsLongerThanTwoSecondsForTheProgram() {
        isBusy = true;
        gauge.writeInbound(message(1, 10));
        pass(19);
        assertThat(gauge.<Object>readInbound()).isNull();
        pass(1);
        assertThat(next()).isEqualTo(1);

        gauge.writeInbound(message(2, 10));
        pass(1);
        assertThat(gauge.<Object>readInbound()).isNull();
    }

    @Test
    void aPublisherWhoseSocketIsNotReadIsKeptAlive() {
        quota.measured(LIMIT, false);
        gauge.writeInbound(message(1, 20_000), message(2, 20_000));
        pass(49);
        assertThat(gauge.<Object>readInbound()).isNull();
        pass(1);
        assertThat(gauge.<Object>readInbound()).isSameAs(MqttMessage.PINGREQ);
    }

    @Test
    void whoLeavesWaitsNoLonger() {
        quota.measured(LIMIT, false);
        gauge.writeInbound(message(1, 10));
        var unused = gauge.close();
        assertThat(quota.waiting()).isZero();
    }

    /** Time, in steps in which the gate asks whether there is room. */
    private void pass(int steps) {
        for (int i = 0; i < steps; i++) {
            gauge.advanceTimeBy(101, TimeUnit.MILLISECONDS);
            gauge.runScheduledPendingTasks();
        }
    }

    private int next() {
        return gauge.<MqttPublishMessage>readInbound().variableHeader().packetId();
    }

    private static MqttPublishMessage message(int id, int bytes) {
        return MqttMessageBuilders.publish()
                .topicName("faofon/v1/gauges/PTL07/readings")
                .messageId(id)
                .qos(MqttQoS.AT_LEAST_ONCE)
                .payload(Unpooled.wrappedBuffer(new byte[bytes]))
                .build();
    }
}
