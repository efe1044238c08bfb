package org.faofon.incidents.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Level;
import org.faofon.common.incidents.IncidentTable;
import org.faofon.common.text.Language;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.IncidentMessages;
import org.faofon.incidents.map.RainMap;
import org.faofon.network.GeoPoint;
import org.faofon.readings.RainTotal;

/** Puts the facts of an incident into words. */
final class IncidentReportFormatter {
    /** The windows of the maps; the class colours are by depth. */
    private static final List<Duration> MAPS = List.of(Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(24));

    private static final Duration DAY = Duration.ofHours(24);

    private final IncidentFacts facts;
    private final IncidentFormatter words;
    private final IncidentMessages in;

    IncidentReportFormatter(IncidentFacts facts, IncidentFormatter words) {
        this.facts = facts;
        this.words = words;
        this.in = words.in();
    }

    /** @param extra tables of other packages */
    IncidentReport report(Map<String, GeoPoint> places, List<IncidentTable> extra) {
        List<IncidentTable> tables = new ArrayList<>();
        IncidentTables own = new IncidentTables(facts, words);
        tables.add(own.timeline());
        tables.add(own.steps());
        tables.add(own.gauges());
        tables.add(own.alerts());
        tables.add(own.messages());
        tables.add(own.receipts());
        tables.add(own.verification());
        tables.addAll(extra);
        return new IncidentReport(in.reportTitle(place()), span(), summary(), maps(places), tables);
    }

    private String place() {
        return facts.span().district().map(words::district).orElseGet(words::province);
    }

    private String span() {
        return in.spanText(
                words.moment(facts.span().time().start()),
                words.moment(facts.span().time().end()));
    }

    private List<String> summary() {
        List<String> sentences = new ArrayList<>();
        wettest().ifPresent(sentences::add);
        long told = facts.warnings().size();
        Optional<Level> worst =
                facts.alerts().stream().map(alert -> alert.peakLevel).max(Comparator.naturalOrder());
        sentences.add(worst.map(level -> in.alertSummary(facts.alerts().size(), told, words.level(level)))
                .orElseGet(in::noAlerts));
        sentences.addAll(districtsByLevel());
        stillOpen().ifPresent(sentences::add);
        slowest().ifPresent(sentences::add);
        receipts().ifPresent(sentences::add);
        sentences.add(cost());
        silent().ifPresent(sentences::add);
        if (facts.exercise()) {
            sentences.add(in.exerciseNote());
        }
        return sentences;
    }

    private Optional<String> wettest() {
        return facts.gauges().stream()
                .filter(each -> each.most(DAY).total().depthMicrometres() > 0)
                .findFirst()
                .map(each -> in.wettest(
                        words.school(each.gauge()),
                        words.district(each.gauge().district().code),
                        words.depth(each.most(DAY).total()),
                        words.moment(each.most(DAY).at())));
    }

    /** Where the public was warned, the highest level first; each district once. */
    private List<String> districtsByLevel() {
        Map<Level, List<String>> districts = new TreeMap<>(Comparator.reverseOrder());
        new TreeMap<>(warned())
                .forEach((district, level) -> districts
                        .computeIfAbsent(level, each -> new ArrayList<>())
                        .add(words.district(district)));
        return districts.entrySet().stream()
                .map(entry -> in.districtsAtLevel(
                        words.level(entry.getKey()), String.join(thai() ? " " : ", ", entry.getValue())))
                .toList();
    }

    private boolean thai() {
        return words.language() == Language.TH;
    }

    private Optional<String> stillOpen() {
        List<Alert> open =
                facts.alerts().stream().filter(alert -> alert.status.open()).toList();
        long unseen =
                open.stream().filter(alert -> alert.acknowledgedBy == null).count();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(unseen == 0 ? in.stillOpen(open.size()) : in.stillOpenUnseen(open.size(), unseen));
    }

    /** The highest level of which the public was told in each district. */
    private Map<String, Level> warned() {
        return facts.events().stream()
                .filter(event -> event.isPublic)
                .collect(Collectors.toMap(
                        (AlertEvent event) -> event.alert.districtCode,
                        event -> event.level,
                        (one, other) -> one.above(other) ? one : other));
    }

    private Optional<String> slowest() {
        return facts.steps().stream()
                .flatMap(step -> step.foundToTold().stream())
                .max(Comparator.naturalOrder())
                .map(time -> in.slowest(words.lasted(time)));
    }

    private Optional<String> receipts() {
        List<Duration> took = facts.receipts().stream()
                .flatMap(asked ->
                        asked.acknowledgement().map(given -> Duration.between(asked.askedAt(), given.at())).stream())
                .sorted()
                .toList();
        if (facts.receipts().isEmpty()) {
            return Optional.empty();
        }
        int asked = facts.receipts().size();
        return Optional.of(
                took.isEmpty()
                        ? in.noReceipts(asked)
                        : in.receiptSummary(took.size(), asked, words.lasted(took.get((took.size() - 1) / 2))));
    }

    private String cost() {
        int known = facts.pushes().stream()
                .map(push -> push.cost())
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .sum();
        return in.costSummary(facts.pushes().size(), known);
    }

    private Optional<String> silent() {
        List<String> silent = facts.gauges().stream()
                .filter(each -> each.whole().observed().isZero())
                .map(each -> words.school(each.gauge()))
                .toList();
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of(in.silentGauges(silent.size(), String.join(", ", silent)));
    }

    private List<RainMap> maps(Map<String, GeoPoint> places) {
        Map<String, Level> warned = warned();
        return MAPS.stream()
                .map(window -> new RainMap(
                        in.mapTitle(words.window(window)),
                        facts.gauges().stream()
                                .map(each -> dot(each, window, places))
                                .toList(),
                        warned,
                        RainMap.areas(
                                facts.gauges().stream().map(GaugeMaxima::gauge).toList(), words::district),
                        in.unknown()))
                .toList();
    }

    private RainMap.Dot dot(GaugeMaxima each, Duration window, Map<String, GeoPoint> places) {
        GeoPoint place = Objects.requireNonNullElseGet(places.get(each.gauge().code), each.gauge()::position);
        RainTotal total = each.most(window).total();
        return RainMap.Dot.of(place, words.label(total), total);
    }

    /** Alerts by their first events. */
    static Comparator<Alert> byTime() {
        return Comparator.comparing((Alert alert) -> alert.raisedAt).thenComparing(alert -> alert.id);
    }
}
