package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.faofon.readings.Submission;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

class FairWindowTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

    private final WaitingSubmissions waiting = new WaitingSubmissions(2);
    private final FairWindow window = new FairWindow(50, waiting);
    private final List<Long> requests = new ArrayList<>();

    private void subscribe() {
        window.onSubscribe(new Subscription() {
            @Override
            public void request(long messages) {
                requests.add(messages);
            }

            @Override
            public void cancel() {
                requests.clear();
            }
        });
    }

    private static Message<Submission> submission(String gauge) {
        return Message.of(
                new Submission(UUID.randomUUID(), List.of(Sent.reading(gauge, MONDAY, Duration.ofMinutes(5), "0.2"))));
    }

    private List<String> takeBatch() throws InterruptedException {
        return waiting.takeBatch().stream()
                .map(message -> message.getPayload().sender())
                .toList();
    }

    @Test
    void aFloodThatCameFirstDoesNotHoldUpTheOthers() throws InterruptedException {
        subscribe();
        for (int i = 0; i < 20; i++) {
            window.onNext(submission("PTL01"));
        }
        window.onNext(submission("PTL02"));

        assertThat(takeBatch()).containsExactly("gauge PTL01", "gauge PTL01"); // They were asked for before.
        assertThat(takeBatch()).contains("gauge PTL02");
    }

    @Test
    void asksTheBrokerForAsManyAsHaveLeft() throws InterruptedException {
        subscribe();
        for (int i = 0; i < 5; i++) {
            window.onNext(submission("PTL01"));
        }

        assertThat(requests).containsExactly(50L, 1L, 1L);
        takeBatch();
        assertThat(requests).containsExactly(50L, 1L, 1L, 1L, 1L);
    }

    @Test
    void whatIsNoSubmissionIsAcknowledgedAndLeftOut() {
        subscribe();
        AtomicInteger acknowledged = new AtomicInteger();

        window.onNext(new Message<>() {
            @Override
            public Submission getPayload() {
                return nothing();
            }

            @Override
            public CompletionStage<Void> ack() {
                acknowledged.incrementAndGet();
                return CompletableFuture.completedFuture(null);
            }
        });

        assertThat(acknowledged).hasValue(1);
        assertThat(waiting.isEmpty()).isTrue();
        assertThat(requests).containsExactly(50L, 1L);
    }

    /** What the connector makes of a record that it cannot read. */
    @SuppressWarnings("NullAway")
    private static Submission nothing() {
        return null;
    }
}
