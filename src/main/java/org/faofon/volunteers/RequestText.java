package org.faofon.volunteers;

import jakarta.ws.rs.BadRequestException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.faofon.common.text.Excerpt;
import org.faofon.common.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Validates text input. */
public final class RequestText {
    /** How far a phone's clock may run ahead. */
    private static final Duration CLOCK_ERROR = Duration.ofMinutes(5);

    private RequestText() {}

    /**
     * The text without surrounding white space; empty if there is none.
     *
     * @throws BadRequestException if it is too long, or contains what the database cannot store
     */
    public static String optional(String name, @Nullable String text, int longest) {
        String said = text == null ? "" : PlainText.of(text);
        if (said.length() > longest || said.indexOf('\0') >= 0) {
            throw new BadRequestException(name + " must be a text of up to " + longest + " characters");
        }
        return said;
    }

    /** The same, but the text is required. */
    public static String needed(String name, @Nullable String text, int longest) {
        String said = optional(name, text, longest);
        if (said.isEmpty()) {
            throw new BadRequestException(name + " is missing");
        }
        return said;
    }

    /**
     * One of the choices.
     *
     * @throws BadRequestException if it is not one of them
     */
    public static <E extends Enum<E>> E choice(String name, @Nullable String text, Class<E> choices) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        throw new BadRequestException(
                name + " must be one of " + Arrays.toString(choices.getEnumConstants()) + ", but was " + text);
    }

    /**
     * An id that the sender has chosen.
     *
     * @throws BadRequestException if it is no UUID
     */
    public static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("id must be a UUID, but was \"" + Excerpt.of(String.valueOf(text)) + "\"", e);
        }
    }

    /**
     * A past time.
     *
     * @throws BadRequestException if it is invalid
     */
    public static Instant past(@Nullable String text, Instant now, Duration oldest) {
        Instant at;
        try {
            at = OffsetDateTime.parse(text == null ? "" : text).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw new BadRequestException(
                    "at must be a time with an offset such as 2026-11-22T07:00:00+07:00, but was \""
                            + Excerpt.of(String.valueOf(text)) + "\"",
                    e);
        }
        if (at.isAfter(now.plus(CLOCK_ERROR)) || at.isBefore(now.minus(oldest))) {
            throw new BadRequestException("at must be within the last " + oldest.toDays() + " days, but was " + text);
        }
        return at;
    }
}
