package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.faofon.readings.Measurement;
import org.faofon.readings.Submission;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

class WaitingSubmissionsTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

    private final WaitingSubmissions waiting = new WaitingSubmissions(8);

    @Test
    void aBatchEndsWithTheSubmissionThatFillsIt() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            waiting.onNext(submission(4));
        }

        assertThat(waiting.takeBatch()).hasSize(2);
        assertThat(waiting.takeBatch()).hasSize(2);
        assertThat(waiting.takeBatch()).hasSize(1);
    }

    @Test
    void asksForABatchAndThenForAsManyAsItHasTaken() throws InterruptedException {
        List<Long> requests = new ArrayList<>();
        waiting.onSubscribe(new Subscription() {
            @Override
            public void request(long messages) {
                requests.add(messages);
            }

            @Override
            public void cancel() {
                requests.clear();
            }
        });
        for (int i = 0; i < 3; i++) {
            waiting.onNext(submission(1));
        }

        waiting.takeBatch();

        assertThat(requests).containsExactly(8L, 3L);
    }

    @Test
    void waitsUntilSomethingComes() throws Exception {
        CompletableFuture<List<Message<Submission>>> taken = new CompletableFuture<>();
        Thread worker = new Thread(() -> {
            try {
                taken.complete(waiting.takeBatch());
            } catch (InterruptedException e) {
                taken.completeExceptionally(e);
            }
        });
        worker.start();

        waiting.onNext(submission(1));

        assertThat(taken.get(10, TimeUnit.SECONDS)).hasSize(1);
    }

    private static Message<Submission> submission(int readings) {
        return Message.of(new Submission(
                UUID.randomUUID(),
                IntStream.rangeClosed(1, readings)
                        .<Measurement>mapToObj(
                                i -> Sent.reading("PTL01", MONDAY.plusSeconds(300L * i), Duration.ofMinutes(5), "0.2"))
                        .toList()));
    }
}
