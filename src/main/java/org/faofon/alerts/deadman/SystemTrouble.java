package org.faofon.alerts.deadman;

import java.time.Instant;
import java.util.Locale;

/**
 * A problem that may prevent a warning.
 *
 * @param since in network time for readings, in real time for the rules
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
