package org.faofon.chaos;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.faofon.bench.Gauges.Gauge;
import org.faofon.bench.Rainfall.Fall;

/** A gauge that sends all the time, and again what was not acknowledged to it. */
abstract class GaugeSender implements AutoCloseable {
    private static final int BATCH = 4;
    private static final long PAUSE_MILLIS = 150;
    private static final long STOP_PATIENCE_MILLIS = 20_000;
    /** One batch in so many is sent although it was acknowledged. */
    private static final int AGAIN = 8;

    private static final int REMEMBERED = 200;

    private final Gauge gauge;
    private final ReadingLedger ledger;
    private final Deque<Fall> routine;
    private final Queue<Fall> urgent = new ConcurrentLinkedQueue<>();
    private final Deque<Acknowledged> recent = new ConcurrentLinkedDeque<>();
    private final Thread thread;
    private volatile boolean stopped;
    private volatile long acknowledgedSince;
    private volatile Optional<ReadingLedger.ReadingKey> newest = Optional.empty();

    private record Acknowledged(long nanos, List<Fall> batch) {}

    /** @param routine what it sends without being asked */
    GaugeSender(Gauge gauge, ReadingLedger ledger, List<Fall> routine) {
        this.gauge = gauge;
        this.ledger = ledger;
        this.routine = new ConcurrentLinkedDeque<>(routine);
        this.thread = new Thread(this::run, "chaos-" + gauge.code());
        thread.setDaemon(true);
    }

    /** Sends them once and tells the ledger of each that was acknowledged; fails if it cannot know. */
    abstract void send(List<Fall> batch) throws Exception;

    /** After a failure. */
    abstract void disconnect();

    Gauge gauge() {
        return gauge;
    }

    ReadingLedger ledger() {
        return ledger;
    }

    void start() {
        thread.start();
    }

    /** Sends again what was acknowledged since that moment of {@link System#nanoTime()}. */
    void sendAgainSince(long nanos) {
        recent.stream().filter(one -> one.nanos() - nanos > 0).forEach(one -> urgent.addAll(one.batch()));
    }

    /** Whether something was acknowledged that it has sent after that moment of {@link System#nanoTime()}. */
    boolean isAcknowledgedSince(long nanos) {
        if (routine.isEmpty()) {
            throw new IllegalStateException(gauge.code() + " has nothing left to send: the trial took too long");
        }
        return newest.isPresent() && acknowledgedSince - nanos > 0;
    }

    Optional<ReadingLedger.ReadingKey> newest() {
        return newest;
    }

    private void run() {
        int round = 0;
        while (!stopped) {
            List<Fall> batch = next();
            if (!batch.isEmpty()) {
                sendUntilAcknowledged(batch);
                round++;
                if (round % AGAIN == 0) {
                    sendUntilAcknowledged(batch);
                }
            }
            pause();
        }
        disconnect();
    }

    private List<Fall> next() {
        List<Fall> batch = new ArrayList<>();
        for (Fall fall = urgent.poll(); fall != null; fall = urgent.poll()) {
            batch.add(fall);
        }
        while (batch.size() < BATCH && !routine.isEmpty()) {
            batch.add(routine.remove());
        }
        return batch;
    }

    private void sendUntilAcknowledged(List<Fall> batch) {
        batch.forEach(fall -> ledger.sending(gauge, fall));
        while (!stopped) {
            long since = System.nanoTime();
            try {
                send(batch);
                newest = Optional.of(ReadingLedger.ReadingKey.of(gauge, batch.get(batch.size() - 1)));
                acknowledgedSince = since;
                remember(batch);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) { // It does not matter what is broken.
                disconnect();
                pause();
            }
        }
    }

    private void remember(List<Fall> batch) {
        recent.add(new Acknowledged(System.nanoTime(), batch));
        if (recent.size() > REMEMBERED) {
            recent.remove();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(STOP_PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
