package org.faofon.gateways.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.faofon.common.text.Excerpt;
import org.faofon.readings.MessageNumber;
import org.faofon.readings.Reading;

/**
 * The sequence number of a gauge's message: {@code "seq": 1042}, and {@code "boot": "a7"} for the run of the device.
 */
final class SequenceJson {
    private SequenceJson() {}

    /** The origin of an item, with its number if it has one. */
    static Reading.Origin numbered(JsonNode item, Reading.Origin origin) {
        return number(item).map(origin::numbered).orElse(origin);
    }

    /** The number of an item that is invalid in some other way; empty if the number is invalid too. */
    static Optional<MessageNumber> find(JsonNode item) {
        try {
            return number(item);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<MessageNumber> number(JsonNode item) {
        JsonNode seq = item.path("seq");
        if (seq.isMissingNode() || seq.isNull()) {
            return Optional.empty();
        }
        long number = WholeNumberJson.read(item, "seq", 0, Long.MAX_VALUE, "");
        return Optional.of(new MessageNumber(boot(item.path("boot")), number));
    }

    /** A counter of starts may also identify the run. */
    private static String boot(JsonNode boot) {
        if (boot.isMissingNode() || boot.isNull()) {
            return "";
        }
        if (!boot.isTextual() && !boot.isIntegralNumber()) {
            throw new IllegalArgumentException(
                    "\"boot\" must be a text or a whole number, but was " + Excerpt.of(boot.toString()));
        }
        return boot.asText();
    }
}
