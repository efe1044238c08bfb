package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Distinguishes uplinks about rain from other uplinks, such as those about the battery.
 *
 * @param port the only port on which rain is sent, if there is one
 * @param present a field that every rain payload contains, if there is one; if it is the value itself, every uplink
 * without it is ignored
 * @param missingIsZero whether a rain payload without the value means no rain
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
