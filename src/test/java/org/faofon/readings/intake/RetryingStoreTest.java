package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.faofon.readings.Measurement;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Receipt;
import org.faofon.readings.Verdict;
import org.faofon.readings.store.AnnouncingStore;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

class RetryingStoreTest {
    private final SQLException away = new SQLException("connection refused", "08001");
    private final SQLException badData = new SQLException("violates a check constraint", "23514");

    private final List<Measurement> announced = new ArrayList<>();
    private final List<Measurement> kept = new ArrayList<>();
    /** What happens to the next calls, whatever they bring; null lets one through. */
    private final Deque<Exception> failures = new ArrayDeque<>();

    @Test
    void storesAndAnnouncesABatch() throws InterruptedException {
        List<Measurement> batch = readings(3);

        assertThat(store(measurement -> false, badData).store(batch))
                .containsExactly(Receipt.STORED, Receipt.STORED, Receipt.STORED);
        assertThat(announced).isEqualTo(batch);
    }

    @Test
    void waitsWhileTheStoreIsAway() throws InterruptedException {
        failures.addAll(List.of(away, away, away));

        assertThat(store(measurement -> false, badData).store(readings(2)))
                .containsExactly(Receipt.STORED, Receipt.STORED);
        assertThat(kept).hasSize(2);
    }

    @Test
    void refusesOnlyWhatTheStoreDoesNotTake() throws InterruptedException {
        List<Measurement> batch = readings(7);

        List<Receipt> receipts = store(batch.get(4)::equals, badData).store(batch);

        assertThat(receipts.get(4).outcome()).isEqualTo(Receipt.Outcome.REFUSED);
        assertThat(kept).hasSize(6).doesNotContain(batch.get(4));
        assertThat(announced).isEqualTo(kept);
    }

    @Test
    void aFaultOfTheProgramOnOneReadingDoesNotStopTheOthers() throws InterruptedException {
        List<Measurement> batch = readings(4);

        List<Receipt> receipts = store(batch.get(0)::equals, new IllegalStateException("no such gauge"))
                .store(batch);

        assertThat(receipts.get(0).outcome()).isEqualTo(Receipt.Outcome.REFUSED);
        assertThat(kept).hasSize(3);
    }

    @Test
    void aReadingThatOverflowsTheStackDoesNotStopTheOthers() throws InterruptedException {
        List<Measurement> batch = readings(4);

        List<Receipt> receipts = new RetryingStore(
                        part -> {
                            if (part.contains(batch.get(2))) {
                                throw new StackOverflowError();
                            }
                            return part.stream().map(stored -> Receipt.STORED).toList();
                        },
                        Duration.ofMillis(1))
                .store(batch);

        assertThat(receipts)
                .extracting(Receipt::outcome)
                .containsExactly(
                        Receipt.Outcome.STORED,
                        Receipt.Outcome.STORED,
                        Receipt.Outcome.REFUSED,
                        Receipt.Outcome.STORED);
    }

    @Test
    void eachPartIsAnnouncedOnceEvenIfTheStoreGoesAwayInBetween() throws InterruptedException {
        List<Measurement> batch = readings(8);
        RetryingStore store = store(batch.get(7)::equals, badData);
        failures.addAll(List.of(badData)); // The whole is refused, the first half is stored, then the store is away.
        failures.add(new LetThrough());
        failures.add(away);

        List<Receipt> receipts = store.store(batch);

        assertThat(receipts.subList(0, 7)).containsOnly(Receipt.STORED);
        assertThat(announced).isEqualTo(batch.subList(0, 7));
    }

    @Test
    void whoDoesNotWantToHearDoesNotUndoTheStoring() throws InterruptedException {
        AnnouncingStore turn = new AnnouncingStore(stored -> {
            throw new IllegalStateException("the listener broke");
        });

        assertThat(new RetryingStore(batch -> turn.take(() -> stored(batch)), Duration.ofMillis(1)).store(readings(2)))
                .containsExactly(Receipt.STORED, Receipt.STORED);
    }

    private static final class LetThrough extends Exception {}

    private RetryingStore store(Predicate<Measurement> isBad, Exception failure) {
        AnnouncingStore turn =
                new AnnouncingStore(stored -> stored.readings().forEach(judged -> announced.add(judged.reading())));
        return new RetryingStore(
                batch -> turn.take(() -> {
                    throwIf(failures.isEmpty() ? new LetThrough() : failures.remove());
                    if (batch.stream().anyMatch(isBad)) {
                        throwIf(failure);
                    }
                    kept.addAll(batch);
                    return stored(batch);
                }),
                Duration.ofMillis(1));
    }

    private static AnnouncingStore.Stored stored(List<Measurement> batch) {
        return new AnnouncingStore.Stored(
                batch.stream().map(measurement -> Receipt.STORED).toList(),
                batch.stream()
                        .map(measurement -> new Judged((Reading) measurement, Verdict.GOOD))
                        .toList());
    }

    private static void throwIf(Exception failure) throws SQLException {
        if (failure instanceof SQLException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
    }

    private static List<Measurement> readings(int count) {
        Instant monday = Instant.parse("2026-01-05T00:00:00Z");
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Sent.reading("PTL07", monday.plusSeconds(300L * i), Duration.ofMinutes(5), "0.2"))
                .map(Measurement.class::cast)
                .toList();
    }
}
