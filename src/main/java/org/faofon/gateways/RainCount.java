package org.faofon.gateways;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * Where the counter of a gauge stood.
 *
 * @param at in whole seconds
 * @param ticks how often it had counted
 * @param tickMicrometres how much rain a tick is
 * @param modulusTicks after how many ticks it begins again at 0, if that is known
 */
record RainCount(Instant at, long ticks, int tickMicrometres, OptionalLong modulusTicks) {
    RainCount {
        if (ticks < 0) {
            throw new IllegalArgumentException("a counter must not be negative, but was " + ticks);
        }
        if (modulusTicks.isPresent() && ticks >= modulusTicks.getAsLong()) {
            throw new IllegalArgumentException(
                    "the counter stands at %d ticks, but should begin again at %d; is it another version of the device?"
                            .formatted(ticks, modulusTicks.getAsLong()));
        }
    }
}
