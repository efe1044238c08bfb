package org.faofon.sim.load;

import java.time.Duration;
import java.util.Optional;

/** What became of a posted reading. */
sealed interface PostAnswer {
    /** The program is responsible for it. */
    record Acknowledged() implements PostAnswer {}

    /**
     * The program asks for it later.
     *
     * @param pause until then; empty if the answer does not give it in seconds
     */
    record Postponed(int status, Optional<Duration> pause) implements PostAnswer {}

    /** The program will not take it. */
    record Refused(int status, String body) implements PostAnswer {}

    /** No answer came. */
    record Lost(String reason) implements PostAnswer {}
}
