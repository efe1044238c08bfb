package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.faofon.readings.Submission;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

    private final FairQueue room = new FairQueue();

    @Test
    void aFloodFromOneGaugeDoesNotHoldUpTheOthers() throws InterruptedException {
        for (int i = 1; i <= 1_000; i++) {
            room.add(submission("PTL01", 1));
        }
        room.add(submission("PTL02", 1));
        room.add(submission("PTL03", 1));

        assertThat(senders(room.take(4))).containsExactly("gauge PTL01", "gauge PTL02", "gauge PTL03", "gauge PTL01");
    }

    @Test
    void whatOneSenderSentStaysInItsOrder() throws InterruptedException {
        List<Message<Submission>> sent =
                IntStream.range(0, 20).mapToObj(i -> submission("PTL01", 1)).toList();
        sent.forEach(room::add);

        assertThat(room.take(20)).isEqualTo(sent);
    }

    @Test
    void aBatchEndsWithTheSubmissionThatFillsIt() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            room.add(submission("PTL01", 4));
        }

        assertThat(room.take(8)).hasSize(2);
        assertThat(room.take(9)).hasSize(3);
    }

    @Test
    void waitsUntilSomethingComes() throws Exception {
        CompletableFuture<List<Message<Submission>>> taken = new CompletableFuture<>();
        Thread worker = new Thread(() -> {
            try {
                taken.complete(room.take(1));
            } catch (InterruptedException e) {
                taken.completeExceptionally(e);
            }
        });
        worker.start();

        room.add(submission("PTL01", 1));

        assertThat(taken.get(10, TimeUnit.SECONDS)).hasSize(1);
    }

    private static List<String> senders(List<Message<Submission>> batch) {
        return batch.stream().map(message -> message.getPayload().sender()).toList();
    }

    private static Message<Submission> submission(String gauge, int readings) {
        return Message.of(new Submission(IntStream.rangeClosed(1, readings)
                .mapToObj(i -> Sent.reading(gauge, MONDAY.plusSeconds(300L * i), Duration.ofMinutes(5), "0.2"))
                .toList()));
    }
}
