package org.faofon.common.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that waits for an officer: one line on the desk that leads to the page where it is dealt with.
 *
 * @param thai what it is, as one line
 * @param english the same in English
 * @param address the page, from the root and without a language
 * @param since when it began to wait, by the clock of the network
 * @param until when the program will decide by itself, if it will
 */
public record DeskItem(
        Urgency urgency, String thai, String english, String address, Instant since, Optional<Instant> until) {

    /** The worst first. */
    public enum Urgency {
        /** People may be in danger, or believe what is wrong. */
        DANGER,
        /** A school asks for help. */
        HELP,
        /** Nobody knows whether people are in danger. */
        UNSEEN,
        /** Somebody asks for help or for an answer. */
        ASKED,
        /** Something does not work as it should. */
        TROUBLE,
        /** When there is time. */
        LATER
    }
}
