package org.faofon.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.faofon.alerts.AlertBook;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.AlertWords;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Hazard;
import org.faofon.network.District;
import org.faofon.network.Network;
import org.locationtech.jts.geom.Polygon;

/** Puts public alert events into the Common Alerting Protocol: each event is a message of its own. */
@ApplicationScoped
class CapMessages {
    /** After the all-clear a message is only news. */
    private static final Duration ALL_CLEAR_LASTS = Duration.ofHours(1);

    private static final String RESTRICTION =
            "For the disaster centre and people of Phatthalung province; not an official warning of an authority";

    private final AlertBook book;
    private final AlertWords words;
    private final Network network;
    private final Areas areas;
    private final WebConfig.Cap config;

    CapMessages(AlertBook book, AlertWords words, Network network, Areas areas, WebConfig config) {
        this.book = book;
        this.words = words;
        this.network = network;
        this.areas = areas;
        this.config = config.cap();
    }

    CapMessage write(AlertEvent event, URI site) {
        List<AlertEvent> earlier = book.eventsOf(event.alert.id).stream()
                .filter(other -> other.isPublic && other.id < event.id)
                .toList();
        return new CapMessage(
                identifier(event),
                config.sender(),
                Times.local(event.happenedAt),
                event.alert.exercise ? CapMessage.Status.EXERCISE : CapMessage.Status.ACTUAL,
                type(event, earlier),
                config.scope(),
                RESTRICTION,
                Optional.ofNullable(event.reason),
                earlier.stream().map(this::reference).toList(),
                List.of(info(event, AlertWords.THAI, site), info(event, AlertWords.ENGLISH, site)));
    }

    /** With the time, so that an installation that begins anew does not repeat itself. */
    private static String identifier(AlertEvent event) {
        return "faofon." + event.id + "." + event.happenedAt.getEpochSecond();
    }

    private CapMessage.Reference reference(AlertEvent event) {
        return new CapMessage.Reference(config.sender(), identifier(event), Times.local(event.happenedAt));
    }

    private static CapMessage.Type type(AlertEvent event, List<AlertEvent> earlier) {
        if (earlier.isEmpty()) {
            return CapMessage.Type.ALERT;
        }
        return event.kind == Kind.CANCELLED ? CapMessage.Type.CANCEL : CapMessage.Type.UPDATE;
    }

    private CapMessage.Info info(AlertEvent event, Locale locale, URI site) {
        OffsetDateTime sent = Times.local(event.happenedAt);
        String page = "/alerts/" + event.alert.id + (locale.equals(AlertWords.ENGLISH) ? "?lang=en" : "");
        return new CapMessage.Info(
                locale.toLanguageTag(),
                event.alert.hazard == Hazard.LANDSLIDE ? "Geo" : "Met",
                words.hazard(event.alert.hazard, locale),
                gravity(event),
                sent,
                Times.local(event.alert.beganAt),
                sent.plus(over(event) ? ALL_CLEAR_LASTS : config.lasts()),
                words.source(locale),
                words.headline(event, locale),
                words.description(event, locale),
                words.instruction(event, locale),
                site.resolve(page).toString(),
                config.contact(),
                event.levelSpokenOf().number(),
                area(event, locale));
    }

    private static boolean over(AlertEvent event) {
        return event.kind == Kind.ENDED || event.kind == Kind.CANCELLED;
    }

    private static CapMessage.Gravity gravity(AlertEvent event) {
        if (over(event)) {
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
        boolean english = locale.equals(AlertWords.ENGLISH);
        List<Polygon> border =
                areas.borders().find(district.code).map(GeoJson::polygonsOf).orElse(List.of());
        return new CapMessage.Area(
                english ? district.nameEn + ", Phatthalung" : "อ." + district.nameTh + " จ.พัทลุง",
                border,
                border.isEmpty() ? circles(event) : List.of(),
                district.code);
    }

    /** About the gauges that saw it; about all of the district's where an all-clear names none. */
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
