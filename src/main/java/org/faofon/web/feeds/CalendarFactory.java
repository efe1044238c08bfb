package org.faofon.web.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.text.Language;
import org.faofon.common.web.PublicUrls;
import org.faofon.network.District;
import org.faofon.network.NetworkClock;
import org.faofon.web.WebConfig;

/** Creates the calendar of a district's alerts. */
@ApplicationScoped
class CalendarFactory {
    private final AlertQueries queries;
    private final AlertTextFormatter words;
    private final NetworkClock clock;
    private final WebConfig config;

    CalendarFactory(AlertQueries queries, AlertTextFormatter words, NetworkClock clock, WebConfig config) {
        this.queries = queries;
        this.words = words;
        this.clock = clock;
        this.config = config;
    }

    /** Those alerts, in their order. */
    ICalendar of(District district, List<Alert> alerts, Language language, URI site) {
        Map<Long, List<AlertEvent>> told = queries
                .listToldOf(alerts.stream().map(alert -> alert.id).toList())
                .stream()
                .collect(Collectors.groupingBy(event -> event.alert.id));
        String name = language == Language.TH ? "เตือนภัย อ." + district.nameTh : "Alerts for " + district.nameEn;
        return new ICalendar(
                name,
                alerts.stream()
                        .map(alert -> told.getOrDefault(alert.id, List.of()))
                        .filter(events -> !events.isEmpty())
                        .map(events -> event(events, language, site))
                        .toList());
    }

    private ICalendar.Event event(List<AlertEvent> told, Language language, URI site) {
        Locale locale = language == Language.TH ? AlertTextFormatter.THAI : AlertTextFormatter.ENGLISH;
        AlertEvent first = told.get(0);
        AlertEvent last = told.get(told.size() - 1);
        return new ICalendar.Event(
                uid(last.alert),
                told.size() - 1,
                last.happenedAt,
                first.happenedAt,
                end(first, last),
                words.headline(last, locale),
                words.description(last, locale) + "\n" + words.instruction(last, locale),
                new PublicUrls(site)
                        .page(language.at("/alerts/" + last.alert.id).toString())
                        .toString(),
                last.kind == AlertEvent.Kind.CANCELLED);
    }

    /** It was over, or lasts: then until the next full hour, so that the calendar changes seldom. At least a minute. */
    private Instant end(AlertEvent first, AlertEvent last) {
        Instant least = first.happenedAt.plus(Duration.ofMinutes(1));
        Instant lasting = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        Instant end = Optional.ofNullable(last.alert.closedAt).orElse(lasting);
        return end.isBefore(least) ? least : end;
    }

    private String uid(Alert alert) {
        String domain = config.cap().sender().replaceFirst("^.*@", "");
        return "alert-" + alert.id + "-" + alert.raisedAt.getEpochSecond() + "@" + domain;
    }
}
