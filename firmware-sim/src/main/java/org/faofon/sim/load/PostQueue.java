package org.faofon.sim.load;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.faofon.sim.link.Backoff;

/** The readings that wait for a connection: first those that are sent again, then the gauges' in turn. */
final class PostQueue {
    private final PriorityQueue<Retry> retries = new PriorityQueue<>(Comparator.comparingLong(Retry::at));
    private final RoundRobin<HttpGauge> senders = new RoundRobin<>();

    /**
     * A reading that is sent until it is acknowledged or refused.
     *
     * @param backoff the pauses after requests without an answer
     */
    record Post(HttpGauge gauge, DueMessage message, Backoff backoff) {}

    private record Retry(long at, Post post) {}

    /** Gives the gauge a turn if it may send. */
    void add(HttpGauge gauge) {
        if (gauge.maySend()) {
            senders.add(gauge);
        }
    }

    /**
     * Sends a reading again.
     *
     * @param at in nanoseconds of the load's clock
     */
    void addAgain(Post post, long at) {
        retries.add(new Retry(at, post));
    }

    /** Takes the next reading that may be sent now. */
    Optional<Post> take(long now) {
        if (!retries.isEmpty() && retries.element().at() <= now) {
            return Optional.of(retries.remove().post());
        }
        return senders.next().map(gauge -> {
            Post post = new Post(gauge, gauge.take(), new Backoff(gauge.id()));
            add(gauge);
            return post;
        });
    }
}
