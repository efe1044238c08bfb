package org.faofon.web.feeds;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertQueries;
import org.faofon.common.text.Language;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;
import org.faofon.web.PublicUrlResolver;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The public alerts of one district, for feed readers and calendars of people. */
@Path("/")
@Tag(name = "Feeds")
@PermitAll
@Blocking
class DistrictFeedsResource {
    private static final int ENTRIES = 50;
    private static final Duration KEEP = Duration.ofMinutes(1);

    private final AlertQueries queries;
    private final GaugeRegistry network;
    private final CapMessageFactory cap;
    private final AtomEntries entries;
    private final CalendarFactory calendars;
    private final PublicUrlResolver address;

    DistrictFeedsResource(
            AlertQueries queries,
            GaugeRegistry network,
            CapMessageFactory cap,
            AtomEntries entries,
            CalendarFactory calendars,
            PublicUrlResolver address) {
        this.queries = queries;
        this.network = network;
        this.cap = cap;
        this.entries = entries;
        this.calendars = calendars;
        this.address = address;
    }

    @GET
    @Path("feeds/districts/{district: \\d{4}}.atom")
    @Produces({AtomFeed.MEDIA_TYPE, ProblemDetails.MEDIA_TYPE})
    @Operation(summary = "Get the latest 50 public alert messages of a district as an Atom feed")
    @APIResponse(responseCode = "404", description = "There is no such district")
    public Response atom(@RestPath String district, @Context Request request, @Context HttpHeaders asked) {
        District known = find(district);
        List<Long> alerts = queries.listTold(district, ENTRIES).stream()
                .map(alert -> alert.id)
                .toList();
        List<CapMessagePlan> latest = cap.listOf(alerts).stream().limit(ENTRIES).toList();
        Instant updated = latest.isEmpty() ? Instant.EPOCH : latest.get(0).sent();
        byte[] feed = entries.feed(known, latest, address.ofRequest()).xml().getBytes(StandardCharsets.UTF_8);
        return answer(AtomFeed.MEDIA_TYPE, feed, updated, request, asked);
    }

    @GET
    @Path("feeds/districts/{district: \\d{4}}.ics")
    @Produces({ICalendar.MEDIA_TYPE, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Get the latest 50 public alerts of a district as a calendar (RFC 5545)",
            description = "An alert is an event from its first message until it was over. One in force lasts until the"
                    + " next full hour, and longer when it is fetched later.")
    @APIResponse(responseCode = "404", description = "There is no such district")
    public Response calendar(
            @RestPath String district,
            @QueryParam("lang") @Nullable String lang,
            @Context Request request,
            @Context HttpHeaders asked) {
        District known = find(district);
        List<Alert> alerts = queries.listTold(district, ENTRIES);
        ICalendar calendar = calendars.of(known, alerts, Language.of(lang), address.ofRequest());
        Instant updated = alerts.stream()
                .map(alert -> alert.updatedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return answer(ICalendar.MEDIA_TYPE, calendar.text().getBytes(StandardCharsets.UTF_8), updated, request, asked);
    }

    private District find(String district) {
        return network.findDistrict(district)
                .orElseThrow(() -> new NotFoundException("There is no district " + district));
    }

    private static Response answer(String type, byte[] body, Instant updated, Request request, HttpHeaders asked) {
        return FeedsResource.open(
                FeedsResource.dated(EtagResponse.of(type + ";charset=UTF-8", body), request, asked, KEEP, updated));
    }
}
