package org.faofon.gateways.deadletters;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.gateways.GatewaysConfig;
import org.faofon.gateways.decode.Arrival;
import org.faofon.gateways.decode.DecodedPayload;
import org.faofon.gateways.http.ReadingsAnswer;
import org.faofon.gateways.mqtt.MessageDecoder;
import org.faofon.gateways.mqtt.StoredMeasurements;
import org.faofon.readings.Measurement;
import org.faofon.readings.Receipt;
import org.faofon.readings.intake.IntakeQueue;
import org.faofon.readings.store.DeadLetterRepository;
import org.faofon.readings.store.DeadLetterRepository.Letter;

/**
 * Retries a dead letter, as if it arrived by MQTT now. All or nothing: the letter is deleted when all of it has become
 * readings; otherwise nothing of it is submitted.
 */
@ApplicationScoped
class DeadLetterReplay {
    private static final String ARRIVAL_UNKNOWN = "it is not known when the message arrived";

    private final MessageDecoder decoder;
    private final StoredMeasurements known;
    private final DeadLetterRepository deadLetters;
    private final IntakeQueue intake;
    private final Duration patience;

    DeadLetterReplay(
            MessageDecoder decoder,
            StoredMeasurements known,
            DeadLetterRepository deadLetters,
            IntakeQueue intake,
            GatewaysConfig config) {
        this.decoder = decoder;
        this.known = known;
        this.deadLetters = deadLetters;
        this.intake = intake;
        this.patience = config.http().patience();
    }

    /** The result. */
    sealed interface Result {
        record Stored(ReadingsAnswer answer) implements Result {}

        record Refused(String reason) implements Result {}

        /** Too much is waiting already; retrying later is safe. */
        record Busy() implements Result {}
    }

    Result retry(Letter letter) throws SQLException, InterruptedException {
        if (letter.cut()) {
            return new Result.Refused("Only its first %d bytes were stored, so it cannot be read again"
                    .formatted(letter.payload().length));
        }
        DecodedPayload decoding = decoder.decode(letter.topic(), letter.payload(), arrivalOf(letter));
        if (!decoding.refusals().isEmpty() || decoding.measurements().isEmpty()) {
            return new Result.Refused(decoding.refusals().isEmpty() ? "It contains no reading" : decoding.refusals());
        }
        List<Measurement> missing = new ArrayList<>();
        for (Measurement measurement : decoding.measurements()) {
            List<StoredMeasurements.Said> said = known.listSaid(measurement);
            if (said.stream().anyMatch(StoredMeasurements.Said::theSame)) {
                continue; // It has been stored before; submitting it again could undo a correction.
            }
            if (!said.isEmpty() && said.get(0).receivedAt().isAfter(letter.receivedAt())) {
                return new Result.Refused(
                        "A different value, which arrived after the dead letter, is stored for " + measurement.id());
            }
            missing.add(measurement);
        }
        return store(letter, decoding, missing);
    }

    private static Arrival arrivalOf(Letter letter) {
        return letter.arrivedAt().map(Arrival::at).orElseGet(() -> Arrival.unknown(ARRIVAL_UNKNOWN));
    }

    private Result store(Letter letter, DecodedPayload decoding, List<Measurement> missing)
            throws SQLException, InterruptedException {
        Optional<List<Receipt>> stored =
                missing.isEmpty() ? Optional.of(List.of()) : intake.offerAndWait(missing, patience);
        if (stored.isEmpty()) {
            return new Result.Busy();
        }
        List<Receipt> receipts = stored.get();
        Optional<Receipt> refused = receipts.stream()
                .filter(receipt -> receipt.outcome() == Receipt.Outcome.REFUSED)
                .findFirst();
        if (refused.isPresent()) {
            return new Result.Refused(refused.get().reason());
        }
        deadLetters.removeStored(letter);
        return new Result.Stored(ReadingsAnswer.of(decoding, decoding.receiptOfEach(missing, receipts)));
    }
}
