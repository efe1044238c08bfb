package org.faofon.web.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.text.Excerpt;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.GeoJson;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeStatusRepository;
import org.faofon.network.NetworkClock;
import org.faofon.readings.store.ReadingStore;
import org.faofon.web.ContentNegotiation;
import org.faofon.web.PublicUrlResolver;
import org.faofon.web.view.GaugeInfo;
import org.faofon.web.view.ReadingView;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The gauges and their readings. */
@Path("/api/v1")
@Tag(name = "Gauges")
@PermitAll
@Blocking
class GaugesResource {
    private static final int MOST_READINGS = 10_000;
    private static final Duration KEEP_REGISTRY = Duration.ofMinutes(1);
    private static final Duration KEEP_STATUS = Duration.ofSeconds(10);

    private final GaugeRegistry network;
    private final ReadingStore store;
    private final GaugeStatusRepository statuses;
    private final PublicUrlResolver address;
    private final NetworkClock clock;

    GaugesResource(
            GaugeRegistry network,
            ReadingStore store,
            GaugeStatusRepository statuses,
            PublicUrlResolver address,
            NetworkClock clock) {
        this.network = network;
        this.store = store;
        this.statuses = statuses;
        this.address = address;
        this.clock = clock;
    }

    @GET
    @Path("gauges")
    @Produces({MediaType.APPLICATION_JSON, GeoJson.MEDIA_TYPE, "text/csv", ProblemDetails.MEDIA_TYPE})
    @Operation(summary = "List all gauges", description = "JSON, GeoJSON or CSV by Accept.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = GaugeInfo.class)))
    public Response list(@Context Request request) {
        String type = ContentNegotiation.jsonCsvOrGeoJson(request);
        List<GaugeInfo> gauges =
                network.listGauges().stream().map(GaugeInfo::of).toList();
        Object body = switch (type) {
            case ContentNegotiation.CSV -> GaugeTable.csv(gauges);
            case GeoJson.MEDIA_TYPE -> GaugeTable.geoJson(gauges);
            default -> gauges;
        };
        return Response.ok(body, type)
                .cacheControl(EtagResponse.shared(KEEP_REGISTRY))
                .build();
    }

    @GET
    @Path("gauges/{gauge}")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Get a gauge",
            description = "Includes status if its device has reported one: online, battery in per cent, rssi in "
                    + "dBm, firmware, and since when.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GaugeInfo.class)))
    @APIResponse(responseCode = "404", description = "There is no such gauge")
    public Response about(@RestPath String gauge) {
        return Response.ok(GaugeInfo.of(known(gauge), statuses.find(gauge)), ContentNegotiation.JSON)
                .cacheControl(EtagResponse.shared(KEEP_STATUS))
                .build();
    }

    @GET
    @Path("gauges/{gauge}/readings")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "List the readings of a gauge",
            description = "Those whose intervals end in (from, to], in order of time; by default the last 24 "
                    + "hours. JSON or CSV by Accept, or by the parameter format. If there are more than "
                    + "limit, a Link header with rel=next points to the next page.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ReadingView.class)))
    @APIResponse(responseCode = "400", description = "A parameter is invalid")
    @APIResponse(responseCode = "404", description = "There is no such gauge")
    public Response readings(
            @RestPath String gauge,
            @QueryParam("from") @Parameter(example = "2026-11-21T07:00:00+07:00") @Nullable String from,
            @QueryParam("to") @Parameter(example = "2026-11-22T07:00:00+07:00") @Nullable String to,
            @QueryParam("limit") @DefaultValue("10000") @Parameter(description = "1 to 10000") String limit,
            @QueryParam("format") @Parameter(description = "csv, for links in a browser") @Nullable String format,
            @Context Request request,
            @Context UriInfo uri)
            throws SQLException {
        known(gauge);
        TimeSpan span = TimeSpan.of(from, to, clock.instant());
        int most = limit(limit);
        List<ReadingView> readings = store.list(gauge, span.from(), span.to(), most).stream()
                .map(ReadingView::of)
                .toList();
        String type = "csv".equals(format) ? ContentNegotiation.CSV : ContentNegotiation.jsonOrCsv(request);
        boolean csv = type.equals(ContentNegotiation.CSV);
        Response.ResponseBuilder answer = Response.ok(csv ? GaugeTable.csv(gauge, readings) : readings, type)
                .cacheControl(EtagResponse.shared(Duration.ZERO));
        if (csv) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + gauge + ".csv\"");
        }
        if (readings.size() == most) {
            String next = readings.get(most - 1).at().toString();
            URI site = address.asked();
            answer.link(
                    uri.getRequestUriBuilder()
                            .scheme(site.getScheme())
                            .host(site.getHost())
                            .port(site.getPort())
                            .replaceQueryParam("from", next)
                            .replaceQueryParam(
                                    "to", RainDayTime.local(span.to()).toString())
                            .build(),
                    "next");
        }
        return answer.build();
    }

    private Gauge known(String gauge) {
        return network.findGauge(gauge).orElseThrow(() -> ProblemDetails.noGauge(gauge));
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST_READINGS) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Answered below.
        }
        throw ProblemDetails.badRequest(
                "limit must be a number from 1 to " + MOST_READINGS + ", but was \"" + Excerpt.of(text) + "\"");
    }
}
