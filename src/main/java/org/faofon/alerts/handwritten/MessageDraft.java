package org.faofon.alerts.handwritten;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A message that is not sent yet.
 *
 * @param form the form in which it was written: what is sent twice from one form is one message
 * @param districts the codes of those that it is about; empty for the whole province
 * @param validUntil empty if the form's time could not be read
 * @param corrects the earlier message that it corrects
 */
public record MessageDraft(
        UUID form, MessageText text, List<String> districts, Optional<Instant> validUntil, Optional<Long> corrects) {
    /** Longer, nobody remembers that it still stands on the website. */
    static final Duration LONGEST_VALID = Duration.ofDays(31);

    public MessageDraft {
        districts = List.copyOf(districts);
    }

    Set<MessageFault> faults(Instant now, Predicate<String> isDistrict) {
        Set<MessageFault> faults = text.faults();
        if (!districts.stream().allMatch(isDistrict)) {
            faults.add(MessageFault.NO_DISTRICT);
        }
        if (validUntil.isEmpty()) {
            faults.add(MessageFault.NO_END);
        } else if (!validUntil.get().isAfter(now)) {
            faults.add(MessageFault.PAST_END);
        } else if (validUntil.get().isAfter(now.plus(LONGEST_VALID))) {
            faults.add(MessageFault.LATE_END);
        }
        return faults;
    }

    /** Whether that message says exactly this. */
    boolean isSame(HandwrittenMessage message) {
        return message.text().equals(text)
                && message.districts().equals(districts)
                && validUntil.filter(message.validUntil()::equals).isPresent()
                && message.corrects().equals(corrects);
    }
}
