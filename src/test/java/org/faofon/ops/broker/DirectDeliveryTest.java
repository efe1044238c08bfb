package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.faofon.readings.intake.DirectMessages.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectDeliveryTest {
    private static final String GAUGE = "PTL07";
    private static final String READINGS = "faofon/v1/gauges/PTL07/readings";

    private final List<String> taken = new ArrayList<>();
    private final List<Consumer<Outcome>> settlers = new ArrayList<>();
    private boolean takes = true;
    private boolean isClear = true;
    private String token = "right";

    private final EmbeddedChannel gauge = new EmbeddedChannel(new DirectDelivery(
            this::take, (user, password) -> user.equals(GAUGE) && password.equals(token), user -> isClear));

    private boolean take(String topic, byte[] payload, Consumer<Outcome> settled) {
        if (takes) {
            taken.add(topic + " " + new String(payload, StandardCharsets.UTF_8));
            settlers.add(settled);
        }
        return takes;
    }

    @BeforeEach
    void signIn() {
        gauge.writeInbound(MqttMessageBuilders.connect()
                .clientId(GAUGE)
                .username(GAUGE)
                .password("right".getBytes(StandardCharsets.UTF_8))
                .build());
        gauge.<Object>readInbound();
        answer(MqttConnectReturnCode.CONNECTION_ACCEPTED);
    }

    private void answer(MqttConnectReturnCode code) {
        gauge.writeOutbound(MqttMessageBuilders.connAck().returnCode(code).build());
        gauge.<Object>readOutbound();
    }

    @Test
    void readingsAreAcknowledgedWhenTheyAreStored() {
        MqttPublishMessage message = message(1);
        gauge.writeInbound(message);
        assertThat(taken).containsExactly(READINGS + " {1}");
        assertThat(queued()).isEmpty();
        assertThat(acknowledged()).isEmpty();

        settle(0, Outcome.STORED);
        assertThat(acknowledged()).containsExactly(1);
        assertThat(message.refCnt()).isZero();
    }

    @Test
    void acknowledgementsKeepTheOrderOfTheMessages() {
        gauge.writeInbound(message(1), message(2));
        takes = false;
        gauge.writeInbound(message(3));
        assertThat(queued()).containsExactly(3);

        settle(1, Outcome.STORED);
        brokerAcknowledges(3);
        assertThat(acknowledged()).isEmpty();
        settle(0, Outcome.STORED);
        assertThat(acknowledged()).containsExactly(1, 2, 3);
    }

    @Test
    void whileAMessageIsAtTheBrokerLaterOnesFollowIt() {
        takes = false;
        gauge.writeInbound(message(1));
        takes = true;
        gauge.writeInbound(message(2));
        assertThat(queued()).containsExactly(1, 2);

        brokerAcknowledges(1);
        brokerAcknowledges(2);
        gauge.writeInbound(message(3));
        assertThat(queued()).isEmpty();
        assertThat(taken).hasSize(1);
    }

    @Test
    void whileMessagesOfTheGaugeWaitInTheQueueLaterOnesFollowThem() {
        isClear = false;
        gauge.writeInbound(message(1));
        assertThat(queued()).containsExactly(1);
        assertThat(taken).isEmpty();
    }

    @Test
    void aMessageThatIsNotStoredInTwoSecondsGoesToTheJournalAndIsAcknowledgedOnce() {
        gauge.writeInbound(message(1));
        pass(1_900);
        assertThat(queued()).isEmpty();
        pass(100);
        assertThat(queued()).containsExactly(1);
        settle(0, Outcome.STORED);
        assertThat(acknowledged()).isEmpty();

        brokerAcknowledges(1);
        assertThat(acknowledged()).containsExactly(1);
    }

    @Test
    void aMessageThatTheStoreRefusesGoesToTheQueue() {
        gauge.writeInbound(message(1));
        settle(0, Outcome.REFUSED);
        assertThat(queued()).containsExactly(1);
        assertThat(acknowledged()).isEmpty();
    }

    @Test
    void aMessageWithoutAcknowledgementGoesToTheJournalBecauseNobodySendsItAgain() {
        gauge.writeInbound(message(READINGS, 0, MqttQoS.AT_MOST_ONCE, false, 3));
        assertThat(queued()).hasSize(1);
        assertThat(taken).isEmpty();
    }

    @Test
    void aQueuedMessageWithoutAcknowledgementIsFollowedForATick() {
        takes = false;
        gauge.writeInbound(message(READINGS, 0, MqttQoS.AT_MOST_ONCE, false, 3));
        takes = true;
        gauge.writeInbound(message(1));
        assertThat(queued()).hasSize(2);
        brokerAcknowledges(1);

        pass(500);
        gauge.writeInbound(message(2));
        assertThat(taken).hasSize(1);
    }

    @Test
    void whatNeedsTheBrokerGoesToTheBroker() {
        gauge.writeInbound(
                message(READINGS, 1, MqttQoS.AT_LEAST_ONCE, true, 3),
                message(READINGS, 2, MqttQoS.EXACTLY_ONCE, false, 3),
                message("faofon/v1/gauges/PTL07/status", 3, MqttQoS.AT_LEAST_ONCE, false, 3),
                message("faofon/v1/gauges/PTL08/readings", 4, MqttQoS.AT_LEAST_ONCE, false, 3),
                message(READINGS, 5, MqttQoS.AT_LEAST_ONCE, false, 16 * 1024 + 1),
                message(READINGS, 6, MqttQoS.AT_LEAST_ONCE, false, 0));
        assertThat(queued()).hasSize(6);
        assertThat(taken).isEmpty();
    }

    @Test
    void aMessageThatSetsAnAliasGoesToTheBroker() {
        MqttProperties alias = new MqttProperties();
        alias.add(new MqttProperties.IntegerProperty(MqttProperties.MqttPropertyType.TOPIC_ALIAS.value(), 1));
        gauge.writeInbound(MqttMessageBuilders.publish()
                .topicName(READINGS)
                .messageId(1)
                .qos(MqttQoS.AT_LEAST_ONCE)
                .properties(alias)
                .payload(Unpooled.copiedBuffer("{1}", StandardCharsets.UTF_8))
                .build());
        assertThat(queued()).containsExactly(1);
    }

    @Test
    void theLargestMessageIsTaken() {
        gauge.writeInbound(message(READINGS, 1, MqttQoS.AT_LEAST_ONCE, false, 16 * 1024));
        assertThat(taken).hasSize(1);
    }

    @Test
    void aReplacedTokenLeadsToTheBrokerWhichRefusesIt() {
        gauge.writeInbound(message(1));
        token = "new";
        pass(500);
        gauge.writeInbound(message(2));
        assertThat(queued()).containsExactly(2);
    }

    @Test
    void aClientWhomTheBrokerRefusedIsNotHeard() {
        answer(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED);
        gauge.writeInbound(message(1));
        assertThat(taken).isEmpty();
    }

    @Test
    void theBrokerLearnsThatTheClientIsAliveAndTheClientGetsOnlyItsOwnAnswers() {
        gauge.writeInbound(message(1));
        pass(500);
        assertThat(gauge.<Object>readInbound()).isSameAs(MqttMessage.PINGREQ);
        gauge.writeOutbound(MqttMessage.PINGRESP);
        assertThat(gauge.<Object>readOutbound()).isNull();

        gauge.writeInbound(MqttMessage.PINGREQ);
        gauge.writeOutbound(MqttMessage.PINGRESP);
        assertThat(gauge.<Object>readOutbound()).isSameAs(MqttMessage.PINGRESP);
    }

    @Test
    void anEndedConnectionKeepsNothing() {
        MqttPublishMessage message = message(1);
        gauge.writeInbound(message);
        var unused = gauge.close();
        assertThat(message.refCnt()).isZero();
        settle(0, Outcome.STORED);
        assertThat(acknowledged()).isEmpty();
    }

    private void settle(int message, Outcome outcome) {
        settlers.get(message).accept(outcome);
        gauge.runPendingTasks();
    }

    private void brokerAcknowledges(int id) {
        gauge.writeOutbound(MqttMessageBuilders.pubAck().packetId(id).build());
        gauge.runPendingTasks();
    }

    private void pass(long millis) {
        for (long left = millis; left > 0; left -= 100) {
            gauge.advanceTimeBy(100, TimeUnit.MILLISECONDS);
            gauge.runScheduledPendingTasks();
        }
    }

    /** The packet ids of the messages that the broker got since the last call; 0 for none. */
    private List<Integer> queued() {
        List<Integer> ids = new ArrayList<>();
        for (Object next = gauge.readInbound(); next != null; next = gauge.readInbound()) {
            if (next instanceof MqttPublishMessage message) {
                ids.add(Math.max(0, message.variableHeader().packetId()));
            }
        }
        return ids;
    }

    private List<Integer> acknowledged() {
        List<Integer> ids = new ArrayList<>();
        for (MqttMessage next = gauge.readOutbound(); next != null; next = gauge.readOutbound()) {
            assertThat(next.fixedHeader().messageType()).isEqualTo(MqttMessageType.PUBACK);
            ids.add(((MqttMessageIdVariableHeader) next.variableHeader()).messageId());
        }
        return ids;
    }

    private static MqttPublishMessage message(int id) {
        return message(READINGS, id, MqttQoS.AT_LEAST_ONCE, false, 3);
    }

    private static MqttPublishMessage message(String topic, int id, MqttQoS qos, boolean retained, int bytes) {
        String text = ("{" + id + "}" + " ".repeat(bytes)).substring(0, bytes);
        return MqttMessageBuilders.publish()
                .topicName(topic)
                .messageId(id)
                .qos(qos)
                .retained(retained)
                .payload(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8))
                .build();
    }
}
