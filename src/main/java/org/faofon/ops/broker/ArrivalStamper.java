package org.faofon.ops.broker;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttProperties.StringPair;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.faofon.network.ArrivalStamp;

/**
 * Notes when a message arrived whose time is counted from that, before it waits for anything. Other messages do not need
 * it, and their journal stays small.
 */
final class ArrivalStamper extends ChannelInboundHandlerAdapter {
    private static final ByteBuf RELATIVE =
            Unpooled.unreleasableBuffer(Unpooled.copiedBuffer("\"ageSeconds\"", StandardCharsets.US_ASCII));

    private final InstantSource clock;

    ArrivalStamper(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        boolean relative = message instanceof MqttPublishMessage publish
                && publish.decoderResult().isSuccess()
                && ByteBufUtil.indexOf(RELATIVE.duplicate(), publish.payload()) >= 0;
        context.fireChannelRead(relative ? stamped((MqttPublishMessage) message) : message);
    }

    private MqttPublishMessage stamped(MqttPublishMessage message) {
        MqttPublishVariableHeader header = message.variableHeader();
        return new MqttPublishMessage(
                message.fixedHeader(),
                new MqttPublishVariableHeader(
                        header.topicName(), header.packetId(), withStamp(header.properties(), clock)),
                message.payload());
    }

    /** A stamp of the sender's own is dropped. */
    private static MqttProperties withStamp(MqttProperties own, InstantSource clock) {
        MqttProperties stamped = new MqttProperties();
        MqttProperties.UserProperties user = new MqttProperties.UserProperties();
        for (MqttProperties.MqttProperty<?> property : own.listAll()) {
            if (property.propertyId() != MqttPropertyType.USER_PROPERTY.value()) {
                stamped.add(property);
            }
        }
        if (own.getProperty(MqttPropertyType.USER_PROPERTY.value()) instanceof MqttProperties.UserProperties given) {
            given.value().stream()
                    .filter(pair -> !pair.key.equals(ArrivalStamp.PROPERTY))
                    .forEach(user::add);
        }
        user.add(new StringPair(ArrivalStamp.PROPERTY, ArrivalStamp.write(clock.instant())));
        stamped.add(user);
        return stamped;
    }
}
