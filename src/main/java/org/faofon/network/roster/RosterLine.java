package org.faofon.network.roster;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.faofon.common.text.ThaiDigits;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GeoPoint;
import org.faofon.network.WigosIdentifier;

/** One line of a roster; errors of any field are added to the problems. */
final class RosterLine {
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");
    private static final String OSCAR_LAT = "oscar_lat";

    private final CSVRecord line;
    private final long number;
    private final RosterDistricts districts;
    private final List<Roster.Problem> problems;
    private final List<Roster.Problem> notes;

    /** A message in the words of one language. */
    interface Wording {
        String in(RosterMessages words);
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
        Optional<String> gauge = required("gauge", RosterField::code);
        Optional<Roster.SchoolEntry> school = school();
        Optional<GeoPoint> position = position();
        Optional<GaugeKind> kind = required("kind", RosterField::kind);
        Optional<Integer> tip = optional("tip_mm", text -> RosterField.micrometres(text, RosterField.LARGEST_TIP_MM));
        Optional<Long> modulus = optional("counter_modulus", RosterField::modulus);
        Optional<Integer> capacity =
                optional("capacity_mm", text -> RosterField.micrometres(text, RosterField.LARGEST_CAPACITY_MM));
        Optional<Duration> interval = required("interval", RosterField::interval);
        Optional<String> token = optional("token", RosterField::token);
        Optional<String> pin = optional("pin", RosterField::pin);
        Optional<String> telephone = optional("telephone", RosterField::telephone);
        Optional<WigosIdentifier> wigos = optional("wigos", RosterField::wigos);
        Optional<GeoPoint> oscar = oscarPosition();
        position.flatMap(here -> oscar.map(here::kilometresTo)).ifPresent(this::noteDistance);
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
                telephone,
                wigos,
                oscar));
    }

    private Optional<Roster.SchoolEntry> school() {
        Optional<String> code = required("school", RosterField::code);
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
                .orElseThrow(() -> new RosterField.Misread(words -> {
                    RosterDistricts.Example example = districts.example();
                    return words.noDistrict(RosterField.cut(text), example.code(), example.nameTh(), example.nameEn());
                }));
        note("district", words -> words.districtByName(RosterField.cut(text), named));
        return named;
    }

    private Optional<GeoPoint> position() {
        Optional<BigDecimal> latitude = required("lat", RosterField::number);
        Optional<BigDecimal> longitude = required("lon", RosterField::number);
        Optional<Double> elevation = optional("elevation_m", RosterField::elevation);
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
        refuse("lat", words -> origin ? words.nullIsland() : words.outsideThailand(RosterField.cut(lat + ", " + lon)));
        return Optional.empty();
    }

    /** The place in the catalogue OSCAR; both columns or none. */
    private Optional<GeoPoint> oscarPosition() {
        Optional<BigDecimal> latitude = optional(OSCAR_LAT, RosterField::number);
        Optional<BigDecimal> longitude = optional("oscar_lon", RosterField::number);
        if (text(OSCAR_LAT).isEmpty() != text("oscar_lon").isEmpty()) {
            refuse(OSCAR_LAT, RosterMessages::oscarHalf);
            return Optional.empty();
        }
        return latitude.flatMap(lat -> longitude.flatMap(lon -> {
            if (inThailand(lat, lon)) {
                return Optional.of(new GeoPoint(lat.doubleValue(), lon.doubleValue(), Optional.empty()));
            }
            refuse(OSCAR_LAT, words -> words.outsideThailand(RosterField.cut(lat + ", " + lon)));
            return Optional.empty();
        }));
    }

    private void noteDistance(double kilometres) {
        long metres = Math.round(kilometres * 1_000);
        if (metres > Gauge.SAME_PLACE_METRES) {
            note(OSCAR_LAT, words -> words.oscarElsewhere(metres));
        }
    }

    private static boolean inThailand(BigDecimal lat, BigDecimal lon) {
        return GeoPoint.isInThailand(lat.doubleValue(), lon.doubleValue());
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
        } catch (RosterField.Misread e) {
            refuse(column, e.wording());
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
}
