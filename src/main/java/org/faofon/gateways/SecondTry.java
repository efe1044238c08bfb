package org.faofon.gateways;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.faofon.readings.Count;
import org.faofon.readings.CountHistory;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.CylinderLevelHistory;
import org.faofon.readings.DeadLetters;
import org.faofon.readings.DeadLetters.Letter;
import org.faofon.readings.Door;
import org.faofon.readings.Measurement;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingHistory;
import org.faofon.readings.Receipt;
import org.faofon.readings.Submission;

/**
 * Lets a dead letter try again, as if it came by MQTT now. It is all or nothing: the letter goes when all of it has become
 * readings, and until then nothing of it is handed in.
 */
@ApplicationScoped
class SecondTry {
    private final MqttMessages messages;
    private final ReadingHistory history;
    private final CountHistory counts;
    private final CylinderLevelHistory levels;
    private final DeadLetters deadLetters;
    private final Door door;
    private final Duration patience;

    SecondTry(
            MqttMessages messages,
            ReadingHistory history,
            CountHistory counts,
            CylinderLevelHistory levels,
            DeadLetters deadLetters,
            Door door,
            GatewaysConfig config) {
        this.messages = messages;
        this.history = history;
        this.counts = counts;
        this.levels = levels;
        this.deadLetters = deadLetters;
        this.door = door;
        this.patience = config.http().patience();
    }

    /** How it ended. */
    sealed interface Result {
        record Stored(ReadingsAnswer answer) implements Result {}

        record Refused(String reason) implements Result {}

        /** Too much is waiting already; trying again later is safe. */
        record Busy() implements Result {}
    }

    Result retry(Letter letter) throws SQLException, InterruptedException {
        Decoding decoding = messages.decode(letter.topic(), letter.payload());
        if (!decoding.refusals().isEmpty() || decoding.measurements().isEmpty()) {
            return new Result.Refused(
                    decoding.refusals().isEmpty() ? "There is no reading in it" : decoding.refusals());
        }
        List<Measurement> missing = new ArrayList<>();
        for (Measurement measurement : decoding.measurements()) {
            List<Said> known = listSaid(measurement);
            if (known.stream().anyMatch(Said::theSame)) {
                continue; // It has been stored once; handing it in again could undo a correction.
            }
            if (!known.isEmpty() && known.get(0).receivedAt().isAfter(letter.receivedAt())) {
                return new Result.Refused(
                        "Another value, which came later than the letter, is stored for " + measurement.id());
            }
            missing.add(measurement);
        }
        return store(letter, decoding, missing);
    }

    /** Something that was stored under the same name once. */
    private record Said(boolean theSame, Instant receivedAt) {}

    /** The newest first. */
    private List<Said> listSaid(Measurement measurement) throws SQLException {
        if (measurement instanceof Count count) {
            return counts.listSaid(count.gauge(), count.at()).stream()
                    .map(said ->
                            new Said(said.saysTheSameAs(count), said.origin().receivedAt()))
                    .toList();
        }
        if (measurement instanceof CylinderLevel level) {
            return levels.listSaid(level.gauge(), level.at()).stream()
                    .map(said ->
                            new Said(said.saysTheSameAs(level), said.origin().receivedAt()))
                    .toList();
        }
        Reading reading = (Reading) measurement;
        return history.listRevisions(reading.gauge(), reading.at()).stream()
                .map(revision -> new Said(
                        revision.saysTheSameAs(reading), revision.origin().receivedAt()))
                .toList();
    }

    private Result store(Letter letter, Decoding decoding, List<Measurement> missing)
            throws SQLException, InterruptedException {
        List<Receipt> receipts = List.of();
        if (!missing.isEmpty()) {
            Submission submission = new Submission(missing);
            if (!door.offer(submission)) {
                return new Result.Busy();
            }
            try {
                receipts = submission.receipts().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                return new Result.Busy();
            } catch (ExecutionException e) {
                throw new IllegalStateException("A submission failed, which it never does", e);
            }
        }
        Optional<Receipt> refused = receipts.stream()
                .filter(receipt -> receipt.outcome() == Receipt.Outcome.REFUSED)
                .findFirst();
        if (refused.isPresent()) {
            return new Result.Refused(refused.get().reason());
        }
        deadLetters.removeStored(letter);
        return new Result.Stored(ReadingsAnswer.of(decoding, receiptOfEach(decoding, missing, receipts)));
    }

    private static List<Receipt> receiptOfEach(Decoding decoding, List<Measurement> missing, List<Receipt> receipts) {
        List<Receipt> all = new ArrayList<>();
        int next = 0;
        for (Measurement measurement : decoding.measurements()) {
            boolean handedIn = next < missing.size() && missing.get(next).equals(measurement);
            all.add(handedIn ? receipts.get(next++) : Receipt.DUPLICATE);
        }
        return all;
    }
}
