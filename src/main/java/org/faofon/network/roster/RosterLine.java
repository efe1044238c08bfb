package org.faofon.network.roster;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.faofon.common.text.ThaiDigits;
import org.faofon.network.GaugeKind;
import org.faofon.network.GeoPoint;
import org.faofon.network.OfficeTelephone;

/** One line of a roster; errors of any field are added to the problems. */
final class RosterLine {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PIN = Pattern.compile("\\d{4,12}");
    private static final int SHORTEST_PIN = 4;
    private static final Pattern MODULUS = Pattern.compile("\\d{1,11}");
    private static final long LARGEST_MODULUS = 10_000_000_000L;
    private static final BigDecimal LARGEST_TIP_MM = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST_CAPACITY_MM = BigDecimal.valueOf(10_000);
    private static final int SHORTEST_TOKEN = 8;
    private static final Pattern NUMBER_OF_A_SPREADSHEET = Pattern.compile("\\d([.,]\\d+)?[eE][+-]?\\d{1,3}");
    private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(1);
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(7);
    private static final int LONGEST_EXCERPT = 40;
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");

    private final CSVRecord line;
    private final long number;
    private final RosterDistricts districts;
    private final List<Roster.Problem> problems;
    private final List<Roster.Problem> notes;

    /** A message in the words of one language. */
    interface Wording {
        String in(RosterMessages words);
    }

    /** Why a field cannot be read. */
    private static final class Misread extends RuntimeException {
        private final transient Wording wording;

        Misread(Wording wording) {
            super(null, null, false, false);
            this.wording = wording;
        }
    }

    private interface Field<T> {
        T read(String text);
    }

    RosterLine(
            CSVRecord line,
            long number,
            RosterDistricts districts,
            List<Roster.Problem> problems,
            List<Roster.Problem> notes) {
        this.line = line;
        this.number = number;
        this.districts = districts;
        this.problems = problems;
        this.notes = notes;
    }

    Optional<Roster.Entry> entry() {
        int before = problems.size();
        Optional<String> gauge = required("gauge", RosterLine::code);
        Optional<Roster.SchoolEntry> school = school();
        Optional<GeoPoint> position = position();
        Optional<GaugeKind> kind = required("kind", RosterLine::kind);
        Optional<Integer> tip = optional("tip_mm", text -> micrometres(text, LARGEST_TIP_MM));
        Optional<Long> modulus = optional("counter_modulus", RosterLine::modulus);
        Optional<Integer> capacity = optional("capacity_mm", text -> micrometres(text, LARGEST_CAPACITY_MM));
        Optional<Duration> interval = required("interval", RosterLine::interval);
        Optional<String> token = optional("token", RosterLine::token);
        Optional<String> pin = optional("pin", RosterLine::pin);
        Optional<String> telephone = optional("telephone", RosterLine::telephone);
        if (kind.filter(GaugeKind.TIPPING_BUCKET::equals).isPresent()
                && text("tip_mm").isEmpty()) {
            refuse("tip_mm", RosterMessages::tipMissing);
        }
        if (kind.filter(GaugeKind.MANUAL::equals).isPresent() && modulus.isPresent()) {
            refuse("counter_modulus", RosterMessages::modulusOfCylinder);
        }
        if (problems.size() > before) {
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
                pin,
                telephone));
    }

    private Optional<Roster.SchoolEntry> school() {
        Optional<String> code = required("school", RosterLine::code);
        Optional<String> nameTh = required("school_th", RosterLine::name);
        Optional<String> nameEn = required("school_en", RosterLine::name);
        Optional<String> district = required("district", this::district);
        return code.flatMap(school -> nameTh.flatMap(
                th -> nameEn.flatMap(en -> district.map(of -> new Roster.SchoolEntry(school, th, en, of)))));
    }

    /** On one line: a cell of a spreadsheet may have several, but a message to a group has none to spare. */
    private static String name(String text) {
        return LINE_BREAKS.matcher(text).replaceAll(" ");
    }

    private String district(String text) {
        String code = ThaiDigits.toArabic(text);
        if (districts.isCode(code)) {
            return code;
        }
        String named = districts
                .findByName(text)
                .orElseThrow(() -> new Misread(words -> {
                    RosterDistricts.Example example = districts.example();
                    return words.noDistrict(cut(text), example.code(), example.nameTh(), example.nameEn());
                }));
        note("district", words -> words.districtByName(cut(text), named));
        return named;
    }

    private Optional<GeoPoint> position() {
        Optional<BigDecimal> latitude = required("lat", RosterLine::number);
        Optional<BigDecimal> longitude = required("lon", RosterLine::number);
        Optional<Double> elevation = optional("elevation_m", RosterLine::elevation);
        return latitude.flatMap(lat -> longitude.flatMap(lon -> position(lat, lon, elevation)));
    }

    private Optional<GeoPoint> position(BigDecimal lat, BigDecimal lon, Optional<Double> elevation) {
        if (inThailand(lat, lon)) {
            return Optional.of(new GeoPoint(lat.doubleValue(), lon.doubleValue(), elevation));
        }
        if (inThailand(lon, lat)) {
            note("lat", words -> words.swapped(lon.toString(), lat.toString()));
            return Optional.of(new GeoPoint(lon.doubleValue(), lat.doubleValue(), elevation));
        }
        boolean origin = lat.signum() == 0 && lon.signum() == 0;
        refuse("lat", words -> origin ? words.nullIsland() : words.outsideThailand(cut(lat + ", " + lon)));
        return Optional.empty();
    }

    private static boolean inThailand(BigDecimal lat, BigDecimal lon) {
        return GeoPoint.isInThailand(lat.doubleValue(), lon.doubleValue());
    }

    private static boolean between(BigDecimal value, int least, int most) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private <T> Optional<T> required(String column, Field<T> field) {
        if (text(column).isEmpty()) {
            refuse(column, RosterMessages::empty);
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
        } catch (Misread e) {
            refuse(column, e.wording);
            return Optional.empty();
        }
    }

    private String text(String column) {
        return line.isSet(column) ? line.get(column).strip() : "";
    }

    private void refuse(String column, Wording wording) {
        problems.add(new Roster.Problem(number, column, wording));
    }

    private void note(String column, Wording wording) {
        notes.add(new Roster.Problem(number, column, wording));
    }

    private static String code(String text) {
        String code = ThaiDigits.toArabic(text);
        if (!CODE.matcher(code).matches()) {
            throw new Misread(words -> words.notACode(cut(text)));
        }
        return code;
    }

    private static GaugeKind kind(String text) {
        String name = text.toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        for (GaugeKind kind : GaugeKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new Misread(words -> words.notAKind(cut(text)));
    }

    private static BigDecimal number(String text) {
        try {
            return ThaiDigits.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Misread(words -> words.notANumber(cut(text)));
        }
    }

    private static double elevation(String text) {
        BigDecimal metres = number(text);
        int most = GeoPoint.HIGHEST_METRES;
        if (!between(metres, -most, most)) {
            throw new Misread(words -> words.outOfRange("-" + most, Integer.toString(most), cut(text)));
        }
        return metres.doubleValue();
    }

    private static long modulus(String text) {
        String digits = ThaiDigits.toArabic(text);
        long modulus = MODULUS.matcher(digits).matches() ? Long.parseLong(digits) : 0;
        if (modulus < 2 || modulus > LARGEST_MODULUS) {
            throw new Misread(words -> words.notAModulus(Long.toString(LARGEST_MODULUS), cut(text)));
        }
        return modulus;
    }

    private static int micrometres(String text, BigDecimal mostMm) {
        BigDecimal mm = number(text);
        if (mm.compareTo(mostMm) > 0) {
            throw new Misread(words -> words.outOfRange("0.001", mostMm.toPlainString(), cut(text)));
        }
        if (mm.signum() <= 0 || mm.stripTrailingZeros().scale() > 3) {
            throw new Misread(words -> words.notADepth(cut(text)));
        }
        return mm.movePointRight(3).intValueExact();
    }

    private static Duration interval(String text) {
        Duration interval;
        try {
            interval = Duration.parse(ThaiDigits.toArabic(text));
        } catch (DateTimeException | ArithmeticException e) {
            throw new Misread(words -> words.notAnInterval(cut(text)));
        }
        if (interval.compareTo(SHORTEST_INTERVAL) < 0 || interval.compareTo(LONGEST_INTERVAL) > 0) {
            throw new Misread(words -> words.intervalOutOfRange(cut(text)));
        }
        return interval;
    }

    private static String token(String text) {
        if (NUMBER_OF_A_SPREADSHEET.matcher(text).matches()) {
            throw new Misread(RosterMessages::tokenIsANumber);
        }
        if (text.length() < SHORTEST_TOKEN) {
            throw new Misread(words -> words.tokenTooShort(SHORTEST_TOKEN));
        }
        return text;
    }

    /** Never with the value itself: it is a secret. */
    private static String pin(String text) {
        String digits = ThaiDigits.toArabic(text);
        if (DIGITS.matcher(digits).matches() && digits.length() < SHORTEST_PIN) {
            throw new Misread(words -> words.pinLostZeros(digits.length()));
        }
        if (!PIN.matcher(digits).matches()) {
            throw new Misread(RosterMessages::notAPin);
        }
        return digits;
    }

    private static String telephone(String text) {
        String number = OfficeTelephone.plain(text);
        if (!OfficeTelephone.isNumber(number)) {
            throw new Misread(words -> words.notATelephone(cut(text)));
        }
        return number;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "…";
    }
}
