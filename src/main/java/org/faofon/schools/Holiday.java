package org.faofon.schools;

import java.time.LocalDate;

/**
 * Days on which nobody is at school to read.
 *
 * @param name why, 1 to 80 letters
 */
public record Holiday(long id, LocalDate first, LocalDate last, String name) {
    public static final int LONGEST_NAME = 80;

    /** A school year is shorter; a longer holiday is a slip of the pen. */
    public static final int LONGEST_DAYS = 200;

    /** Whether that day is one of them. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
