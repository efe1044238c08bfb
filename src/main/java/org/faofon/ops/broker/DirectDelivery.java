package org.faofon.ops.broker;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttPubAckMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.faofon.ops.broker.AcknowledgementQueue.Entry;
import org.faofon.readings.intake.DirectMessages;
import org.faofon.readings.intake.DirectMessages.Outcome;

/**
 * Hands the readings of one connection's gauge to the program at once, and acknowledges them when they are stored (decision
 * 60). The broker's journal and queue are left for what needs them: other topics, retained messages, errors, and everything
 * that the program cannot store within seconds, for example while the database is away. Messages of one gauge do not overtake
 * one another: while one is in the queue, later ones follow it.
 *
 * <p>Used only in the connection's event loop.
 */
final class DirectDelivery extends ChannelDuplexHandler {
    /** A larger one would hold up the other connections of this thread while it is decoded. */
    private static final int MAX_BYTES = 16 * 1024;

    private static final long TICK_MILLIS = 500;

    /** Two seconds; devices wait for an acknowledgement for five or more. */
    private static final int MOST_TICKS = 4;

    private static final MqttFixedHeader PUBACK =
            new MqttFixedHeader(MqttMessageType.PUBACK, false, MqttQoS.AT_MOST_ONCE, false, 0);

    private final DirectMessages program;
    private final BiPredicate<String, String> accounts;
    private final Predicate<String> isClear;
    private final AcknowledgementQueue waiting = new AcknowledgementQueue();
    private String user = "";
    private String password = "";
    private String topic = "";
    private boolean isSignedIn;
    /** Whether the password was right in this tick. */
    private boolean isChecked;
    /** Whether the broker got a message in this tick that it does not acknowledge. */
    private boolean isUncertain;

    private boolean isActive;
    private boolean isTicking;
    private int ownPings;

    /**
     * For one connection.
     *
     * @param accounts whether that user has that password
     * @param isClear whether no message of that user waits in the broker's queue
     */
    DirectDelivery(DirectMessages program, BiPredicate<String, String> accounts, Predicate<String> isClear) {
        this.program = program;
        this.accounts = accounts;
        this.isClear = isClear;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof MqttPublishMessage publish
                && publish.decoderResult().isSuccess()) {
            if (!deliver(context, publish)) {
                queue(context, publish);
            }
            return;
        }
        if (message instanceof MqttConnectMessage connect && connect.payload() != null) {
            byte[] secret = connect.payload().passwordInBytes();
            user = String.valueOf(connect.payload().userName());
            password = secret == null ? "" : new String(secret, StandardCharsets.UTF_8);
            topic = GaugeTopics.readings(user);
        }
        context.fireChannelRead(message);
    }

    private boolean deliver(ChannelHandlerContext context, MqttPublishMessage publish) {
        if (!isSimple(publish) || waiting.isAtBroker() || isUncertain || !mayPublish() || !isClear.test(user)) {
            return false;
        }
        Entry entry = waiting.direct(publish);
        boolean taken = program.offer(
                topic,
                ByteBufUtil.getBytes(publish.payload()),
                outcome -> context.executor().execute(() -> settle(context, entry, outcome)));
        if (taken) {
            waiting.add(entry);
            isActive = true;
            tickLater(context);
        }
        return taken;
    }

    /**
     * A message on the gauge's own topic that needs nothing of the broker, which alone knows aliases of topics. One that wants no
     * acknowledgement is not sent again, so only the journal keeps it while the database is away.
     */
    private boolean isSimple(MqttPublishMessage publish) {
        return topic.equals(publish.variableHeader().topicName())
                && !publish.fixedHeader().isRetain()
                && publish.fixedHeader().qosLevel() == MqttQoS.AT_LEAST_ONCE
                && publish.payload().isReadable()
                && publish.payload().readableBytes() <= MAX_BYTES
                && publish.variableHeader().properties().getProperty(MqttPropertyType.TOPIC_ALIAS.value()) == null;
    }

    private boolean mayPublish() {
        isChecked = isSignedIn && (isChecked || accounts.test(user, password));
        return isChecked;
    }

    /** The broker's way. It never acknowledges a message for another's topic. */
    private void queue(ChannelHandlerContext context, MqttPublishMessage publish) {
        String name = publish.variableHeader().topicName();
        boolean isOwn = name.isEmpty() || TopicOwnership.belong(user, name);
        if (isOwn && AcknowledgementQueue.isAtLeastOnce(publish)) {
            waiting.addToBroker(publish);
        } else {
            isUncertain = true;
            tickLater(context);
        }
        context.fireChannelRead(publish);
    }

    private void settle(ChannelHandlerContext context, Entry entry, Outcome outcome) {
        if (!entry.isUnderWay()) {
            return; // The broker has it by now, or the connection has ended.
        }
        if (outcome == Outcome.REFUSED) {
            handOver(context, entry);
        } else {
            waiting.done(context, entry, acknowledgement(entry.id()));
        }
    }

    private static MqttMessage acknowledgement(int id) {
        return new MqttPubAckMessage(PUBACK, MqttMessageIdVariableHeader.from(id));
    }

    /** The broker acknowledges it when it is in the journal. */
    private void handOver(ChannelHandlerContext context, Entry entry) {
        MqttPublishMessage message = waiting.giveToBroker(entry);
        tickLater(context);
        context.fireChannelRead(message);
    }

    private void tickLater(ChannelHandlerContext context) {
        if (!isTicking) {
            isTicking = true;
            var unused = context.executor().schedule(() -> tick(context), TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tick(ChannelHandlerContext context) {
        isTicking = false;
        isChecked = false;
        isUncertain = false;
        for (Entry entry : waiting.listUnderWay()) {
            if (entry.tick() >= MOST_TICKS) {
                handOver(context, entry);
            }
        }
        if (isActive && context.channel().isActive()) {
            isActive = false;
            ownPings++;
            context.fireChannelRead(MqttMessage.PINGREQ); // The broker has not heard from this client meanwhile.
        }
        if (waiting.isUnderWay()) {
            tickLater(context);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof MqttConnAckMessage answer) {
            isSignedIn = answer.variableHeader().connectReturnCode() == MqttConnectReturnCode.CONNECTION_ACCEPTED;
        }
        boolean isOurs = message instanceof MqttMessage answer
                && (isOwnPong(answer, promise) || waits(context, answer, promise));
        if (!isOurs) {
            var unused = context.write(message, promise);
        }
    }

    private boolean isOwnPong(MqttMessage answer, ChannelPromise promise) {
        if (ownPings == 0 || answer.fixedHeader().messageType() != MqttMessageType.PINGRESP) {
            return false;
        }
        ownPings--;
        promise.trySuccess();
        return true;
    }

    private boolean waits(ChannelHandlerContext context, MqttMessage answer, ChannelPromise promise) {
        return answer.fixedHeader().messageType() == MqttMessageType.PUBACK
                && waiting.acknowledged(
                        context, ((MqttMessageIdVariableHeader) answer.variableHeader()).messageId(), answer, promise);
    }

    /** What is not acknowledged is sent again on the next connection, and is then a duplicate if it was stored. */
    @Override
    public void channelInactive(ChannelHandlerContext context) {
        waiting.clear();
        context.fireChannelInactive();
    }
}
