package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an uplink about rain is told from one about the battery.
 *
 * @param port on which alone rain is sent, if there is one
 * @param present what is there in every payload about rain, if there is something; it may be the value itself, and then
 *     every uplink without it is passed over
 * @param missingIsZero whether a payload about rain, but without the value, says that none fell
 */
record RainUplinkMatcher(OptionalInt port, Optional<JsonPointer> present, boolean missingIsZero) {
    private static final int LAST_PORT = 255;

    RainUplinkMatcher {
        if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > LAST_PORT)) {
            throw new IllegalArgumentException("\"rainPort\" must be from 1 to 255, but was " + port.getAsInt());
        }
        if (missingIsZero && port.isEmpty() && present.isEmpty()) {
            throw new IllegalArgumentException(
                    "\"missingIsZero\" needs \"rainPort\" or \"rainWhen\": otherwise a message about the "
                            + "battery would count as dry");
        }
    }

    boolean isOnAnotherPort(int uplinkPort) {
        return port.isPresent() && port.getAsInt() != uplinkPort;
    }

    boolean lacks(JsonNode payload) {
        return present.isPresent() && payload.at(present.get()).isMissingNode();
    }
}
