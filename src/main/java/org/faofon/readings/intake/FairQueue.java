package org.faofon.readings.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.faofon.readings.Submission;

/**
 * The queue before the store. Each sender has its own line and the lines take turns, so that a flood from one gauge
 * waits behind itself and not in front of the others.
 *
 * <p>It has no limit of its own: {@link IntakeQueue} limits what enters.
 */
final class FairQueue {
    private final Map<String, Deque<Message<Submission>>> lines = new LinkedHashMap<>();

    synchronized void add(Message<Submission> message) {
        lines.computeIfAbsent(message.getPayload().sender(), sender -> new ArrayDeque<>())
                .add(message);
        notifyAll();
    }

    synchronized boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The next items to be stored; waits until there are some, and returns at most that many readings. */
    synchronized List<Message<Submission>> take(int readings) throws InterruptedException {
        while (lines.isEmpty()) {
            wait();
        }
        List<Message<Submission>> batch = new ArrayList<>();
        for (int taken = 0; taken < readings && !lines.isEmpty(); ) {
            Message<Submission> next = takeInTurn();
            batch.add(next);
            taken += next.getPayload().measurements().size();
        }
        return batch;
    }

    private Message<Submission> takeInTurn() {
        Iterator<Map.Entry<String, Deque<Message<Submission>>>> turns =
                lines.entrySet().iterator();
        Map.Entry<String, Deque<Message<Submission>>> first = turns.next();
        String sender = first.getKey();
        Deque<Message<Submission>> line = first.getValue();
        turns.remove();
        Message<Submission> next = line.remove();
        if (!line.isEmpty()) {
            lines.put(sender, line); // At the end of the turns.
        }
        return next;
    }
}
