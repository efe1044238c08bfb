package org.faofon.web.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.GeoJson;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.web.WebConfig;
import org.faofon.web.api.MapAreas;
import org.locationtech.jts.geom.Polygon;

/** Converts public alert events to the Common Alerting Protocol: each event is a message, and so is each renewal. */
@ApplicationScoped
class CapMessageFactory {
    private static final String RESTRICTION =
            "For the disaster centre and people of %s province; not an official warning of an authority";

    private final AlertQueries history;
    private final AlertTextFormatter words;
    private final GaugeRegistry network;
    private final NetworkClock clock;
    private final MapAreas areas;
    private final WebConfig.Cap config;
    private final CapRenewals series;

    CapMessageFactory(
            AlertQueries history,
            AlertTextFormatter words,
            GaugeRegistry network,
            NetworkClock clock,
            MapAreas areas,
            WebConfig config) {
        this.history = history;
        this.words = words;
        this.network = network;
        this.clock = clock;
        this.areas = areas;
        this.config = config.cap();
        this.series = new CapRenewals(this.config.lasts());
    }

    /** All messages about these alerts so far, the latest first. */
    List<CapMessagePlan> listOf(Collection<Long> alerts) {
        Instant now = clock.instant();
        return history.listToldOf(alerts).stream()
                .collect(Collectors.groupingBy(event -> event.alert.id))
                .values()
                .stream()
                .flatMap(told -> series.tell(told, now).stream())
                .sorted(Comparator.comparing(CapMessagePlan::sent)
                        .thenComparing(telling -> telling.event().id)
                        .reversed())
                .toList();
    }

    /** The message of a public event, or one of its renewals; empty if there is none such, or not yet. */
    Optional<CapMessage> find(AlertEvent event, int renewal, URI site) {
        List<CapMessagePlan> all = series.tell(history.listToldOf(List.of(event.alert.id)), clock.instant());
        return all.stream()
                .filter(telling -> telling.event().id == event.id && telling.renewal() == renewal)
                .findFirst()
                .map(telling -> write(telling, CapRenewals.replacedBy(telling, all), site));
    }

    private CapMessage write(CapMessagePlan telling, List<CapMessagePlan> replaced, URI site) {
        AlertEvent event = telling.event();
        return new CapMessage(
                identifier(telling),
                config.sender(),
                RainDayTime.local(telling.sent()),
                event.alert.exercise ? CapMessage.Status.EXERCISE : CapMessage.Status.ACTUAL,
                type(telling, replaced),
                config.scope(),
                RESTRICTION.formatted(network.province().nameEn),
                Optional.ofNullable(event.reason),
                replaced.stream().map(this::reference).toList(),
                List.of(info(telling, AlertTextFormatter.THAI, site), info(telling, AlertTextFormatter.ENGLISH, site)));
    }

    /** With the time, so that a reinstalled program does not repeat identifiers. */
    private static String identifier(CapMessagePlan telling) {
        return "faofon." + telling.name() + "." + telling.sent().getEpochSecond();
    }

    private CapMessage.Reference reference(CapMessagePlan telling) {
        return new CapMessage.Reference(config.sender(), identifier(telling), RainDayTime.local(telling.sent()));
    }

    private static CapMessage.Type type(CapMessagePlan telling, List<CapMessagePlan> replaced) {
        if (replaced.isEmpty()) {
            return CapMessage.Type.ALERT;
        }
        return telling.event().kind == Kind.CANCELLED ? CapMessage.Type.CANCEL : CapMessage.Type.UPDATE;
    }

    /** The text of the event; in a renewal, that the alert is still in force. */
    String description(CapMessagePlan telling, Locale locale) {
        String told = words.description(telling.event(), locale);
        return telling.renewed() ? told + " " + words.stillInForce(telling.sent(), locale) : told;
    }

    private CapMessage.Info info(CapMessagePlan telling, Locale locale, URI site) {
        AlertEvent event = telling.event();
        String page = "/alerts/" + event.alert.id + (locale.equals(AlertTextFormatter.ENGLISH) ? "?lang=en" : "");
        return new CapMessage.Info(
                locale.toLanguageTag(),
                event.alert.hazard == Hazard.LANDSLIDE ? "Geo" : "Met",
                words.hazard(event.alert.hazard, locale),
                gravity(event),
                RainDayTime.local(telling.sent()),
                RainDayTime.local(event.alert.beganAt),
                RainDayTime.local(telling.expires()),
                words.source(locale),
                words.headline(event, locale),
                description(telling, locale),
                words.instruction(event, locale),
                site.resolve(page).toString(),
                config.contact(),
                parameters(event),
                area(event, locale));
    }

    /** The level, and the versions of the rules that raised it. */
    private static List<CapMessage.Parameter> parameters(AlertEvent event) {
        Stream<CapMessage.Parameter> rules = event.evidence.stream()
                .map(held -> held.rule() + " v" + held.version())
                .distinct()
                .map(rule -> new CapMessage.Parameter("rule", rule));
        String level = Integer.toString(event.levelSpokenOf().number());
        return Stream.concat(Stream.of(new CapMessage.Parameter("level", level)), rules)
                .toList();
    }

    private static CapMessage.Gravity gravity(AlertEvent event) {
        if (CapRenewals.over(event)) {
            return new CapMessage.Gravity("AllClear", "Past", "Minor", "Observed");
        }
        String certainty = event.alert.hazard == Hazard.HEAVY_RAIN ? "Observed" : "Likely";
        return switch (event.levelSpokenOf()) {
            case WATCH ->
                new CapMessage.Gravity(
                        "Monitor",
                        "Expected",
                        "Moderate",
                        event.alert.hazard == Hazard.HEAVY_RAIN ? "Observed" : "Possible");
            case WARNING -> new CapMessage.Gravity("Prepare", "Expected", "Severe", certainty);
            case EMERGENCY -> new CapMessage.Gravity("Evacuate", "Immediate", "Extreme", certainty);
        };
    }

    private CapMessage.Area area(AlertEvent event, Locale locale) {
        District district = network.districtOf(event.alert.districtCode);
        boolean english = locale.equals(AlertTextFormatter.ENGLISH);
        List<Polygon> border =
                areas.borders().find(district.code).map(GeoJson::polygonsOf).orElse(List.of());
        return new CapMessage.Area(
                english
                        ? district.nameEn + ", " + network.province().nameEn
                        : "อ." + district.nameTh + " จ." + network.province().nameTh,
                border,
                border.isEmpty() ? circles(event) : List.of(),
                district.code);
    }

    /** Around the gauges that saw the rain; around all gauges of the district if an all-clear names none. */
    private List<CapMessage.Circle> circles(AlertEvent event) {
        List<CapMessage.Circle> seen = event.evidence.stream()
                .map(Evidence::gauge)
                .distinct()
                .flatMap(gauge -> network.findGauge(gauge).stream())
                .map(gauge -> new CapMessage.Circle(gauge.latitude, gauge.longitude, config.radiusKm()))
                .toList();
        if (!seen.isEmpty()) {
            return seen;
        }
        return areas.placesIn(event.alert.districtCode).stream()
                .map(place -> new CapMessage.Circle(place.y, place.x, config.radiusKm()))
                .toList();
    }
}
