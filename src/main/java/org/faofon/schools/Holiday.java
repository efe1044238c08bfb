package org.faofon.schools;

import java.time.LocalDate;

/**
 * Days on which nobody is at school to read.
 *
 * @param name why, 1 to 80 characters
 */
public record Holiday(long id, LocalDate first, LocalDate last, String name) {
    public static final int LONGEST_NAME = 80;

    /** A school year is shorter; a longer holiday is an input error. */
    public static final int LONGEST_DAYS = 200;

    /** Whether it contains that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
