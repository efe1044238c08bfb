package org.faofon.alerts.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides which of the waiting messages of a channel form the next push.
 *
 * <p>The first message is sent at once. For a while after a push, messages are grouped; an urgent one takes the group
 * with it. Calls to officers form pushes of their own: those that wait at the same moment are one. The order within an
 * alert never changes.
 */
final class PushBatcher {
    /** A carousel of LINE holds twelve bubbles; nobody reads more than ten. */
    static final int MOST = 10;

    /**
     * A message that waits.
     *
     * @param alert empty for a notice
     * @param alone whether it must not share a push with news: a call to officers, or a notice, which shares with nothing
     * @param urgent whether it is sent without waiting for the group
     */
    record Waiting(UUID id, Optional<Long> alert, boolean alone, boolean urgent) {}

    private PushBatcher() {}

    /**
     * What is sent now, in order; empty if all of it can wait.
     *
     * @param waiting in the order in which it was queued
     * @param gathering whether the last push was so recent that messages are grouped
     */
    static List<UUID> next(List<Waiting> waiting, boolean gathering) {
        if (!gathering) {
            return front(waiting);
        }
        for (Waiting message : waiting) {
            if (message.alone() && mayPass(message, waiting)) {
                return alone(message, waiting);
            }
            if (message.alone() || message.urgent()) {
                return front(waiting);
            }
        }
        return List.of();
    }

    /** What a channel that sends each message by itself sends next: calls that wait at the same moment are one there, too. */
    static List<UUID> nextSingle(List<Waiting> waiting) {
        Waiting first = waiting.get(0);
        return first.alone() ? alone(first, waiting) : List.of(first.id());
    }

    /** What may be sent while calls wait for one another: nothing passes an earlier call of its own alert. */
    static List<Waiting> withoutCalls(List<Waiting> waiting) {
        Set<Optional<Long>> held = new HashSet<>();
        List<Waiting> others = new ArrayList<>();
        for (Waiting message : waiting) {
            boolean isCall = message.alone() && message.alert().isPresent();
            if (isCall || held.contains(message.alert())) {
                held.add(message.alert());
            } else {
                others.add(message);
            }
        }
        return others;
    }

    private static boolean mayPass(Waiting message, List<Waiting> waiting) {
        return waiting.stream()
                .takeWhile(earlier -> !earlier.id().equals(message.id()))
                .noneMatch(earlier -> earlier.alert().equals(message.alert()));
    }

    private static List<UUID> front(List<Waiting> waiting) {
        if (waiting.get(0).alone()) {
            return alone(waiting.get(0), waiting);
        }
        return waiting.stream()
                .takeWhile(message -> !message.alone())
                .limit(MOST)
                .map(Waiting::id)
                .toList();
    }

    /** The notice; or the call with the later calls, unless one has to wait for earlier news of its alert. */
    private static List<UUID> alone(Waiting first, List<Waiting> waiting) {
        if (first.alert().isEmpty()) {
            return List.of(first.id());
        }
        Set<Optional<Long>> held = new HashSet<>();
        List<UUID> calls = new ArrayList<>();
        for (Waiting message : waiting) {
            boolean isCall = message.alone() && message.alert().isPresent();
            if (isCall && calls.size() < MOST && !held.contains(message.alert())) {
                calls.add(message.id());
            } else {
                held.add(message.alert());
            }
        }
        return calls;
    }
}
