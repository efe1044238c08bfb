package org.faofon.sim.load;

/** A gauge that posts its readings; used on one thread. */
final class HttpGauge {
    private final LoadGauge gauge;
    private final GaugeQueue queue;
    private final int mostUnderway;
    private int underway;

    HttpGauge(LoadGauge gauge, int mostUnderway, LoadTally tally) {
        this.gauge = gauge;
        this.queue = new GaugeQueue(gauge, tally);
        this.mostUnderway = mostUnderway;
    }

    String id() {
        return gauge.id();
    }

    String token() {
        return gauge.token();
    }

    GaugeQueue queue() {
        return queue;
    }

    /** Whether a closed loop may give it another message. */
    boolean mayOffer() {
        return queue.mayOffer() && queue.size() + underway < mostUnderway;
    }

    boolean maySend() {
        return !queue.isEmpty() && underway < mostUnderway;
    }

    DueMessage take() {
        underway++;
        return queue.take();
    }

    /** One of its messages was acknowledged or refused. */
    void settled() {
        underway--;
    }
}
