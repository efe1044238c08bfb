package org.faofon.alerts.deadman;

import java.time.Instant;
import java.util.Locale;

/**
 * Something because of which a warning may fail to come.
 *
 * @param since by the network's clock for readings, by the real one for the rules
 */
public record SystemTrouble(Kind kind, Instant since) {
    /** What is missing. */
    public enum Kind {
        NO_READING,
        NOT_JUDGING;

        /** How the keys of its notices begin. */
        String key() {
            return "trouble-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "-";
        }
    }
}
