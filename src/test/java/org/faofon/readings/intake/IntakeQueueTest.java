package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.faofon.readings.BatchReceipts;
import org.faofon.readings.Measurement;
import org.faofon.readings.Receipt;
import org.faofon.readings.Submission;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

class IntakeQueueTest {
    private static final List<Measurement> RAIN =
            List.of(Sent.reading("PTL01", Instant.parse("2026-01-05T00:00:00Z"), Duration.ofMinutes(5), "0.2"));
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Sink channel = new Sink();
    private final IntakeQueue intake = new IntakeQueue(channel, 2, false);

    @Test
    void aReceiptComesBackToTheSubmissionOfItsId() throws InterruptedException {
        CompletionStage<List<Receipt>> first = intake.offer(RAIN).orElseThrow();
        CompletionStage<List<Receipt>> second = intake.offer(RAIN).orElseThrow();

        settle(channel.sent.get(1).id(), Receipt.DUPLICATE);

        assertThat(IntakeQueue.await(first, AT_ONCE)).isEmpty();
        assertThat(IntakeQueue.await(second, AT_ONCE)).contains(List.of(Receipt.DUPLICATE));
    }

    @Test
    void takesNoMoreThanMayWaitAndMoreWhenReceiptsCome() {
        intake.offer(RAIN);
        intake.offer(RAIN);
        assertThat(intake.offer(RAIN)).isEmpty();

        settle(channel.sent.get(0).id(), Receipt.STORED);

        assertThat(intake.offer(RAIN)).isPresent();
        assertThat(intake.offer(RAIN)).isEmpty();
    }

    /** Of several programs on one broker each hears all receipts. */
    @Test
    void receiptsOfAnotherProgramFreeNoPlace() {
        intake.offer(RAIN);
        intake.offer(RAIN);

        settle(UUID.randomUUID(), Receipt.STORED);

        assertThat(intake.offer(RAIN)).isEmpty();
    }

    @Test
    void aReceiptThatComesTwiceFreesOnePlace() {
        intake.offer(RAIN);
        intake.offer(RAIN);

        settle(channel.sent.get(0).id(), Receipt.STORED);
        settle(channel.sent.get(0).id(), Receipt.STORED);

        assertThat(intake.offer(RAIN)).isPresent();
        assertThat(intake.offer(RAIN)).isEmpty();
    }

    @Test
    void waitsForAPlace() throws Exception {
        intake.offer(RAIN);
        intake.offer(RAIN);
        assertThat(intake.offer(RAIN, AT_ONCE)).isEmpty();

        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        Thread waiting = new Thread(() -> taken.complete(offerPatiently().isPresent()));
        waiting.start();
        settle(channel.sent.get(0).id(), Receipt.STORED);

        assertThat(taken.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void takesNothingWhileTheProgramStartsOrStopsAndKeepsThePlaces() {
        channel.cancelled = true;
        assertThat(intake.offer(RAIN)).isEmpty();
        assertThat(intake.offer(RAIN)).isEmpty();

        channel.cancelled = false;

        assertThat(intake.offer(RAIN)).isPresent();
        assertThat(intake.offer(RAIN)).isPresent();
    }

    /** A request that gives up after ten seconds keeps its place until the store has its readings. */
    @Test
    void aCallerThatGivesUpDoesNotEndThePromiseForOthers() {
        CompletionStage<List<Receipt>> receipts = intake.offer(RAIN).orElseThrow();
        List<String> events = new ArrayList<>();
        receipts.whenComplete((all, failure) -> events.add(failure == null ? "stored" : "failed"));

        receipts.toCompletableFuture().cancel(false);
        assertThat(events).isEmpty();

        settle(channel.sent.get(0).id(), Receipt.STORED);
        assertThat(events).containsExactly("stored");
    }

    private Optional<CompletionStage<List<Receipt>>> offerPatiently() {
        try {
            return intake.offer(RAIN, Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatTheBrokerHasIsDurableBeforeItsReceiptsCome() {
        IntakeQueue shared = new IntakeQueue(channel, 2, true);
        IntakeQueue.Accepted accepted = shared.submit(RAIN).orElseThrow();
        assertThat(accepted.isDurable().getAsBoolean()).isFalse();

        channel.messages.get(0).ack();

        assertThat(accepted.isDurable().getAsBoolean()).isTrue();
        assertThat(accepted.receipts().toCompletableFuture()).isNotDone();
    }

    @Test
    void withinTheProgramNothingIsDurableBeforeItIsStored() {
        IntakeQueue.Accepted accepted = intake.submit(RAIN).orElseThrow();

        channel.messages.get(0).ack();

        assertThat(accepted.isDurable().getAsBoolean()).isFalse();
    }

    @Test
    void whatTheBrokerCanNeverTakeIsRefused() throws InterruptedException {
        IntakeQueue shared = new IntakeQueue(channel, 1, true);
        CompletionStage<List<Receipt>> receipts = shared.offer(RAIN).orElseThrow();

        channel.messages.get(0).nack(new IllegalStateException("too large"));

        assertThat(IntakeQueue.await(receipts, AT_ONCE).orElseThrow())
                .singleElement()
                .matches(Receipt::isRefusal);
        assertThat(shared.offer(RAIN)).isPresent();
    }

    @Test
    void anInstanceKnowsTheReceiptsOfAllInstances() {
        IntakeQueue shared = new IntakeQueue(channel, 1, true);
        UUID elsewhere = UUID.randomUUID();
        assertThat(shared.findReceipts(elsewhere)).isEmpty();

        shared.settle(new BatchReceipts(Map.of(elsewhere, List.of(Receipt.CORRECTED))));

        assertThat(shared.findReceipts(elsewhere)).contains(List.of(Receipt.CORRECTED));
    }

    private void settle(UUID submission, Receipt receipt) {
        intake.settle(new BatchReceipts(Map.of(submission, List.of(receipt))));
    }

    /** Keeps what is sent. */
    private static final class Sink implements Emitter<Submission> {
        private final List<Submission> sent = new ArrayList<>();
        private final List<Message<?>> messages = new ArrayList<>();
        private boolean cancelled;

        @Override
        public <M extends Message<? extends Submission>> void send(M message) {
            sent.add(message.getPayload());
            messages.add(message);
        }

        @Override
        public CompletionStage<Void> send(Submission submission) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void complete() {
            cancelled = true;
        }

        @Override
        public void error(Exception failure) {
            cancelled = true;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public boolean hasRequests() {
            return true;
        }
    }
}
