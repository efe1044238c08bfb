package org.faofon.situations;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.faofon.common.incidents.IncidentTable;
import org.faofon.common.incidents.IncidentTable.Column;
import org.faofon.common.incidents.IncidentTableSource;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.School;

/** How the schools were, for the report of an incident. */
@ApplicationScoped
class SituationIncidentTables implements IncidentTableSource {
    private static final String NONE = "–";

    private final SituationReportRepository reports;
    private final GaugeRegistry network;

    SituationIncidentTables(SituationReportRepository reports, GaugeRegistry network) {
        this.reports = reports;
        this.network = network;
    }

    /** A school and its reports, the newest first. */
    record Reported(Gauge at, List<SituationReport> reports) {
        SchoolStatus worst() {
            return reports.stream()
                    .map(SituationReport::status)
                    .max(Comparator.naturalOrder())
                    .orElse(SchoolStatus.NORMAL);
        }

        Optional<WaterDepth> deepest() {
            return reports.stream()
                    .flatMap(report -> report.conditions().water().stream())
                    .max(Comparator.naturalOrder());
        }

        /** For the most people that were named. */
        Map<NeedKind, PeopleBand> needs() {
            Map<NeedKind, PeopleBand> most = new TreeMap<>();
            reports.forEach(report -> report.needs().forEach((kind, people) -> {
                if (people != PeopleBand.NONE) {
                    most.merge(kind, people, (one, other) -> one.compareTo(other) > 0 ? one : other);
                }
            }));
            return most;
        }
    }

    @Override
    public List<IncidentTable> tables(Instant from, Instant to, Optional<String> district, Language language) {
        Map<String, Gauge> places = new LinkedHashMap<>();
        network.listGauges().forEach(gauge -> places.putIfAbsent(gauge.school.code, gauge));
        Map<String, List<SituationReport>> bySchool =
                reports.list(from, to).stream().collect(Collectors.groupingBy(SituationReport::school));
        List<Reported> schools = places.entrySet().stream()
                .filter(place -> bySchool.containsKey(place.getKey()))
                .map(place -> new Reported(place.getValue(), bySchool.getOrDefault(place.getKey(), List.of())))
                .filter(each -> district.map(each.at().district().code::equals).orElse(true))
                .sorted(Comparator.comparing(Reported::worst)
                        .thenComparing(each -> each.deepest().orElse(WaterDepth.NONE))
                        .reversed()
                        .thenComparing(each -> each.at().code))
                .limit(IncidentTable.MOST_ROWS)
                .toList();
        return schools.isEmpty() ? List.of() : List.of(table(schools, language));
    }

    private static IncidentTable table(List<Reported> schools, Language language) {
        SituationIncidentMessages in =
                MessageBundles.get(SituationIncidentMessages.class, Localized.Literal.of(language.code()));
        return new IncidentTable(
                in.title(),
                in.note(count(schools, SchoolStatus.CLOSED), count(schools, SchoolStatus.SHELTER)),
                List.of(
                        Column.text(in.school(), 3),
                        Column.text(in.district(), 2),
                        Column.text(in.status(), 2.4),
                        Column.text(in.water(), 2.4),
                        Column.text(in.needs(), 3.6),
                        Column.number(in.reports(), 1.2),
                        Column.text(in.latest(), 2)),
                schools.stream().map(each -> row(each, language)).toList());
    }

    private static long count(List<Reported> schools, SchoolStatus status) {
        return schools.stream().filter(each -> each.worst() == status).count();
    }

    private static List<String> row(Reported each, Language language) {
        SituationFormatter words = SituationFormatter.of(language);
        boolean thai = language == Language.TH;
        Instant latest = each.reports().get(0).seenAt();
        String needs = each.needs().entrySet().stream()
                .map(need -> words.need(need.getKey(), need.getValue()))
                .collect(Collectors.joining(", "));
        return List.of(
                thai ? School.abbreviate(each.at().school.nameTh) : each.at().school.nameEn,
                thai ? "อ." + each.at().district().nameTh : each.at().district().nameEn,
                words.status(each.worst()),
                each.deepest().map(words::water).orElse(NONE),
                needs.isEmpty() ? NONE : needs,
                Integer.toString(each.reports().size()),
                new LocaleFormatter(language).moment(RainDayTime.local(latest)));
    }
}
