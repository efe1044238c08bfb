package org.faofon.gateways.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.common.text.BoundedDecimal;
import org.faofon.common.text.Excerpt;
import org.faofon.common.text.ThaiDigits;
import org.faofon.common.time.BuddhistEra;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Measurement;
import org.faofon.readings.MessageNumber;
import org.faofon.readings.Reading;

/**
 * Decodes a reading as gauges and programs send it: {@code {"at": "2026-11-22T07:00:00+07:00", "mm": 12.4, "period":
 * "PT24H"}}, also with {@code trace}, {@code overflow}, {@code days} and {@code note}; or a count with {@code tips}
 * instead of {@code mm}; or a cylinder level, with {@code "emptied": false}, see {@link LevelJson}. A gauge may number
 * its messages with {@code seq} and {@code boot}, and one without a clock sends {@code ageSeconds} instead of {@code
 * at}, see {@link AgeJson}.
 */
public final class ReadingJson {
    /** How far a device's clock may run ahead. */
    static final Duration CLOCK_ERROR = Duration.ofSeconds(10);

    /** Older readings need the import right. */
    public static final Duration OLDEST = Duration.ofDays(400);

    private static final int LONGEST_DAYS = 31;
    public static final Duration LONGEST_PERIOD = Duration.ofDays(LONGEST_DAYS);

    /** The known fields; gauge only if the address or the topic does not name it. */
    public static final Set<String> NAMES = Set.of(
            "gauge",
            "at",
            "ageSeconds",
            "mm",
            "period",
            "trace",
            "overflow",
            "days",
            "note",
            "tips",
            "emptied",
            "seq",
            "boot");

    /** Of nearly all readings: the library's parser would take a sixth of the time that decoding takes. */
    private static final Map<String, Duration> USUAL_PERIODS = Stream.of(
                    "PT1M", "PT5M", "PT10M", "PT15M", "PT30M", "PT1H", "PT60M", "PT24H", "P1D")
            .collect(Collectors.toMap(text -> text, Duration::parse));

    private static final int LONGEST_REASON = 300;

    public static final String NOT_AN_OBJECT = "a reading must be a JSON object";

    private ReadingJson() {}

    /** The result of decoding an item. */
    public sealed interface Decoded {
        /**
         * It is valid.
         *
         * @param ignored names of unknown fields
         */
        record Accepted(Measurement measurement, List<String> ignored) implements Decoded {
            public Accepted(Measurement measurement) {
                this(measurement, List.of());
            }
        }

        /**
         * It is invalid.
         *
         * @param number the message's sequence number, which has arrived all the same
         */
        record Refused(String reason, Optional<MessageNumber> number) implements Decoded {
            public Refused {
                reason = Excerpt.of(reason, LONGEST_REASON); // It repeats the input, which may be long.
            }

            public Refused(String reason) {
                this(reason, Optional.empty());
            }
        }
    }

    /**
     * Decodes one item for that gauge.
     *
     * @param oldest readings that end before this are refused
     */
    static Decoded decode(JsonNode item, Gauge gauge, Reading.Origin origin, Instant oldest) {
        return decode(item, gauge, origin, oldest, CalendarEra.COMMON);
    }

    /** Decodes one item whose time may be in the Buddhist era, and which has arrived when its origin was received. */
    public static Decoded decode(JsonNode item, Gauge gauge, Reading.Origin origin, Instant oldest, CalendarEra era) {
        return decode(item, gauge, origin, oldest, era, Arrival.at(origin.receivedAt()));
    }

    /** The same for an item that arrived at another time than its origin says. */
    public static Decoded decode(
            JsonNode item, Gauge gauge, Reading.Origin origin, Instant oldest, CalendarEra era, Arrival arrival) {
        try {
            if (!item.isObject()) {
                return new Decoded.Refused(NOT_AN_OBJECT);
            }
            boolean relative = AgeJson.isIn(item);
            Instant at = relative ? AgeJson.at(item, arrival) : at(item, era);
            checkAge(at, origin.receivedAt(), oldest);
            Reading.Origin numbered = SequenceJson.numbered(item, origin).countedFromArrival(relative);
            if (TipsJson.isIn(item)) {
                return new Decoded.Accepted(
                        new CounterReading(gauge.code, at, TipsJson.tips(item, gauge), numbered, note(item)),
                        IgnoredFields.of(item));
            }
            if (LevelJson.isIn(item)) {
                return new Decoded.Accepted(
                        LevelJson.level(item, gauge, at, depth(item, gauge), numbered, note(item)),
                        IgnoredFields.of(item));
            }
            Interval interval = Interval.endingAt(at, period(item, gauge));
            return new Decoded.Accepted(
                    new Reading(gauge.code, interval, depth(item, gauge), numbered, note(item)),
                    IgnoredFields.of(item));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Decoded.Refused(String.valueOf(e.getMessage()), SequenceJson.find(item));
        }
    }

    private static Instant at(JsonNode item, CalendarEra era) {
        String text =
                text(item, "at").orElseThrow(() -> new IllegalArgumentException(IgnoredFields.missing(item, "at")));
        try {
            OffsetDateTime at = IsoTime.parse(era.toCommon(text));
            if (at.getYear() >= CalendarEra.BUDDHIST_FROM) {
                throw new IllegalArgumentException("\"at\" is in the Buddhist era; the year must be %d, not %d"
                        .formatted(at.getYear() - BuddhistEra.YEARS_AHEAD, at.getYear()));
            }
            return at.toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"at\" must be a time with an offset such as 2026-11-22T07:00:00+07:00, but was \""
                            + Excerpt.of(text) + "\"",
                    e);
        }
    }

    public static void checkAge(Instant at, Instant now, Instant oldest) {
        if (at.isAfter(now.plus(CLOCK_ERROR))) {
            throw new IllegalArgumentException("\"at\" is in the future: it is now %s"
                    .formatted(
                            now.atZone(RainDayTime.BANGKOK).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS)));
        }
        if (at.isBefore(oldest)) {
            throw new IllegalArgumentException(
                    oldest.equals(Instant.EPOCH)
                            ? "\"at\" must not be before 1970"
                            : "\"at\" is more than " + OLDEST.toDays() + " days ago, which needs the import right");
        }
    }

    private static Duration period(JsonNode item, Gauge gauge) {
        Optional<Duration> days = days(item);
        Optional<Duration> period = text(item, "period").map(ReadingJson::period);
        if (days.isPresent() && period.isPresent() && !days.equals(period)) {
            throw new IllegalArgumentException("\"days\" and \"period\" contradict each other");
        }
        return period.or(() -> days).orElseGet(gauge::interval);
    }

    private static Duration period(String text) {
        Duration usual = USUAL_PERIODS.get(text);
        return usual == null ? unusualPeriod(text) : usual;
    }

    private static Duration unusualPeriod(String text) {
        Duration period;
        try {
            period = Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"period\" must be a duration such as PT5M, PT24H or P3D, but was \"" + Excerpt.of(text) + "\"",
                    e);
        }
        if (period.isNegative()
                || period.isZero()
                || period.compareTo(LONGEST_PERIOD) > 0
                || period.toNanosPart() != 0) {
            throw new IllegalArgumentException(
                    "\"period\" must be whole seconds, over 0 and up to 31 days, but was \"" + Excerpt.of(text) + "\"");
        }
        return period;
    }

    private static Optional<Duration> days(JsonNode item) {
        JsonNode days = item.path("days");
        if (days.isMissingNode() || days.isNull()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofDays(WholeNumberJson.read(item, "days", 1, LONGEST_DAYS, "")));
    }

    private static Depth depth(JsonNode item, Gauge gauge) {
        Optional<BigDecimal> mm = mm(item);
        boolean trace = flag(item, "trace");
        boolean overflow = flag(item, "overflow");
        if (trace && overflow) {
            throw new IllegalArgumentException("a reading cannot be both a trace and an overflow");
        }
        if (trace) {
            if (mm.isPresent() && mm.get().signum() != 0) {
                throw new IllegalArgumentException("a trace has no depth, but \"mm\" was "
                        + Excerpt.of(mm.get().toString()));
            }
            return Depth.TRACE;
        }
        if (overflow && mm.isEmpty() && gauge.capacityMicrometres != null) {
            return new Depth(gauge.capacityMicrometres, Depth.Kind.AT_LEAST);
        }
        return Depth.ofMm(
                mm.orElseThrow(() -> new IllegalArgumentException(noDepth(item, gauge))),
                overflow ? Depth.Kind.AT_LEAST : Depth.Kind.EXACT);
    }

    private static String noDepth(JsonNode item, Gauge gauge) {
        if (!gauge.countsTips()) {
            return IgnoredFields.missing(item, "mm");
        }
        String hint = IgnoredFields.hint(item, "mm");
        return "\"mm\" or \"tips\" is missing" + (hint.isEmpty() ? IgnoredFields.hint(item, "tips") : hint);
    }

    /** PostgreSQL text can contain every character but this one, and the store would retry it forever. */
    private static String note(JsonNode item) {
        String note = text(item, "note").orElse("");
        if (note.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("\"note\" must not contain the character U+0000");
        }
        return note;
    }

    private static Optional<BigDecimal> mm(JsonNode item) {
        JsonNode mm = item.path("mm");
        if (mm.isMissingNode() || mm.isNull()) {
            return Optional.empty();
        }
        if (mm.isNumber() && Double.isFinite(mm.doubleValue())) {
            return Optional.of(BoundedDecimal.check(mm.decimalValue()));
        }
        if (mm.isTextual()) {
            return Optional.of(ThaiDigits.parse(mm.textValue()));
        }
        throw new IllegalArgumentException("\"mm\" must be a number from 0 to %s (millimetres), but was %s"
                .formatted(Depth.MOST_MM, Excerpt.of(mm.toString())));
    }

    static boolean flag(JsonNode item, String name) {
        JsonNode flag = item.path(name);
        if (flag.isMissingNode() || flag.isNull() || flag.isBoolean()) {
            return flag.booleanValue();
        }
        throw new IllegalArgumentException(
                "\"" + name + "\" must be true or false, but was " + Excerpt.of(flag.toString()));
    }

    /** The text of that field, if it is present. */
    public static Optional<String> text(JsonNode item, String name) {
        JsonNode text = item.path(name);
        if (text.isMissingNode() || text.isNull()) {
            return Optional.empty();
        }
        if (!text.isTextual()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" must be a text, but was " + Excerpt.of(text.toString()));
        }
        return Optional.of(text.textValue());
    }
}
