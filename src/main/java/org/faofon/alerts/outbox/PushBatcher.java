package org.faofon.alerts.outbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which of what waits on a channel goes out next as one push.
 *
 * <p>The first news goes at once. For a while after a push what comes is gathered, and what is urgent takes with it what
 * has been gathered. The order of an alert is never changed.
 */
final class PushBatcher {
    /** A carousel of LINE takes twelve bubbles; more than ten nobody reads. */
    static final int MOST = 10;

    /**
     * A message that waits.
     *
     * @param alert empty for a notice
     * @param alone whether it shares no push with others
     * @param urgent whether it waits for nothing to be gathered
     */
    record Waiting(UUID id, Optional<Long> alert, boolean alone, boolean urgent) {}

    private PushBatcher() {}

    /**
     * What goes out now, in order; nothing if all of it can wait.
     *
     * @param waiting in the order in which it was queued
     * @param gathering whether the last push was so recent that news is gathered
     */
    static List<UUID> next(List<Waiting> waiting, boolean gathering) {
        if (!gathering) {
            return front(waiting);
        }
        for (Waiting message : waiting) {
            if (message.alone() && mayPass(message, waiting)) {
                return List.of(message.id());
            }
            if (message.alone() || message.urgent()) {
                return front(waiting);
            }
        }
        return List.of();
    }

    private static boolean mayPass(Waiting message, List<Waiting> waiting) {
        return waiting.stream()
                .takeWhile(earlier -> !earlier.id().equals(message.id()))
                .noneMatch(earlier -> earlier.alert().equals(message.alert()));
    }

    private static List<UUID> front(List<Waiting> waiting) {
        List<Waiting> together = waiting.get(0).alone()
                ? waiting.subList(0, 1)
                : waiting.stream()
                        .takeWhile(message -> !message.alone())
                        .limit(MOST)
                        .toList();
        return together.stream().map(Waiting::id).toList();
    }
}
