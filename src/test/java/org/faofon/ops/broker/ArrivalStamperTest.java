package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.faofon.network.ArrivalStamp;
import org.junit.jupiter.api.Test;

class ArrivalStamperTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_795_392_300_123L);
    private static final String AGED = "{\"ageSeconds\": 300, \"mm\": 0.4}";

    private final EmbeddedChannel channel = new EmbeddedChannel(new ArrivalStamper(() -> NOW));

    @Test
    void notesTheArrivalOfAMessageWithAnAge() {
        MqttPublishMessage message = pass(AGED, MqttProperties.NO_PROPERTIES);

        assertThat(user(message)).containsExactly(ArrivalStamp.PROPERTY + "=1795392300123");
        assertThat(message.payload().toString(StandardCharsets.UTF_8)).isEqualTo(AGED);
        assertThat(message.variableHeader().packetId()).isEqualTo(7);
        assertThat(message.refCnt()).isEqualTo(1);
    }

    @Test
    void leavesOtherMessagesAsTheyAre() {
        assertThat(pass("{\"at\": \"2026-11-22T07:00:00+07:00\"}", MqttProperties.NO_PROPERTIES)
                        .variableHeader()
                        .properties()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void dropsAStampOfTheSendersOwnAndKeepsTheRest() {
        MqttProperties own = new MqttProperties();
        own.add(new MqttProperties.UserProperty(ArrivalStamp.PROPERTY, "1"));
        own.add(new MqttProperties.UserProperty("firmware", "1.4.2"));
        own.add(new MqttProperties.IntegerProperty(MqttPropertyType.PAYLOAD_FORMAT_INDICATOR.value(), 1));

        MqttPublishMessage message = pass(AGED, own);

        assertThat(user(message)).containsExactly("firmware=1.4.2", ArrivalStamp.PROPERTY + "=1795392300123");
        assertThat(message.variableHeader().properties().getProperty(MqttPropertyType.PAYLOAD_FORMAT_INDICATOR.value()))
                .isNotNull();
    }

    private MqttPublishMessage pass(String payload, MqttProperties properties) {
        channel.writeInbound(new MqttPublishMessage(
                new MqttFixedHeader(MqttMessageType.PUBLISH, false, MqttQoS.AT_LEAST_ONCE, false, 0),
                new MqttPublishVariableHeader("faofon/v1/gauges/PTL07/readings", 7, properties),
                Unpooled.copiedBuffer(payload, StandardCharsets.UTF_8)));
        return channel.readInbound();
    }

    private static List<String> user(MqttPublishMessage message) {
        MqttProperties.UserProperties all = (MqttProperties.UserProperties)
                message.variableHeader().properties().getProperty(MqttPropertyType.USER_PROPERTY.value());
        return all.value().stream().map(pair -> pair.key + "=" + pair.value).toList();
    }
}
