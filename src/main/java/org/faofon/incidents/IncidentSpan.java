package org.faofon.incidents;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.faofon.common.text.LocalTimeParser;
import org.faofon.common.text.ThaiDigits;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.Interval;

/**
 * The time and place of a report.
 *
 * @param district the code of a district; empty for all
 */
public record IncidentSpan(Interval time, Optional<String> district) {
    public static final Duration LONGEST = Duration.ofDays(31);

    private static final DateTimeFormatter FILE_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT);

    /** Why a report cannot be made. */
    public enum Fault {
        NOT_A_TIME,
        ORDER,
        TOO_LONG,
        FUTURE,
        UNKNOWN_DISTRICT
    }

    /** What was asked for cannot be answered. */
    public static final class Invalid extends Exception {
        private static final long serialVersionUID = 1;

        private final Fault fault;

        public Invalid(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /**
     * The span from one local time to another.
     *
     * @throws Invalid if it ends before it begins, is too long, or lies in the future
     */
    public static IncidentSpan of(Instant from, Instant to, Optional<String> district, Instant now) throws Invalid {
        if (!from.isBefore(to)) {
            throw new Invalid(Fault.ORDER);
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new Invalid(Fault.TOO_LONG);
        }
        if (from.isAfter(now)) {
            throw new Invalid(Fault.FUTURE);
        }
        return new IncidentSpan(new Interval(from, to), district);
    }

    /** incident-20261130-0200-20261201-0600, so that several downloads are told apart. */
    public String fileName() {
        return "incident-" + FILE_TIME.format(RainDayTime.local(time.start())) + "-"
                + FILE_TIME.format(RainDayTime.local(time.end()))
                + district.map(code -> "-" + code).orElse("");
    }

    /**
     * A time as a form sends it ({@code 2026-11-29T02:00}, in the province), or with an offset; also with Thai digits and a
     * year of the Buddhist era.
     */
    public static Instant parse(String text) throws Invalid {
        String digits = ThaiDigits.toArabic(text.strip()).replace(' ', '+');
        try {
            if (digits.endsWith("Z") || digits.lastIndexOf('+') > 0) {
                return LocalTimeParser.inCommonEra(OffsetDateTime.parse(digits)
                                .atZoneSameInstant(RainDayTime.BANGKOK)
                                .toLocalDateTime())
                        .atZone(RainDayTime.BANGKOK)
                        .toInstant()
                        .truncatedTo(ChronoUnit.SECONDS);
            }
            return LocalTimeParser.parse(digits).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw new Invalid(Fault.NOT_A_TIME);
        }
    }

    public boolean holds(String districtCode) {
        return district.map(districtCode::equals).orElse(true);
    }
}
