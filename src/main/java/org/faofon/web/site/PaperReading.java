package org.faofon.web.site;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.faofon.common.text.Excerpt;
import org.faofon.common.text.ThaiDigits;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.jspecify.annotations.Nullable;

/** A row of a paper form as an officer typed it. */
public record PaperReading(String date, String time, String amount, String days, String note) {
    private static final Set<String> TRACE = Set.of("นิดเดียว", "trace");
    private static final Set<String> FULL = Set.of("เต็ม", "full");
    private static final int MOST_DAYS = 31;
    private static final int LONGEST_NOTE = 200;
    private static final Duration OLDEST = Duration.ofDays(400);

    /** What became of a row; the first three are stored. */
    public enum Outcome {
        STORED,
        DUPLICATE,
        CORRECTED,
        REFUSED,
        NO_DATE,
        FUTURE,
        TOO_OLD,
        NO_AMOUNT,
        NO_DAYS,
        NO_CAPACITY,
        BUSY
    }

    /** A reading, or what is wrong with the row. */
    record Parsed(@Nullable Reading reading, @Nullable Outcome fault) {
        static Parsed wrong(Outcome fault) {
            return new Parsed(null, fault);
        }
    }

    /** A row that is not sent. */
    static PaperReading empty() {
        return new PaperReading("", RainDayTime.START.toString(), "", "1", "");
    }

    boolean isEmpty() {
        return date.isBlank() && amount.isBlank();
    }

    Parsed parse(Gauge gauge, String officer, Instant now) {
        Optional<Instant> end = end();
        Optional<Integer> length = length();
        if (end.isEmpty()) {
            return Parsed.wrong(Outcome.NO_DATE);
        }
        if (end.get().isAfter(now)) {
            return Parsed.wrong(Outcome.FUTURE);
        }
        if (end.get().isBefore(now.minus(OLDEST))) {
            return Parsed.wrong(Outcome.TOO_OLD);
        }
        if (length.isEmpty()) {
            return Parsed.wrong(Outcome.NO_DAYS);
        }
        String said = amount.strip();
        if (FULL.contains(said) && gauge.capacityMicrometres == null) {
            return Parsed.wrong(Outcome.NO_CAPACITY);
        }
        Interval interval = Interval.endingAt(end.get(), Duration.ofDays(length.get()));
        Reading.Origin origin = new Reading.Origin(Source.PAGE, officer, now);
        return depth(said, gauge)
                .map(depth -> new Parsed(
                        new Reading(gauge.code, interval, depth, origin, Excerpt.of(note.strip(), LONGEST_NOTE)), null))
                .orElseGet(() -> Parsed.wrong(Outcome.NO_AMOUNT));
    }

    private Optional<Instant> end() {
        try {
            LocalDate day = LocalDate.parse(ThaiDigits.toArabic(date.strip()));
            LocalTime clock = LocalTime.parse(ThaiDigits.toArabic(time.strip()));
            return Optional.of(day.atTime(clock).atZone(RainDayTime.BANGKOK).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Integer> length() {
        String said = ThaiDigits.toArabic(days.strip());
        if (said.isEmpty()) {
            return Optional.of(1);
        }
        return said.matches("\\d{1,2}") && Integer.parseInt(said) >= 1 && Integer.parseInt(said) <= MOST_DAYS
                ? Optional.of(Integer.valueOf(said))
                : Optional.empty();
    }

    private static Optional<Depth> depth(String said, Gauge gauge) {
        if (TRACE.contains(said)) {
            return Optional.of(Depth.TRACE);
        }
        Integer capacity = gauge.capacityMicrometres;
        if (FULL.contains(said) && capacity != null) {
            return Optional.of(Depth.ofMm(Depth.toMm(capacity), Depth.Kind.AT_LEAST));
        }
        try {
            BigDecimal mm = ThaiDigits.parse(said);
            boolean full = capacity != null && mm.compareTo(Depth.toMm(capacity)) == 0;
            return Optional.of(Depth.ofMm(mm, full ? Depth.Kind.AT_LEAST : Depth.Kind.EXACT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
