package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.faofon.readings.Submission;
import org.faofon.support.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FairTopicTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

    private final FairTopic topic = new FairTopic();
    private final Collector received = new Collector();

    @BeforeEach
    void subscribe() {
        topic.subscribe(received);
    }

    @Test
    void aFloodFromOneGaugeDoesNotHoldUpTheOthers() {
        for (int i = 1; i <= 1_000; i++) {
            topic.add(submission("PTL01"));
        }
        topic.add(submission("PTL02"));
        topic.add(submission("PTL03"));

        topic.request(4);

        assertThat(received.senders()).containsExactly("gauge PTL01", "gauge PTL02", "gauge PTL03", "gauge PTL01");
    }

    @Test
    void whatOneSenderSentStaysInItsOrder() {
        List<Message<?>> sent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Message<?> message = submission("PTL01");
            sent.add(message);
            topic.add(message);
        }

        topic.request(20);

        assertThat(received.messages).isEqualTo(sent);
    }

    @Test
    void handsOnNoMoreThanIsWanted() {
        topic.request(2);
        for (int i = 0; i < 5; i++) {
            topic.add(submission("PTL01"));
        }
        assertThat(received.messages).hasSize(2);

        topic.request(Long.MAX_VALUE);
        topic.request(Long.MAX_VALUE);

        assertThat(received.messages).hasSize(5);
    }

    /** A subscriber that asks for one more in the midst of each must not exhaust the stack, nor get two at a time. */
    @Test
    void isAskedFromWithinADelivery() {
        received.asksForMore = true;
        for (int i = 0; i < 50_000; i++) {
            topic.add(submission("PTL01"));
        }

        topic.request(1);

        assertThat(received.messages).hasSize(50_000);
    }

    @Test
    void losesNothingWhenManyAddAtOnce() throws InterruptedException {
        topic.request(Long.MAX_VALUE);
        List<Thread> senders = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> {
                    for (int n = 0; n < 1_000; n++) {
                        topic.add(submission("PTL0" + i));
                    }
                }))
                .toList();
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }

        assertThat(received.messages).hasSize(8_000);
    }

    @Test
    void aMessageThatTheSubscriberCannotTakeDoesNotStopTheNext() {
        topic.request(2);
        received.isBroken = true;
        assertThatThrownBy(() -> topic.add(submission("PTL01"))).hasMessage("broken");
        received.isBroken = false;

        topic.add(submission("PTL01"));

        assertThat(received.messages).hasSize(1);
    }

    @Test
    void hasOneSubscriber() {
        assertThatThrownBy(() -> topic.subscribe(new Collector())).hasMessageContaining("one subscriber");
    }

    private static Message<?> submission(String gauge) {
        return Message.of(
                new Submission(UUID.randomUUID(), List.of(Sent.reading(gauge, MONDAY, Duration.ofMinutes(5), "0.2"))));
    }

    private final class Collector implements Subscriber<Message<?>> {
        private final List<Message<?>> messages = Collections.synchronizedList(new ArrayList<>());
        private boolean asksForMore;
        private boolean isBroken;

        List<String> senders() {
            return messages.stream()
                    .map(message -> ((Submission) message.getPayload()).sender())
                    .toList();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            // Each test asks for itself.
        }

        @Override
        public void onNext(Message<?> message) {
            if (isBroken) {
                throw new IllegalStateException("broken");
            }
            messages.add(message);
            if (asksForMore) {
                topic.request(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            throw new IllegalStateException(failure);
        }

        @Override
        public void onComplete() {
            throw new IllegalStateException("A topic never ends");
        }
    }
}
