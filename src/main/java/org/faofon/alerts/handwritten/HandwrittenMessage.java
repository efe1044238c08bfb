package org.faofon.alerts.handwritten;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A message of an officer, as it was sent.
 *
 * @param districts the codes of those that it is about; empty for the whole province
 * @param corrects the earlier message that it corrects
 * @param correctedBy the later message that corrects it
 */
public record HandwrittenMessage(
        long id,
        UUID form,
        MessageText text,
        List<String> districts,
        Instant validUntil,
        Optional<Long> corrects,
        Optional<Long> correctedBy,
        String sentBy,
        Instant sentAt,
        Optional<Withdrawal> withdrawal,
        boolean exercise) {
    /** Who took it back, when and why. */
    public record Withdrawal(String by, Instant at, String reason) {}

    public HandwrittenMessage {
        districts = List.copyOf(districts);
    }

    /** Whether it still holds: it is neither over, nor withdrawn, nor corrected. */
    public boolean inForce(Instant now) {
        return withdrawal.isEmpty() && correctedBy.isEmpty() && now.isBefore(validUntil);
    }

    /** When it last changed for its readers. */
    public Instant changedAt() {
        return withdrawal.map(Withdrawal::at).orElse(sentAt);
    }
}
