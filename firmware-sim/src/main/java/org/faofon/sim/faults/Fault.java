package org.faofon.sim.faults;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.faofon.sim.faults.FaultKind.Scale;
import org.faofon.sim.readings.ReadingJson;

/**
 * One fault of one gauge, for a time.
 *
 * @param share how many of the tips or messages it strikes; 0 if it is not measured so
 * @param duration its duration; zero if it is not measured so
 * @param from the first instant with the fault
 * @param until the first instant without it
 */
public record Fault(FaultKind kind, double share, Duration duration, Instant from, Instant until) {
    private static final Duration MOST = Duration.ofDays(400);
    private static final Duration SHORTEST_REBOOT = Duration.ofMinutes(1);

    /** A fault whose value is a text, such as 0.2 or PT6H; an empty one means the usual value. */
    public static Fault of(FaultKind kind, String value, Instant from, Instant until) {
        String text = value.isBlank() ? kind.usual() : value.strip();
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("the fault " + kind.word() + " must end after it begins");
        }
        return switch (kind.scale()) {
            case NONE -> {
                refuseValue(kind, text);
                yield new Fault(kind, 0, Duration.ZERO, from, until);
            }
            case SHARE -> new Fault(kind, shareOf(kind, text), Duration.ZERO, from, until);
            case DURATION, ANY_DURATION -> new Fault(kind, 0, durationOf(kind, text), from, until);
        };
    }

    /** A line such as lost-uplinks=0.3 from 2026-11-22T14:00:00+07:00 until 2026-11-22T16:00:00+07:00. */
    @Override
    public String toString() {
        String value = switch (kind.scale()) {
            case NONE -> "";
            case SHARE -> "=" + share;
            case DURATION, ANY_DURATION -> "=" + duration;
        };
        String end = until.equals(Instant.MAX) ? "" : " until " + local(until);
        return kind.word() + value + " from " + local(from) + end;
    }

    private static String local(Instant at) {
        return ReadingJson.localTimeOf(at.truncatedTo(ChronoUnit.SECONDS));
    }

    boolean isActiveAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    private static void refuseValue(FaultKind kind, String text) {
        if (!text.isEmpty()) {
            throw new IllegalArgumentException("the fault " + kind.word() + " has no value, but was given " + text);
        }
    }

    private static double shareOf(FaultKind kind, String text) {
        try {
            double share = Double.parseDouble(text);
            if (share > 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException notANumber) {
            // It is refused below, together with numbers out of range.
        }
        throw new IllegalArgumentException(
                "the value of " + kind.word() + " is a share, over 0 and up to 1, but was \"" + text + "\"");
    }

    private static Duration durationOf(FaultKind kind, String text) {
        try {
            Duration duration = Duration.parse(text);
            boolean fits = duration.abs().compareTo(MOST) <= 0
                    && (kind.scale() == Scale.ANY_DURATION || duration.compareTo(SHORTEST_REBOOT) >= 0);
            if (fits) {
                return duration;
            }
        } catch (DateTimeException notADuration) {
            // It is refused below, together with durations out of range.
        }
        throw new IllegalArgumentException("the value of " + kind.word()
                + " is a duration such as PT6H, of a minute to 400 days, but was \"" + text + "\"");
    }
}
