package org.faofon.sim.drill;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/** A time of a drill as people write it: 14:00, +PT2H or 2026-11-22T14:00:00+07:00. */
public sealed interface DrillTime {
    ZoneOffset THAILAND = ZoneOffset.ofHours(7);

    /**
     * The instant that is meant.
     *
     * @param start of the drill
     * @param notBefore the time of the event before, because a drill may go on after midnight
     */
    Instant resolve(Instant start, Instant notBefore);

    /** A time of the day in Thailand: the first one that is not before the event before it. */
    record OfDay(LocalTime time) implements DrillTime {
        @Override
        public Instant resolve(Instant start, Instant notBefore) {
            Instant sameDay =
                    notBefore.atOffset(THAILAND).toLocalDate().atTime(time).toInstant(THAILAND);
            return sameDay.isBefore(notBefore) ? sameDay.plus(Duration.ofDays(1)) : sameDay;
        }
    }

    /** So long after the start. */
    record AfterStart(Duration duration) implements DrillTime {
        @Override
        public Instant resolve(Instant start, Instant notBefore) {
            return start.plus(duration);
        }
    }

    /** A date and a time. */
    record Fixed(Instant instant) implements DrillTime {
        @Override
        public Instant resolve(Instant start, Instant notBefore) {
            return instant;
        }
    }

    /** Parses a time; a wrong one is refused with what is possible. */
    static DrillTime parse(String text) {
        String word = text.strip();
        try {
            if (Syntax.OF_DAY.matcher(word).matches()) {
                return new OfDay(LocalTime.parse(word.length() == 4 ? "0" + word : word));
            }
            if (word.startsWith("+")) {
                return new AfterStart(positive(Duration.parse(word.substring(1).toUpperCase(Locale.ROOT))));
            }
            return new Fixed(OffsetDateTime.parse(word).toInstant());
        } catch (DateTimeException fault) {
            throw new IllegalArgumentException(
                    "a time is 14:00, +PT2H after the start, or 2026-11-22T14:00:00+07:00, but was \"" + text + "\"",
                    fault);
        }
    }

    private static Duration positive(Duration duration) {
        if (duration.isNegative() || duration.compareTo(Duration.ofDays(400)) > 0) {
            throw new DateTimeException("out of range");
        }
        return duration;
    }

    /** The forms of times. */
    final class Syntax {
        private static final Pattern OF_DAY = Pattern.compile("[0-9]{1,2}:[0-9]{2}");

        private Syntax() {}
    }
}
