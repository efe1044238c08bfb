package org.faofon.ops.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one connection that are not yet acknowledged. Acknowledgements leave in the order of the messages (MQTT
 * 5.0, section 4.6), those of one batch together. Used only in the connection's event loop.
 */
final class AcknowledgementQueue {
    private final Deque<Entry> entries = new ArrayDeque<>();
    private int atBroker;
    private boolean isFlushing;

    /** One message: at the broker, or on its direct way. */
    static final class Entry {
        private final int id;
        private @Nullable MqttPublishMessage direct;
        private @Nullable MqttMessage acknowledgement;
        private @Nullable ChannelPromise promise;
        private boolean isDone;
        private int ticks;

        private Entry(MqttPublishMessage message, boolean isDirect) {
            id = message.variableHeader().packetId();
            direct = isDirect ? message : null;
        }

        /** Whether it is on its direct way, neither done nor at the broker. */
        boolean isUnderWay() {
            return direct != null;
        }

        int id() {
            return id;
        }

        /** For how many ticks it has been waiting. */
        int tick() {
            return ++ticks;
        }
    }

    static boolean isAtLeastOnce(MqttPublishMessage message) {
        return message.fixedHeader().qosLevel() == MqttQoS.AT_LEAST_ONCE;
    }

    /** A message that the broker gets, and acknowledges. */
    void addToBroker(MqttPublishMessage message) {
        entries.add(new Entry(message, false));
        atBroker++;
    }

    /** A message that is not the broker's; it belongs to this queue now. */
    Entry direct(MqttPublishMessage message) {
        return new Entry(message, true);
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /** Whether the broker has messages that it has not acknowledged. */
    boolean isAtBroker() {
        return atBroker > 0;
    }

    boolean isUnderWay() {
        return entries.stream().anyMatch(Entry::isUnderWay);
    }

    /** Those on their direct way. */
    List<Entry> listUnderWay() {
        return entries.stream().filter(Entry::isUnderWay).toList();
    }

    /** Takes the message out, for the broker. */
    MqttPublishMessage giveToBroker(Entry entry) {
        MqttPublishMessage message = entry.direct;
        if (message == null) {
            throw new IllegalStateException("The message is no longer here");
        }
        entry.direct = null;
        atBroker++;
        return message;
    }

    /** The message is stored. */
    void done(ChannelHandlerContext context, Entry entry, MqttMessage acknowledgement) {
        ReferenceCountUtil.release(entry.direct);
        entry.direct = null;
        entry.isDone = true;
        entry.acknowledgement = acknowledgement;
        send(context);
    }

    /** An acknowledgement of the broker. @return whether it waits for its turn here */
    boolean acknowledged(ChannelHandlerContext context, int id, MqttMessage acknowledgement, ChannelPromise promise) {
        for (Entry entry : entries) {
            if (entry.id == id && !entry.isUnderWay() && !entry.isDone) {
                entry.isDone = true;
                entry.acknowledgement = acknowledgement;
                entry.promise = promise;
                atBroker--;
                send(context);
                return true;
            }
        }
        return false;
    }

    /** Sends the acknowledgements up to the first message that has none yet. */
    private void send(ChannelHandlerContext context) {
        boolean sent = false;
        while (!entries.isEmpty() && entries.element().isDone) {
            Entry next = entries.remove();
            if (next.acknowledgement != null) {
                var unused =
                        context.write(next.acknowledgement, next.promise == null ? context.newPromise() : next.promise);
                sent = true;
            }
        }
        if (sent && !isFlushing) {
            isFlushing = true;
            context.executor().execute(() -> {
                isFlushing = false;
                context.flush();
            });
        }
    }

    /** The connection has ended. */
    void clear() {
        for (Entry entry : entries) {
            ReferenceCountUtil.release(entry.direct);
            entry.direct = null;
        }
        entries.clear();
    }
}
