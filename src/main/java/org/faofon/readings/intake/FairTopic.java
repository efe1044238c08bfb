package org.faofon.readings.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.faofon.readings.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A topic in memory with one subscriber. Each sender has its own queue, and the queues take turns, so a flood from one
 * gauge does not delay the others.
 *
 * <p>It has no limit of its own: {@link IntakeQueue} limits what enters.
 */
final class FairTopic implements Publisher<Message<?>>, Subscription {
    private final Map<String, Deque<Message<?>>> lines = new LinkedHashMap<>();
    private @Nullable Subscriber<? super Message<?>> subscriber;
    private long demand;
    /** Whether a thread is delivering messages; it also delivers what is added or requested meanwhile. */
    private boolean isDelivering;

    @Override
    public void subscribe(Subscriber<? super Message<?>> first) {
        synchronized (this) {
            if (subscriber != null) {
                throw new IllegalStateException("A topic in memory has one subscriber");
            }
            subscriber = first;
        }
        first.onSubscribe(this);
    }

    void add(Message<?> message) {
        synchronized (this) {
            lines.computeIfAbsent(sender(message), sender -> new ArrayDeque<>()).add(message);
        }
        deliver();
    }

    @Override
    public void request(long messages) {
        synchronized (this) {
            demand = demand + messages < 0 ? Long.MAX_VALUE : demand + messages;
        }
        deliver();
    }

    @Override
    public synchronized void cancel() {
        lines.clear();
        demand = 0;
    }

    /** Delivers the requested messages one by one, outside the lock. */
    private void deliver() {
        Optional<Message<?>> next = nextForIdle();
        while (next.isPresent()) {
            try {
                listener().onNext(next.get());
            } catch (RuntimeException | Error e) {
                stopDelivering(); // Or nobody would ever deliver again.
                throw e;
            }
            next = next();
        }
    }

    private synchronized void stopDelivering() {
        isDelivering = false;
    }

    private synchronized Optional<Message<?>> nextForIdle() {
        return isDelivering ? Optional.empty() : next();
    }

    private synchronized Optional<Message<?>> next() {
        isDelivering = demand > 0 && !lines.isEmpty();
        if (!isDelivering) {
            return Optional.empty();
        }
        demand--;
        return Optional.of(takeInTurn());
    }

    private synchronized Subscriber<? super Message<?>> listener() {
        if (subscriber == null) {
            throw new IllegalStateException("Nobody asked for messages");
        }
        return subscriber;
    }

    private Message<?> takeInTurn() {
        Iterator<Map.Entry<String, Deque<Message<?>>>> turns = lines.entrySet().iterator();
        Map.Entry<String, Deque<Message<?>>> first = turns.next();
        String sender = first.getKey();
        Deque<Message<?>> line = first.getValue();
        turns.remove();
        Message<?> next = line.remove();
        if (!line.isEmpty()) {
            lines.put(sender, line); // Last in the round.
        }
        return next;
    }

    private static String sender(Message<?> message) {
        return message.getPayload() instanceof Submission submission ? submission.sender() : "";
    }
}
