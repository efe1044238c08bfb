package org.faofon.sim.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.faofon.sim.link.Topics;
import org.jspecify.annotations.Nullable;

/** One gauge's connection in a load; used on one thread. */
final class MqttConnection implements PacketReader.Listener {
    private static final int KEEP_ALIVE_SECONDS = 60;
    private static final long PING_AFTER_NANOS = 25_000_000_000L;

    private final LoadGauge gauge;
    private final String topic;
    private final LoadTally tally;
    private final GaugeQueue queue;
    private final Owner owner;
    private final PacketReader reader = new PacketReader(this);
    private final Deque<ByteBuffer> outgoing = new ArrayDeque<>();
    private final Deque<Integer> freeIds = new ArrayDeque<>();
    private final long[] dueAt;
    private State state = State.CONNECTING;
    private long lastWrite;
    private boolean socketIsOpen;
    private @Nullable SocketChannel channel;
    private @Nullable SelectionKey key;

    private enum State {
        CONNECTING,
        READY,
        CLOSED
    }

    /** Who drives the connection. */
    interface Owner {
        long nanos();

        void ready(MqttConnection connection);

        void acknowledged(MqttConnection connection);

        void closed(MqttConnection connection, boolean wasReady);
    }

    MqttConnection(LoadGauge gauge, int messagesUnderway, LoadTally tally, Owner owner) {
        this.gauge = gauge;
        this.topic = Topics.readingsOf(gauge.id());
        this.tally = tally;
        this.queue = new GaugeQueue(gauge, tally);
        this.owner = owner;
        this.dueAt = new long[messagesUnderway + 1];
        for (int id = 1; id <= messagesUnderway; id++) {
            freeIds.add(id);
        }
    }

    void open(InetSocketAddress broker, Selector selector) {
        try {
            SocketChannel opened = SocketChannel.open();
            channel = opened;
            opened.configureBlocking(false);
            opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
            key = opened.register(selector, SelectionKey.OP_CONNECT, this);
            if (opened.connect(broker)) {
                connected();
            }
        } catch (IOException fault) {
            close(reasonOf(fault));
        }
    }

    boolean isReady() {
        return state == State.READY;
    }

    boolean owes() {
        return !queue.isEmpty() || freeIds.size() < dueAt.length - 1;
    }

    /**
     * Gets ready to publish.
     *
     * @param most messages that it may send, because there are only so many intervals until now
     */
    void prepare(long most) {
        queue.prepare(most);
    }

    /** Whether it may send another message. */
    boolean mayOffer() {
        return isReady() && queue.mayOffer();
    }

    /** Sends the next message, or lets it wait for an acknowledgement. */
    void offer(long dueAt) {
        if (isReady()) {
            queue.offer(dueAt);
            sendWaiting();
        } else {
            queue.skip();
        }
    }

    /** Does what the selector says is possible. */
    void serve(ByteBuffer shared) {
        try {
            SelectionKey selected = key;
            if (selected == null || !selected.isValid()) {
                return;
            }
            if (selected.isConnectable() && channel != null && channel.finishConnect()) {
                connected();
            }
            if (selected.isValid() && selected.isReadable()) {
                read(shared);
            }
            if (selected.isValid() && selected.isWritable()) {
                flush();
            }
        } catch (IOException | IllegalStateException fault) {
            close(reasonOf(fault));
        }
    }

    /** Keeps an idle connection alive. */
    void pingIfIdle(long now) {
        if (state == State.READY && now - lastWrite > PING_AFTER_NANOS) {
            write(MqttPackets.ping());
        }
    }

    /** Says good-bye. */
    void leave() {
        if (state == State.READY) {
            write(MqttPackets.disconnect());
        }
        state = State.CLOSED;
        closeChannel();
    }

    /** Gives up because the broker has not answered in time. */
    void giveUp() {
        close("no answer in time");
    }

    @Override
    public void connack(int returnCode) {
        if (returnCode == 0) {
            state = State.READY;
            owner.ready(this);
        } else {
            close("refused by the broker, code " + returnCode);
        }
    }

    @Override
    public void puback(int packetId) {
        if (packetId < 1 || packetId >= dueAt.length) {
            throw new IllegalStateException("the broker acknowledged a message that was never sent");
        }
        tally.acknowledged(owner.nanos() - dueAt[packetId]);
        freeIds.add(packetId);
        sendWaiting();
        owner.acknowledged(this);
    }

    private void connected() {
        socketIsOpen = true;
        write(MqttPackets.connect(gauge.id(), gauge.token(), KEEP_ALIVE_SECONDS));
    }

    private void sendWaiting() {
        while (!queue.isEmpty() && !freeIds.isEmpty()) {
            int id = freeIds.remove();
            DueMessage message = queue.take();
            dueAt[id] = message.dueAt();
            write(MqttPackets.publish(topic, id, message.payload()));
        }
    }

    private void read(ByteBuffer shared) throws IOException {
        shared.clear();
        int count = channel == null ? -1 : channel.read(shared);
        if (count < 0) {
            throw new IOException("closed by the broker");
        }
        shared.flip();
        reader.read(shared);
    }

    private void write(ByteBuffer packet) {
        lastWrite = owner.nanos();
        outgoing.add(packet);
        try {
            flush();
        } catch (IOException fault) {
            close(reasonOf(fault));
        }
    }

    private void flush() throws IOException {
        while (channel != null && !outgoing.isEmpty()) {
            channel.write(outgoing.getFirst());
            if (outgoing.getFirst().hasRemaining()) {
                break;
            }
            outgoing.removeFirst();
        }
        if (key != null && key.isValid() && socketIsOpen) {
            key.interestOps(SelectionKey.OP_READ | (outgoing.isEmpty() ? 0 : SelectionKey.OP_WRITE));
        }
    }

    private void close(String reason) {
        if (state == State.CLOSED) {
            return;
        }
        boolean wasReady = state == State.READY;
        state = State.CLOSED;
        tally.fault(wasReady ? "lost: " + reason : reason);
        closeChannel();
        owner.closed(this, wasReady);
    }

    private void closeChannel() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException alreadyGone) {
            // There is nothing left to close.
        }
    }

    private static String reasonOf(Exception fault) {
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : message;
    }
}
