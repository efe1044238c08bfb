package org.faofon.web.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.alerts.AlertQueries;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.GeoJson;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.NetworkClock;
import org.faofon.web.PublicUrlResolver;
import org.faofon.web.api.MapAreas;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.AlertViewService;
import org.jboss.resteasy.reactive.RestPath;

/** The public alerts, for other programs to pass on; open to the scripts of any site. */
@Path("/")
@Tag(name = "Feeds")
@PermitAll
@Blocking
class FeedsResource {
    private static final int ENTRIES = 50;
    private static final Duration KEEP_LIST = Duration.ofSeconds(30);
    /** A published message never changes. */
    private static final Duration KEEP_MESSAGE = Duration.ofHours(1);

    private final AlertQueries queries;
    private final AlertViewService desk;
    private final CapMessageFactory cap;
    private final CapSigner signer;
    private final AtomEntries entries;
    private final MapAreas areas;
    private final PublicUrlResolver address;
    private final ObjectMapper json;

    FeedsResource(
            AlertQueries queries,
            AlertViewService desk,
            CapMessageFactory cap,
            CapSigner signer,
            AtomEntries entries,
            MapAreas areas,
            PublicUrlResolver address,
            ObjectMapper json) {
        this.queries = queries;
        this.desk = desk;
        this.cap = cap;
        this.signer = signer;
        this.entries = entries;
        this.areas = areas;
        this.address = address;
        this.json = json;
    }

    @GET
    @Path("feeds/alerts.atom")
    @Produces({AtomFeed.MEDIA_TYPE, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary =
                    "Get the latest 50 public alert messages as an Atom feed, each with a link to its CAP " + "message",
            description = "An alert that continues without news is renewed before its last message expires.")
    public Response atom(@Context Request request, @Context HttpHeaders asked) {
        List<CapMessagePlan> latest = latest();
        Instant updated = latest.isEmpty() ? Instant.EPOCH : latest.get(0).sent();
        byte[] feed = entries.feed(latest, address.ofRequest()).xml().getBytes(StandardCharsets.UTF_8);
        return open(dated(
                EtagResponse.of(AtomFeed.MEDIA_TYPE + ";charset=UTF-8", feed), request, asked, KEEP_LIST, updated));
    }

    /** Of the latest alerts, and of all open ones however old. */
    private List<CapMessagePlan> latest() {
        List<Long> alerts = Stream.concat(
                        queries.listPublicEvents(ENTRIES).stream().map(event -> event.alert.id),
                        queries.listOpen().stream().map(alert -> alert.id))
                .distinct()
                .toList();
        return cap.listOf(alerts).stream().limit(ENTRIES).toList();
    }

    @GET
    @Path("feeds/cap/{message: \\d{1,18}(-\\d{1,4})?}.xml")
    @Produces({CapMessage.MEDIA_TYPE, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Get a public alert event, or a renewal of it, as a CAP 1.2 message in Thai and " + "English",
            description = "`17` is the message of event 17, `17-2` its second renewal.")
    @APIResponse(responseCode = "404", description = "There is no such message, or it is not public")
    public Response cap(@RestPath String message, @Context Request request, @Context HttpHeaders asked) {
        int dash = message.indexOf('-');
        long id = Long.parseLong(dash < 0 ? message : message.substring(0, dash));
        int renewal = dash < 0 ? 0 : Integer.parseInt(message.substring(dash + 1));
        CapMessage written = queries.findEvent(id)
                .filter(event -> event.isPublic)
                .flatMap(event -> cap.find(event, renewal, address.ofRequest()))
                .orElseThrow(() -> new NotFoundException("There is no public message " + message));
        byte[] xml = signer.sign(written.xml()).getBytes(StandardCharsets.UTF_8);
        return open(dated(
                EtagResponse.of(CapMessage.MEDIA_TYPE + ";charset=UTF-8", xml),
                request,
                asked,
                KEEP_MESSAGE,
                written.sent().toInstant()));
    }

    @GET
    @Path("feeds/alerts.geojson")
    @Produces({GeoJson.MEDIA_TYPE, ProblemDetails.MEDIA_TYPE})
    @Operation(summary = "Get the open public alerts as areas of a map")
    public Response geoJson(@Context Request request, @Context HttpHeaders asked) {
        GeoJson.FeatureCollection features = new GeoJson.FeatureCollection(
                desk.listPublicOpen().stream().map(this::feature).toList());
        Instant changed = queries.listPublicEvents(1).stream()
                .map(event -> event.happenedAt)
                .findFirst()
                .orElse(Instant.EPOCH);
        try {
            return open(dated(
                    EtagResponse.of(GeoJson.MEDIA_TYPE, json.writeValueAsBytes(features)),
                    request,
                    asked,
                    KEEP_LIST,
                    changed));
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

    static Response open(Response answer) {
        answer.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        return answer;
    }

    /** The clock of an exercise may be ahead of real time, which HTTP dates use: a future date is left out. */
    static Response dated(EtagResponse body, Request request, HttpHeaders asked, Duration keep, Instant changedAt) {
        CacheControl control = EtagResponse.shared(keep);
        return changedAt.isAfter(NetworkClock.world().instant())
                ? body.answer(request, control)
                : body.answer(request, asked, control, changedAt);
    }
}
