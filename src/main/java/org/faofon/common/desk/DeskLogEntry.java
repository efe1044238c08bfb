package org.faofon.common.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that has changed: one line of the desk's log.
 *
 * @param at by the clock of the network
 * @param thai what it is, as one line
 * @param english the same in English
 * @param address the page about it, from the root and without a language
 * @param actor the signature of who did it
 * @param byOfficer whether an officer did it
 * @param district the code of the district that it is about, if it is about one
 */
public record DeskLogEntry(
        Instant at,
        Kind kind,
        String thai,
        String english,
        Optional<String> address,
        String actor,
        boolean byOfficer,
        Optional<String> district) {
    /** What it is about. */
    public enum Kind {
        /** A reading was judged. */
        READING,
        /** What schools and people on the spot report, and what is done about it. */
        SITUATION,
        OTHER
    }
}
