package org.faofon.volunteers;

import jakarta.ws.rs.FormParam;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.faofon.common.text.ThaiDigits;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.faofon.schools.MissedReading;

/**
 * What was typed into the form that works without scripts.
 *
 * @param gauge the gauge's code
 * @param morning the date of the reading
 * @param days how many days of rain are in the cylinder
 * @param kind a name of {@link Kind}
 * @param why a name of {@link MissedReading.Why}, if it was not measured
 * @param sure the {@link #confirmation} of a value that was asked about
 */
record PlainReport(
        @FormParam("gauge") String gauge,
        @FormParam("morning") String morning,
        @FormParam("days") String days,
        @FormParam("kind") String kind,
        @FormParam("mm") String mm,
        @FormParam("why") String why,
        @FormParam("note") String note,
        @FormParam("sure") String sure) {
    /** Nobody types more, other than in another unit. */
    static final BigDecimal MOST_MM = new BigDecimal(2_000);

    private static final int MOST_DAYS = 31;
    private static final int MOST_DECIMALS = 2;

    /** A browser sends no field that it does not know. */
    PlainReport {
        gauge = Objects.requireNonNullElse(gauge, "");
        morning = Objects.requireNonNullElse(morning, "");
        days = Objects.requireNonNullElse(days, "1");
        kind = Objects.requireNonNullElse(kind, Kind.NUMBER.name());
        mm = Objects.requireNonNullElse(mm, "");
        why = Objects.requireNonNullElse(why, "");
        note = Objects.requireNonNullElse(note, "");
        sure = Objects.requireNonNullElse(sure, "");
    }

    /** What was read. */
    enum Kind {
        NUMBER,
        NONE,
        TRACE,
        FULL,
        MISSED
    }

    static PlainReport empty(String gauge, LocalDate morning) {
        return new PlainReport(gauge, morning.toString(), "1", Kind.NUMBER.name(), "", "", "", "");
    }

    Optional<Kind> readKind() {
        return choice(Kind.values(), kind);
    }

    Optional<MissedReading.Why> readWhy() {
        return choice(MissedReading.Why.values(), why);
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] choices, String name) {
        for (E choice : choices) {
            if (choice.name().equals(name)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    Optional<LocalDate> readMorning() {
        try {
            return Optional.of(LocalDate.parse(morning));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** From 1 to 31; empty if it is none of them. */
    Optional<Integer> readDays() {
        String typed = ThaiDigits.toArabic(days.strip());
        return Optional.of(typed)
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::parseInt)
                .filter(count -> count >= 1 && count <= MOST_DAYS);
    }

    /** The typed millimetres, also with a unit; empty if it is no depth with at most two decimals. */
    Optional<BigDecimal> readMm() {
        String typed = ThaiDigits.toArabic(mm).replaceAll("\\s|มม\\.?|mm", "");
        try {
            return Optional.of(ThaiDigits.parse(typed))
                    .filter(depth -> depth.signum() >= 0)
                    .filter(depth -> depth.stripTrailingZeros().scale() <= MOST_DECIMALS);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The depth in the cylinder; empty if a number is missing or is none. */
    Optional<Depth> readDepth(Gauge gauge) {
        return switch (readKind().orElse(Kind.MISSED)) {
            case NONE -> Optional.of(Depth.ofMicrometres(0));
            case TRACE -> Optional.of(Depth.TRACE);
            case FULL -> mm.isBlank() ? full(gauge) : depth(Depth.Kind.AT_LEAST);
            case NUMBER -> depth(Depth.Kind.EXACT);
            case MISSED -> Optional.empty();
        };
    }

    /** What is sent along when the value is confirmed, so that another value is asked about again. */
    String confirmation() {
        return switch (readKind().orElse(Kind.MISSED)) {
            case NUMBER, FULL -> mm.strip();
            case NONE, TRACE -> "0";
            case MISSED -> "";
        };
    }

    private Optional<Depth> depth(Depth.Kind kind) {
        return readMm().filter(typed -> typed.compareTo(MOST_MM) <= 0).map(typed -> Depth.ofMm(typed, kind));
    }

    private static Optional<Depth> full(Gauge gauge) {
        return Optional.ofNullable(gauge.capacityMicrometres).map(capacity -> new Depth(capacity, Depth.Kind.AT_LEAST));
    }
}
