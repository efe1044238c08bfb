package org.faofon.sim.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.faofon.sim.load.LoadPlan.Loop;

/** Connects many gauges by MQTT, and lets them publish, all on one thread. */
public final class MqttLoadGenerator implements LoadGenerator, MqttConnection.Owner {
    /** More at a time would only wait in the broker's queue, where a sign-in has ten seconds. */
    private static final int CONNECTING_AT_A_TIME = 50;

    private static final long SECOND = 1_000_000_000L;

    private final LoadPlan plan;
    private final InetSocketAddress broker;
    private final LongSupplier nanos;
    private final Consumer<LoadGenerator> everySecond;
    private final Selector selector;
    private final LoadTally tally = new LoadTally();
    private final ByteBuffer shared = ByteBuffer.allocateDirect(64 * 1024);
    private final List<MqttConnection> all = new ArrayList<>();
    private final List<MqttConnection> ready = new ArrayList<>();

    /** Those that are connected and have not sent their share. */
    private final Set<MqttConnection> unfinished = new HashSet<>();

    private int settled;
    private int connected;
    private long nextSecond;
    private LoadSchedule schedule;

    /**
     * A load that has not begun.
     *
     * @param everySecond is run about once a second, for the progress
     */
    public MqttLoadGenerator(
            LoadPlan plan,
            List<LoadGauge> gauges,
            InetSocketAddress broker,
            LongSupplier nanos,
            Consumer<LoadGenerator> everySecond)
            throws IOException {
        this.plan = plan;
        this.broker = broker;
        this.nanos = nanos;
        this.everySecond = everySecond;
        this.selector = Selector.open();
        this.schedule = new LoadSchedule(plan, nanos.getAsLong());
        this.nextSecond = nanos.getAsLong() + SECOND;
        gauges.forEach(gauge -> all.add(new MqttConnection(gauge, plan.messagesUnderway(), tally, this)));
    }

    @Override
    public LoadTally tally() {
        return tally;
    }

    @Override
    public int connections() {
        return all.size();
    }

    @Override
    public int connected() {
        return connected;
    }

    /** Connects all gauges that the broker lets in. */
    @Override
    public Duration connect() throws IOException, InterruptedException {
        long start = nanos.getAsLong();
        long givesUp = start + plan.patience().toNanos();
        int opened = 0;
        while (settled < all.size() && nanos.getAsLong() < givesUp) {
            while (opened < all.size() && opened - settled < CONNECTING_AT_A_TIME) {
                all.get(opened++).open(broker, selector);
            }
            turn(10);
        }
        all.stream().filter(connection -> !connection.isReady()).forEach(MqttConnection::giveUp);
        return Duration.ofNanos(nanos.getAsLong() - start);
    }

    @Override
    public Duration publish() throws IOException, InterruptedException {
        long most = plan.messagesOfOneGauge(Math.max(1, ready.size()));
        ready.forEach(connection -> connection.prepare(most));
        long start = nanos.getAsLong();
        schedule = new LoadSchedule(plan, start);
        if (plan.loop() == Loop.CLOSED) {
            fillAll();
        }
        while (!schedule.isOver(nanos.getAsLong()) && !unfinished.isEmpty()) {
            if (plan.loop() == Loop.OPEN) {
                offerWhatIsDue();
            }
            turn(1);
        }
        if (plan.loop() == Loop.OPEN && !ready.isEmpty()) {
            // Those that became due in the last turn.
            offerWhatIsDue();
        }
        long givesUp = nanos.getAsLong() + plan.patience().toNanos();
        while (ready.stream().anyMatch(one -> one.isReady() && one.owes()) && nanos.getAsLong() < givesUp) {
            turn(10);
        }
        return Duration.ofNanos(nanos.getAsLong() - start);
    }

    @Override
    public void close() throws IOException {
        all.forEach(MqttConnection::leave);
        selector.close();
    }

    @Override
    public long nanos() {
        return nanos.getAsLong();
    }

    @Override
    public void ready(MqttConnection connection) {
        settled++;
        connected++;
        ready.add(connection);
        unfinished.add(connection);
    }

    @Override
    public void acknowledged(MqttConnection connection) {
        if (plan.loop() == Loop.CLOSED) {
            offerAtOnce(connection);
        }
    }

    @Override
    public void closed(MqttConnection connection, boolean wasReady) {
        if (wasReady) {
            connected--;
            unfinished.remove(connection);
        } else {
            settled++;
        }
    }

    private void fillAll() {
        for (int underway = 0; underway < plan.messagesUnderway(); underway++) {
            for (MqttConnection connection : ready) {
                offerAtOnce(connection);
            }
        }
    }

    /** A gauge that is answered faster than others stops when it has sent its share. */
    private void offerAtOnce(MqttConnection connection) {
        long now = nanos.getAsLong();
        if (schedule.isOver(now) || !connection.mayOffer()) {
            return;
        }
        schedule.take();
        connection.offer(now);
        if (!connection.mayOffer()) {
            unfinished.remove(connection);
        }
    }

    private void offerWhatIsDue() {
        long now = nanos.getAsLong();
        while (schedule.isDue(now)) {
            long dueAt = schedule.nextDueAt();
            ready.get((int) (schedule.take() % ready.size())).offer(dueAt);
        }
    }

    private void turn(long mostMillis) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped");
        }
        selector.select(mostMillis);
        Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
        while (keys.hasNext()) {
            SelectionKey key = keys.next();
            keys.remove();
            ((MqttConnection) key.attachment()).serve(shared);
        }
        long now = nanos.getAsLong();
        if (now >= nextSecond) {
            nextSecond = now + SECOND;
            ready.forEach(connection -> connection.pingIfIdle(now));
            everySecond.accept(this);
        }
    }
}
