package org.faofon.readings;

import java.time.Instant;
import java.util.Optional;
import org.faofon.common.time.RainDayTime;

/**
 * A depth of rain over an interval at one gauge.
 *
 * @param gauge the gauge's code
 * @param interval in whole seconds; with the gauge, its end identifies the reading
 * @param note the observer's remark, or empty
 */
public record Reading(String gauge, Interval interval, Depth depth, Origin origin, String note) implements Measurement {
    /** A note is a remark, not an essay. */
    public static final int LONGEST_NOTE = 500;

    /**
     * The origin of a reading.
     *
     * @param enteredBy "gauge PTL07", "volunteer S07", an officer's name
     * @param number the gauge's sequence number of the message, if it has one
     * @param frame the radio frame whose rain ends at its own time, if it came with one
     * @param countedFromArrival whether its time is counted from its arrival, because the gauge has no clock; it then
     * has a number, which says whether it has arrived before
     */
    public record Origin(
            Source source,
            String enteredBy,
            Instant receivedAt,
            Optional<MessageNumber> number,
            Optional<UplinkFrame> frame,
            boolean countedFromArrival) {
        public Origin(Source source, String enteredBy, Instant receivedAt) {
            this(source, enteredBy, receivedAt, Optional.empty(), Optional.empty(), false);
        }

        public Origin numbered(MessageNumber number) {
            return new Origin(source, enteredBy, receivedAt, Optional.of(number), frame, countedFromArrival);
        }

        public Origin withFrame(Optional<UplinkFrame> frame) {
            return new Origin(source, enteredBy, receivedAt, number, frame, countedFromArrival);
        }

        public Origin countedFromArrival(boolean isCounted) {
            return isCounted == countedFromArrival
                    ? this
                    : new Origin(source, enteredBy, receivedAt, number, frame, isCounted);
        }
    }

    public Reading {
        if (!isWholeSecond(interval.start()) || !isWholeSecond(interval.end())) {
            throw new IllegalArgumentException("a reading's interval must be in whole seconds, but was " + interval);
        }
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "a note must not be longer than " + LONGEST_NOTE + " characters, but had " + note.length());
        }
    }

    @Override
    public Instant at() {
        return interval.end();
    }

    @Override
    public Reading endingAt(Instant end) {
        return new Reading(gauge, Interval.endingAt(end, interval.length()), depth, origin, note);
    }

    /** Whether the other is the same value of the same interval, no matter who sent it and when. */
    public boolean saysTheSameAs(Reading other) {
        return gauge.equals(other.gauge) && interval.equals(other.interval) && depth.equals(other.depth);
    }

    @Override
    public String toString() {
        return "%s %s mm %s at %s".formatted(gauge, depth.mm(), interval.length(), at().atZone(RainDayTime.BANGKOK));
    }

    private static boolean isWholeSecond(Instant instant) {
        return instant.equals(Instant.ofEpochSecond(instant.getEpochSecond()));
    }
}
