package org.faofon.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.alerts.AlertBook;
import org.faofon.alerts.AlertEvent;
import org.jboss.resteasy.reactive.RestPath;

/** What the public was told, for other programs to pass on. */
@Path("/feeds")
@Tag(name = "Feeds")
@PermitAll
@Blocking
class FeedsResource {
    private static final int ENTRIES = 50;
    private static final Duration KEEP_LIST = Duration.ofSeconds(30);
    /** A message never changes once it is out. */
    private static final Duration KEEP_MESSAGE = Duration.ofHours(1);

    private static final Said TITLE = new Said("เฝ้าฝน ประกาศเตือนภัยพัทลุง", "Faofon alerts for Phatthalung");

    private final AlertBook book;
    private final AlertDesk desk;
    private final AlertSpeech speech;
    private final CapMessages cap;
    private final Areas areas;
    private final SiteAddress address;
    private final WebConfig config;
    private final ObjectMapper json;

    FeedsResource(
            AlertBook book,
            AlertDesk desk,
            AlertSpeech speech,
            CapMessages cap,
            Areas areas,
            SiteAddress address,
            WebConfig config,
            ObjectMapper json) {
        this.book = book;
        this.desk = desk;
        this.speech = speech;
        this.cap = cap;
        this.areas = areas;
        this.address = address;
        this.config = config;
        this.json = json;
    }

    @GET
    @Path("alerts.atom")
    @Produces({AtomFeed.MEDIA_TYPE, Problem.MEDIA_TYPE})
    @Operation(summary = "The latest 50 public alert events as an Atom feed, each with a link to its CAP message")
    public Response atom(@Context UriInfo uri, @Context Request request) {
        List<AlertEvent> events = book.listPublicEvents(ENTRIES);
        Instant updated = events.isEmpty() ? Instant.EPOCH : events.get(0).happenedAt;
        AtomFeed feed = new AtomFeed(
                tag("alerts"),
                TITLE,
                speech.source().th(),
                address.of(uri),
                Times.local(updated),
                events.stream().map(this::entry).toList());
        return answer(AtomFeed.MEDIA_TYPE, feed.xml(), request, KEEP_LIST);
    }

    private AtomFeed.Entry entry(AlertEvent event) {
        return new AtomFeed.Entry(
                tag("alert-event/" + event.id + "/" + event.happenedAt.getEpochSecond()),
                Times.local(event.happenedAt),
                event.alert.hazard.name(),
                speech.headline(event),
                speech.description(event),
                "/alerts/" + event.alert.id,
                "/feeds/cap/" + event.id + ".xml");
    }

    /** A name that no move of the site changes (RFC 4151). */
    private String tag(String what) {
        String domain = config.cap().sender().replaceFirst("^.*@", "");
        return "tag:" + domain + ",2026:" + what;
    }

    @GET
    @Path("cap/{id: \\d{1,18}}.xml")
    @Produces({CapMessage.MEDIA_TYPE, Problem.MEDIA_TYPE})
    @Operation(summary = "One public alert event as a CAP 1.2 message in Thai and English")
    @APIResponse(responseCode = "404", description = "There is no such event, or it is not public")
    public Response cap(@RestPath long id, @Context UriInfo uri, @Context Request request) {
        AlertEvent event = book.findEvent(id)
                .filter(found -> found.isPublic)
                .orElseThrow(() -> new NotFoundException("There is no public alert event " + id));
        return answer(CapMessage.MEDIA_TYPE, cap.write(event, address.of(uri)).xml(), request, KEEP_MESSAGE);
    }

    @GET
    @Path("alerts.geojson")
    @Produces({GeoJson.MEDIA_TYPE, Problem.MEDIA_TYPE})
    @Operation(summary = "The open public alerts as areas of a map")
    public Response geoJson(@Context Request request) {
        GeoJson.FeatureCollection features = new GeoJson.FeatureCollection(
                desk.listPublicOpen().stream().map(this::feature).toList());
        try {
            return answer(GeoJson.MEDIA_TYPE, json.writeValueAsString(features), request, KEEP_LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private GeoJson.Feature feature(AlertView alert) {
        String district = alert.district().code();
        Map<String, Object> place = areas.borders()
                .find(district)
                .map(GeoJson::area)
                .orElseGet(() -> GeoJson.points(areas.placesIn(district)));
        return new GeoJson.Feature(Long.toString(alert.id()), place, alert);
    }

    private static Response answer(String type, String body, Request request, Duration keep) {
        return Body.of(
                        type + (type.equals(GeoJson.MEDIA_TYPE) ? "" : ";charset=UTF-8"),
                        body.getBytes(StandardCharsets.UTF_8))
                .answer(request, Body.shared(keep));
    }
}
