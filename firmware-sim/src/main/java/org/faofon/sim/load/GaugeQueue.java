package org.faofon.sim.load;

import java.util.ArrayDeque;
import java.util.Deque;

/** The messages of one gauge that are due and not yet sent; used on one thread. */
final class GaugeQueue {
    private static final int MOST_WAITING = 1_000;

    private final LoadGauge gauge;
    private final LoadTally tally;
    private final Deque<Long> waitingSince = new ArrayDeque<>();
    private LoadGauge.PayloadSource payloads = number -> new byte[0];
    private long offersLeft;
    private long sent;

    GaugeQueue(LoadGauge gauge, LoadTally tally) {
        this.gauge = gauge;
        this.tally = tally;
    }

    /**
     * Gets ready to publish.
     *
     * @param most messages that the gauge may send, because there are only so many intervals until now
     */
    void prepare(long most) {
        offersLeft = most;
        payloads = gauge.payloads().apply(most);
    }

    boolean mayOffer() {
        return offersLeft > 0;
    }

    /** Adds a message that is due, unless too many are waiting. */
    void offer(long dueAt) {
        if (waitingSince.size() >= MOST_WAITING) {
            skip();
            return;
        }
        tally.messageDue();
        offersLeft--;
        waitingSince.add(dueAt);
    }

    /** Gives up a message that is due. */
    void skip() {
        tally.messageDue();
        tally.messageOverdue();
        offersLeft--;
    }

    int size() {
        return waitingSince.size();
    }

    boolean isEmpty() {
        return waitingSince.isEmpty();
    }

    /** Takes the oldest message in order to send it. */
    DueMessage take() {
        long dueAt = waitingSince.remove();
        tally.messageSent();
        return new DueMessage(dueAt, payloads.payload(sent++));
    }
}
