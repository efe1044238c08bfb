package org.faofon.network;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** One line of a roster; what is wrong with any field is added to the reasons. */
final class RosterLine {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");
    private static final Pattern PIN = Pattern.compile("\\d{4,12}");
    private static final BigDecimal LARGEST_TIP_MM = BigDecimal.valueOf(100);
    private static final Pattern MODULUS = Pattern.compile("\\d{1,11}");
    private static final long LARGEST_MODULUS = 10_000_000_000L;
    private static final int SHORTEST_TOKEN = 8;
    private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(1);
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(7);

    private final CSVRecord line;
    private final List<String> reasons;

    RosterLine(CSVRecord line, List<String> reasons) {
        this.line = line;
        this.reasons = reasons;
    }

    Optional<Roster.Entry> entry() {
        Optional<String> gauge = code("gauge");
        Optional<Roster.SchoolEntry> school = school();
        Optional<Position> position = position();
        Optional<GaugeKind> kind = required("kind", RosterLine::kind);
        Optional<Integer> tip = optional("tip_mm", RosterLine::tip);
        Optional<Long> modulus = optional("counter_modulus", RosterLine::modulus);
        Optional<Integer> capacity = optional("capacity_mm", RosterLine::positiveMicrometres);
        Optional<Duration> interval = required("interval", RosterLine::interval);
        Optional<String> token = optional("token", RosterLine::token);
        Optional<String> pin = optional("pin", RosterLine::pin);
        if (kind.filter(GaugeKind.TIPPING_BUCKET::equals).isPresent() && tip.isEmpty()) {
            reasons.add("a tipping bucket needs tip_mm");
        }
        if (kind.filter(GaugeKind.MANUAL::equals).isPresent() && modulus.isPresent()) {
            reasons.add("a cylinder that a person reads has no counter_modulus");
        }
        if (!reasons.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Roster.Entry(
                gauge.orElseThrow(),
                school.orElseThrow(),
                position.orElseThrow(),
                kind.orElseThrow(),
                tip,
                modulus,
                capacity,
                interval.orElseThrow(),
                token,
                pin));
    }

    private Optional<Roster.SchoolEntry> school() {
        Optional<String> code = code("school");
        Optional<String> nameTh = required("school_th", value -> value);
        Optional<String> nameEn = required("school_en", value -> value);
        Optional<String> district = required("district", Digits::toArabic);
        if (code.isEmpty() || nameTh.isEmpty() || nameEn.isEmpty() || district.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Roster.SchoolEntry(code.get(), nameTh.get(), nameEn.get(), district.get()));
    }

    private Optional<Position> position() {
        Optional<Double> latitude = required("lat", value -> degrees(value, 90));
        Optional<Double> longitude = required("lon", value -> degrees(value, 180));
        Optional<Double> elevation = optional("elevation_m", RosterLine::elevation);
        return latitude.flatMap(lat -> longitude.map(lon -> new Position(lat, lon, elevation)));
    }

    private Optional<String> code(String column) {
        return required(column, value -> {
            if (!CODE.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "must be 1 to 32 letters A-Z, digits, - or _, but was \"" + value + "\"");
            }
            return value;
        });
    }

    private <T> Optional<T> required(String column, Field<T> field) {
        if (text(column).isEmpty()) {
            reasons.add(column + " is empty");
            return Optional.empty();
        }
        return optional(column, field);
    }

    private <T> Optional<T> optional(String column, Field<T> field) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(field.read(text));
        } catch (IllegalArgumentException | ArithmeticException e) {
            reasons.add(column + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private String text(String column) {
        return line.isSet(column) ? line.get(column) : "";
    }

    private static GaugeKind kind(String text) {
        try {
            return GaugeKind.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be MANUAL or TIPPING_BUCKET, but was \"" + text + "\"", e);
        }
    }

    private static double degrees(String text, int most) {
        double degrees = Digits.parse(text).doubleValue();
        if (Math.abs(degrees) > most) {
            throw new IllegalArgumentException("must be within ±" + most + "°, but was " + text);
        }
        return degrees;
    }

    private static double elevation(String text) {
        double metres = Digits.parse(text).doubleValue();
        if (Math.abs(metres) > Position.HIGHEST_METRES) {
            throw new IllegalArgumentException("must be within ±" + Position.HIGHEST_METRES + " m, but was " + text);
        }
        return metres;
    }

    private static int tip(String text) {
        if (Digits.parse(text).compareTo(LARGEST_TIP_MM) > 0) {
            throw new IllegalArgumentException("must be up to " + LARGEST_TIP_MM + " mm, but was " + text);
        }
        return positiveMicrometres(text);
    }

    private static long modulus(String text) {
        String digits = Digits.toArabic(text);
        long modulus = MODULUS.matcher(digits).matches() ? Long.parseLong(digits) : 0;
        if (modulus < 2 || modulus > LARGEST_MODULUS) {
            throw new IllegalArgumentException(
                    "must be a whole number from 2 to " + LARGEST_MODULUS + ", but was \"" + text + "\"");
        }
        return modulus;
    }

    private static int positiveMicrometres(String text) {
        BigDecimal micrometres = Digits.parse(text).movePointRight(3);
        if (micrometres.signum() <= 0) {
            throw new IllegalArgumentException("must be over 0 mm, but was " + text);
        }
        return micrometres.intValueExact();
    }

    private static Duration interval(String text) {
        Duration interval;
        try {
            interval = Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a duration such as PT5M or P1D, but was \"" + text + "\"", e);
        }
        if (interval.compareTo(SHORTEST_INTERVAL) < 0 || interval.compareTo(LONGEST_INTERVAL) > 0) {
            throw new IllegalArgumentException("must be between one minute and seven days, but was " + text);
        }
        return interval;
    }

    private static String token(String text) {
        if (text.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("must have at least " + SHORTEST_TOKEN + " letters");
        }
        return text;
    }

    private static String pin(String text) {
        String digits = Digits.toArabic(text);
        if (!PIN.matcher(digits).matches()) {
            throw new IllegalArgumentException("must be 4 to 12 digits");
        }
        return digits;
    }

    private interface Field<T> {
        T read(String text);
    }
}
