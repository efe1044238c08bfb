package org.faofon.readings;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public id of a reading: its gauge, a hyphen, and the end of its interval in epoch seconds, for example
 * PTL07-1764032400.
 */
public record ReadingId(String gauge, Instant at) {
    /** A gauge's code may have hyphens of its own. */
    private static final Pattern TEXT = Pattern.compile("(.+)-(\\d{1,11})");

    /** The id in that text; empty if it is none. The gauge need not exist. */
    public static Optional<ReadingId> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new ReadingId(parts.group(1), Instant.ofEpochSecond(Long.parseLong(parts.group(2)))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return gauge + "-" + at.getEpochSecond();
    }
}
