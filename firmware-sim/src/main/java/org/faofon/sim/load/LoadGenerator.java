package org.faofon.sim.load;

import java.io.Closeable;
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

/** Connects many gauges, and lets them publish, all on one thread. */
public final class LoadGenerator implements Closeable, LoadConnection.Owner {
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
    private final List<LoadConnection> all = new ArrayList<>();
    private final List<LoadConnection> ready = new ArrayList<>();

    /** Those that are connected and have not sent their share. */
    private final Set<LoadConnection> unfinished = new HashSet<>();

    private int settled;
    private int connected;
    private long offered;
    private long nextSecond;
    private long sendingEnds = Long.MAX_VALUE;

    /**
     * A load that has not begun.
     *
     * @param everySecond is run about once a second, for the progress
     */
    public LoadGenerator(
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
        this.nextSecond = nanos.getAsLong() + SECOND;
        gauges.forEach(gauge -> all.add(new LoadConnection(gauge, plan.messagesUnderway(), tally, this)));
    }

    public LoadTally tally() {
        return tally;
    }

    public int connected() {
        return connected;
    }

    /** Connects all gauges that the broker lets in, and returns how long it took. */
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
        all.stream().filter(connection -> !connection.isReady()).forEach(LoadConnection::giveUp);
        return Duration.ofNanos(nanos.getAsLong() - start);
    }

    /** Publishes until the plan is fulfilled, and returns how long it took to the last acknowledgement. */
    public Duration publish() throws IOException, InterruptedException {
        long most = plan.messagesOfOneGauge(Math.max(1, ready.size()));
        ready.forEach(connection -> connection.prepare(most));
        long start = nanos.getAsLong();
        sendingEnds = start + plan.length().toNanos();
        if (plan.loop() == Loop.CLOSED) {
            fillAll();
        }
        while (!allOffered() && !unfinished.isEmpty()) {
            if (plan.loop() == Loop.OPEN) {
                offerWhatIsDue(start);
            }
            turn(1);
        }
        if (plan.loop() == Loop.OPEN && !ready.isEmpty()) {
            // Those that became due in the last turn.
            offerWhatIsDue(start);
        }
        long givesUp = nanos.getAsLong() + plan.patience().toNanos();
        while (ready.stream().anyMatch(one -> one.isReady() && one.owes()) && nanos.getAsLong() < givesUp) {
            turn(10);
        }
        return Duration.ofNanos(nanos.getAsLong() - start);
    }

    @Override
    public void close() throws IOException {
        all.forEach(LoadConnection::leave);
        selector.close();
    }

    @Override
    public long nanos() {
        return nanos.getAsLong();
    }

    @Override
    public void ready(LoadConnection connection) {
        settled++;
        connected++;
        ready.add(connection);
        unfinished.add(connection);
    }

    @Override
    public void acknowledged(LoadConnection connection) {
        if (plan.loop() == Loop.CLOSED) {
            offerAtOnce(connection);
        }
    }

    @Override
    public void closed(LoadConnection connection, boolean wasReady) {
        if (wasReady) {
            connected--;
            unfinished.remove(connection);
        } else {
            settled++;
        }
    }

    private boolean allOffered() {
        return offered >= plan.messages() || nanos.getAsLong() >= sendingEnds;
    }

    private void fillAll() {
        for (int underway = 0; underway < plan.messagesUnderway(); underway++) {
            for (LoadConnection connection : ready) {
                offerAtOnce(connection);
            }
        }
    }

    /** A gauge that is answered faster than others stops when it has sent its share. */
    private void offerAtOnce(LoadConnection connection) {
        if (allOffered() || !connection.mayOffer()) {
            return;
        }
        offered++;
        connection.offer(nanos.getAsLong());
        if (!connection.mayOffer()) {
            unfinished.remove(connection);
        }
    }

    /** Every message has its time from the start on, so a slow broker cannot make the load smaller. */
    private void offerWhatIsDue(long start) {
        long now = nanos.getAsLong();
        while (offered < plan.messages()) {
            long due = start + (long) (offered * (SECOND / plan.messagesPerSecond()));
            if (due > now) {
                return;
            }
            ready.get((int) (offered % ready.size())).offer(due);
            offered++;
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
            ((LoadConnection) key.attachment()).serve(shared);
        }
        long now = nanos.getAsLong();
        if (now >= nextSecond) {
            nextSecond = now + SECOND;
            ready.forEach(connection -> connection.pingIfIdle(now));
            everySecond.accept(this);
        }
    }
}
