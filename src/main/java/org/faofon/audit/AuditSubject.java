package org.faofon.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.School;

/** Reads the subject of an entry: the codes of gauges, schools and districts, times, and numbers of rows. */
@Singleton
class AuditSubject {
    /** The number or UUID of a row. */
    private static final Pattern ROW = Pattern.compile("\\d{1,18}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final GaugeRegistry network;

    AuditSubject(GaugeRegistry network) {
        this.network = network;
    }

    static String firstOf(AuditEntry entry) {
        return entry.subject().split(" ", 2)[0];
    }

    /** With names instead of codes and without the numbers of rows, which say nothing to people. */
    String said(AuditEntry entry, Language language) {
        return parts(entry)
                .filter(part -> !ROW.matcher(part).matches()
                        || network.findDistrict(part).isPresent())
                .map(part -> said(part, language))
                .collect(Collectors.joining(" "));
    }

    private String said(String part, Language language) {
        Optional<School> school = findSchool(part);
        if (school.isPresent()) {
            String name = language == Language.TH ? school.get().nameTh : school.get().nameEn;
            return School.abbreviate(name);
        }
        Optional<District> district = network.findDistrict(part);
        if (district.isPresent()) {
            return language == Language.TH ? "อ." + district.get().nameTh : district.get().nameEn;
        }
        return findTime(part)
                .map(RainDayTime::local)
                .map(new LocaleFormatter(language)::moment)
                .orElse(part);
    }

    /** The code of the district that it is about. */
    Optional<String> districtOf(AuditEntry entry) {
        return parts(entry)
                .flatMap(part -> Stream.concat(
                        network.findDistrict(part).stream(), findSchool(part).map(school -> school.district).stream()))
                .map(district -> district.code)
                .findFirst();
    }

    private static Stream<String> parts(AuditEntry entry) {
        return Stream.of(entry.subject().split(" ")).filter(part -> !part.isEmpty());
    }

    /** By its own code or that of one of its gauges. */
    private Optional<School> findSchool(String code) {
        Optional<School> ofGauge = network.findGauge(code).map(gauge -> gauge.school);
        return ofGauge.or(() -> network.listGauges().stream()
                .map((Gauge gauge) -> gauge.school)
                .filter(school -> school.code.equals(code))
                .findFirst());
    }

    private static Optional<Instant> findTime(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
