package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Optional;

/**
 * How the uplinks of one device describe the rain at one gauge.
 *
 * @param period location of the duration of the rain in the payload; if absent, the gauge's interval
 * @param history location of readings that could not be sent earlier
 */
record UplinkMapping(
        DeviceEui device,
        RainFieldMapping value,
        RainUplinkMatcher mark,
        Optional<JsonPointer> period,
        Optional<UplinkHistoryMapping> history) {
    UplinkMapping {
        if (period.isPresent() && value.kind() == RainFieldMapping.Kind.COUNTER) {
            throw new IllegalArgumentException(
                    "a COUNTER has no \"period\": its rain is the difference between two uplinks");
        }
        if (mark.missingIsZero()
                && mark.present().filter(value.pointer()::equals).isPresent()) {
            throw new IllegalArgumentException(
                    "\"missingIsZero\" needs a \"rainWhen\" that is present when the value is not");
        }
    }
}
