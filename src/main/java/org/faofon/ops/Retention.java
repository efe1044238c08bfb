package org.faofon.ops;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long readings are kept.
 *
 * @param keep empty: for ever
 */
public record Retention(Optional<Period> keep) {
    /**
     * The rules look back over a month, the yearly pages over a year, and gauges may send readings that are 400 days
     * old.
     */
    static final int LEAST_DAYS = 400;

    /** Months are counted from a February, the shortest. */
    private static final LocalDate FEBRUARY = LocalDate.of(2023, 2, 1);

    public Retention {
        keep.filter(period -> ChronoUnit.DAYS.between(FEBRUARY, FEBRUARY.plus(period)) < LEAST_DAYS)
                .ifPresent(period -> {
                    throw new StartupException(
                            "FAOFON_KEEP_READINGS is " + period + ", which is less than " + LEAST_DAYS + " days.",
                            "Rules and yearly pages need that much; P5Y keeps five years. Without the setting "
                                    + "everything is kept.");
                });
    }

    /** As written in the environment. */
    public static Retention of(Optional<String> text) {
        return new Retention(text.filter(value -> !value.isBlank()).map(Retention::parse));
    }

    private static Period parse(String text) {
        try {
            return Period.parse(text.strip());
        } catch (DateTimeException e) {
            throw new StartupException(
                    "FAOFON_KEEP_READINGS is \"" + text + "\", which is not a number of days or years.",
                    "Write for instance P5Y or P500D. Without the setting all readings are kept.");
        }
    }

    @Override
    public String toString() {
        return keep.map(Period::toString).orElse("everything");
    }
}
