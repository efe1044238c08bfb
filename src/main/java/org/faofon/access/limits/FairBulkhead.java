package org.faofon.access.limits;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A bulkhead: only so many requests of one kind run at the same time, and only so many wait. Clients take turns, so that
 * one who sends hundreds delays itself and not the others.
 */
final class FairBulkhead {
    private final int mostRunning;
    private final int mostRunningOfOne;
    private final int mostWaiting;
    private final int mostWaitingOfOne;
    private final Map<String, Integer> running = new HashMap<>();
    /** By client; whose turn is next comes first. */
    private final Map<String, Deque<Ticket>> waiting = new LinkedHashMap<>();

    private int allRunning;
    private int allWaiting;

    /** A request that runs, waits, or has left. */
    final class Ticket {
        private final String client;
        private final Consumer<Ticket> start;
        private boolean runs;
        private boolean over;

        private Ticket(String client, Consumer<Ticket> start) {
            this.client = client;
            this.start = start;
        }

        /** Leaves its place to the next one; to be called once it has ended, and harmless after that. */
        void leave() {
            startAll(FairBulkhead.this.leave(this));
        }

        /** Gives up if it still waits; false if it runs or has run. */
        boolean giveUp() {
            return FairBulkhead.this.giveUp(this);
        }
    }

    FairBulkhead(int mostRunning, int mostRunningOfOne, int mostWaiting, int mostWaitingOfOne) {
        this.mostRunning = mostRunning;
        this.mostRunningOfOne = mostRunningOfOne;
        this.mostWaiting = mostWaiting;
        this.mostWaitingOfOne = mostWaitingOfOne;
    }

    /** The outcome of an attempt to enter. */
    sealed interface Entry {
        /** It runs: the caller starts it. */
        record Runs(Ticket ticket) implements Entry {}

        /** It waits, and is started by whoever leaves a place to it. */
        record Waits(Ticket ticket) implements Entry {}

        /** Too many wait already. */
        record Full() implements Entry {}
    }

    /** @param start what is run, on the thread of whoever left, if it has to wait */
    synchronized Entry enter(String client, Consumer<Ticket> start) {
        Ticket ticket = new Ticket(client, start);
        Deque<Ticket> ofClient = waiting.get(client);
        if (ofClient == null && mayRun(client)) {
            run(ticket);
            return new Entry.Runs(ticket);
        }
        if (allWaiting >= mostWaiting || (ofClient != null && ofClient.size() >= mostWaitingOfOne)) {
            return new Entry.Full();
        }
        waiting.computeIfAbsent(client, key -> new ArrayDeque<>()).add(ticket);
        allWaiting++;
        return new Entry.Waits(ticket);
    }

    private boolean mayRun(String client) {
        return allRunning < mostRunning && running.getOrDefault(client, 0) < mostRunningOfOne;
    }

    private void run(Ticket ticket) {
        ticket.runs = true;
        running.merge(ticket.client, 1, Integer::sum);
        allRunning++;
    }

    private synchronized List<Ticket> leave(Ticket ticket) {
        if (ticket.over) {
            return List.of();
        }
        ticket.over = true;
        if (!ticket.runs) {
            remove(ticket);
            return List.of();
        }
        running.computeIfPresent(ticket.client, (key, count) -> count > 1 ? count - 1 : null);
        allRunning--;
        return takeNext();
    }

    private synchronized boolean giveUp(Ticket ticket) {
        if (ticket.over || ticket.runs) {
            return false;
        }
        ticket.over = true;
        remove(ticket);
        return true;
    }

    private void remove(Ticket ticket) {
        Deque<Ticket> ofClient = waiting.get(ticket.client);
        if (ofClient != null && ofClient.remove(ticket)) {
            allWaiting--;
            if (ofClient.isEmpty()) {
                waiting.remove(ticket.client);
            }
        }
    }

    /** Those whose turn it is; each client that gets a place goes to the end of the queue. */
    private List<Ticket> takeNext() {
        List<Ticket> next = new ArrayList<>();
        Map<String, Deque<Ticket>> served = new LinkedHashMap<>();
        Iterator<Map.Entry<String, Deque<Ticket>>> clients = waiting.entrySet().iterator();
        while (clients.hasNext() && allRunning < mostRunning) {
            Map.Entry<String, Deque<Ticket>> client = clients.next();
            if (mayRun(client.getKey())) {
                Ticket ticket = client.getValue().remove();
                clients.remove();
                allWaiting--;
                run(ticket);
                next.add(ticket);
                if (!client.getValue().isEmpty()) {
                    served.put(client.getKey(), client.getValue());
                }
            }
        }
        waiting.putAll(served);
        return next;
    }

    private static void startAll(List<Ticket> tickets) {
        tickets.forEach(ticket -> ticket.start.accept(ticket));
    }

    synchronized int running() {
        return allRunning;
    }

    synchronized int waiting() {
        return allWaiting;
    }
}
