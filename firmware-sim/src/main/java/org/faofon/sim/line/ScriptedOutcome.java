package org.faofon.sim.line;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The scripted outcome of a valid request.
 *
 * <p>Those that end in "-accepted" accept the message and lose the answer, so that a careless retry would reach the
 * group twice; the plain ones do not accept it.
 */
public enum ScriptedOutcome {
    ACCEPT("200", true),
    SERVER_ERROR("500", false),
    SERVER_ERROR_ACCEPTED("500-accepted", true),
    TIMEOUT("timeout", false),
    TIMEOUT_ACCEPTED("timeout-accepted", true),
    RESET("reset", false),
    RESET_ACCEPTED("reset-accepted", true),
    RATE_LIMIT("429-rate", false),
    MONTHLY_LIMIT("429-month", false),
    ALREADY_ACCEPTED("409", true);

    private final String word;
    private final boolean takesMessage;

    ScriptedOutcome(String word, boolean takesMessage) {
        this.word = word;
        this.takesMessage = takesMessage;
    }

    public String word() {
        return word;
    }

    boolean takesMessage() {
        return takesMessage;
    }

    /** Finds the outcome of a word; an unknown one is refused with the list of the known ones. */
    public static ScriptedOutcome of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word.equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown outcome \"" + word + "\", known are "
                        + Arrays.stream(values()).map(ScriptedOutcome::word).collect(Collectors.joining(", "))));
    }
}
