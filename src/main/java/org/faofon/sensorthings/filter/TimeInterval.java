package org.faofon.sensorthings.filter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** A time as SensorThings writes it: from one instant to another. */
public record TimeInterval(Instant start, Instant end) {
    /** @throws InvalidFilterException if one of them is no time */
    static TimeInterval parse(String start, String end) {
        TimeInterval read = new TimeInterval(instant(start), instant(end));
        if (read.end.isBefore(read.start)) {
            throw new InvalidFilterException("the interval " + read + " ends before it starts");
        }
        return read;
    }

    /** A plus sign that was not encoded arrives as a space. */
    static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidFilterException("there is no time " + text);
        }
    }

    @Override
    public String toString() {
        return start + "/" + end;
    }
}
