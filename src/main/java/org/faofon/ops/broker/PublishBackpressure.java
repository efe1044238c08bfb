package org.faofon.ops.broker;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Holds a publisher's messages back, unacknowledged, while its share of the backlog is used up, and for moments while the
 * program has its hands full: to queue a message and fetch it again costs several times as much as to store it.
 *
 * <p>MQTT has no message for "later", and the broker's own reaction to a full store is to disconnect everybody. Here
 * the publisher's packets wait and, when it sends still more, its socket is not read. Pings are answered all the time,
 * so that a waiting publisher stays connected.
 */
final class PublishBackpressure extends ChannelInboundHandlerAdapter {
    /** How much of one connection may wait here before its socket is not read, if it is more than one message. */
    private static final int MAX_HELD_BYTES = 16 * 1024;

    /** How much of one connection the broker processes at a time. */
    private static final int MAX_UNDER_WAY_BYTES = 64 * 1024;

    private static final int PACKET_BYTES = 200;
    private static final long ASK_AGAIN_MILLIS = 100;
    /** Every 5 s; the broker disconnects clients that it has not heard for one and a half times their keep-alive. */
    private static final int PING_EVERY_ASKED = 50;

    /** Two seconds; then the queue is better than to wait, because devices wait for an acknowledgement for five or more. */
    private static final int MOST_ASKED_WHILE_BUSY = 20;

    private final PublisherQuota quota;
    private final BackpressureLog log;
    private final BooleanSupplier isBusy;
    private final Deque<MqttMessage> held = new ArrayDeque<>();
    private final AtomicLong underWay = new AtomicLong();
    private String publisher = "";
    private long heldBytes;
    private int asked;
    private int askedWhileBusy;

    /**
     * For one connection.
     *
     * @param isBusy whether the program will soon take messages again that the broker would have to queue now
     */
    PublishBackpressure(PublisherQuota quota, BackpressureLog log, BooleanSupplier isBusy) {
        this.quota = quota;
        this.log = log;
        this.isBusy = isBusy;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        MqttMessage message = (MqttMessage) read;
        if (message instanceof MqttConnectMessage connect && connect.payload() != null) {
            publisher = String.valueOf(connect.payload().userName());
        }
        if (overtakes(message) || (held.isEmpty() && admits(message))) {
            pass(context, message);
        } else {
            hold(context, message);
        }
    }

    /** A ping is not part of the order, and an unreadable packet ends the connection. */
    private static boolean overtakes(MqttMessage message) {
        return message.decoderResult().isFailure() || message.fixedHeader().messageType() == MqttMessageType.PINGREQ;
    }

    private boolean admits(MqttMessage message) {
        return !(message instanceof MqttPublishMessage)
                || (underWay.get() < MAX_UNDER_WAY_BYTES && quota.admits(publisher) && !mustWaitForProgram());
    }

    private boolean mustWaitForProgram() {
        return askedWhileBusy < MOST_ASKED_WHILE_BUSY && isBusy.getAsBoolean();
    }

    private void pass(ChannelHandlerContext context, MqttMessage message) {
        context.fireChannelRead(message instanceof MqttPublishMessage publish ? new Counted(publish) : message);
    }

    private void hold(ChannelHandlerContext context, MqttMessage message) {
        if (held.isEmpty()) {
            quota.isWaiting(true);
            askAgain(context);
        }
        count(bytes(message));
        held.add(alone(message));
        readOrNot(context);
    }

    /** Without the rest of the same read. */
    private static MqttMessage alone(MqttMessage message) {
        if (message instanceof MqttPublishMessage publish) {
            MqttMessage copy = publish.replace(Unpooled.copiedBuffer(publish.payload()));
            publish.release();
            return copy;
        }
        return message;
    }

    private void askAgain(ChannelHandlerContext context) {
        var unused = context.executor().schedule(() -> letIn(context), ASK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void letIn(ChannelHandlerContext context) {
        askedWhileBusy = isBusy.getAsBoolean() ? askedWhileBusy + 1 : 0;
        while (!held.isEmpty() && admits(held.element())) {
            pass(context, remove());
        }
        if (!held.isEmpty()) {
            tellUnlessBusy();
            keepAlive(context);
            askAgain(context);
        } else {
            askedWhileBusy = 0;
        }
        readOrNot(context);
    }

    /**
     * If a publisher's socket is not read, its ping is behind its messages: it is answered on the publisher's behalf.
     */
    private void keepAlive(ChannelHandlerContext context) {
        asked++;
        if (asked % PING_EVERY_ASKED == 0 && !context.channel().config().isAutoRead()) {
            context.fireChannelRead(MqttMessage.PINGREQ);
        }
    }

    /** A message that only waits for the one before it is not logged. */
    private void tellUnlessBusy() {
        if (!quota.hasRoomFor(publisher)) {
            log.waits(publisher);
        }
    }

    private void readOrNot(ChannelHandlerContext context) {
        boolean enough = heldBytes > MAX_HELD_BYTES && held.size() > 1;
        if (enough || (!held.isEmpty() && quota.holdsEnough())) {
            SocketReadPauses.pause(context.channel(), this);
        } else {
            SocketReadPauses.resume(context.channel(), this);
        }
    }

    private MqttMessage remove() {
        MqttMessage next = held.remove();
        count(-bytes(next));
        if (held.isEmpty()) {
            quota.isWaiting(false);
        }
        return next;
    }

    private void count(int bytes) {
        heldBytes += bytes;
        quota.held(bytes);
    }

    /** Unacknowledged messages are sent again on the next connection. */
    @Override
    public void channelInactive(ChannelHandlerContext context) {
        while (!held.isEmpty()) {
            ReferenceCountUtil.release(remove());
        }
        context.fireChannelInactive();
    }

    private static int bytes(MqttMessage message) {
        return message instanceof MqttPublishMessage publish
                ? PACKET_BYTES + publish.payload().readableBytes()
                : PACKET_BYTES;
    }

    /** A message that the broker is processing, until it releases it: it has then stored it, or refused it. */
    private final class Counted extends MqttPublishMessage {
        private final int bytes;
        private final AtomicBoolean released = new AtomicBoolean();

        Counted(MqttPublishMessage message) {
            super(message.fixedHeader(), message.variableHeader(), message.payload());
            bytes = bytes(message);
            underWay.addAndGet(bytes);
            quota.underWay(bytes);
        }

        @Override
        public boolean release() {
            if (released.compareAndSet(false, true)) {
                underWay.addAndGet(-bytes);
                quota.underWay(-bytes);
            }
            return super.release();
        }
    }
}
