package org.faofon.web.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GaugeLocationRepository;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GeoPoint;
import org.faofon.network.NetworkClock;
import org.faofon.readings.RainTotal;
import org.faofon.readings.store.ReadingHistory;
import org.faofon.web.ContentNegotiation;
import org.jspecify.annotations.Nullable;

/** The rain of the whole network at any past time, computed from the store. */
@Path("/api/v1")
@Tag(name = "Rain")
@PermitAll
@Blocking
class NetworkRainResource {
    private final GaugeRegistry network;
    private final ReadingHistory history;
    private final GaugeLocationRepository locations;
    private final NetworkClock clock;

    NetworkRainResource(
            GaugeRegistry network, ReadingHistory history, GaugeLocationRepository locations, NetworkClock clock) {
        this.network = network;
        this.history = history;
        this.locations = locations;
        this.clock = clock;
    }

    @GET
    @Path("network/rain")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Get the rain of every gauge over a window that ends at any time",
            description = "The total of (at − window, at] at each gauge, by the same rules as the warnings; the "
                    + "default of at is now. Where nothing was observed there is no depth. Each gauge has "
                    + "its location of that time.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RainOverPeriod.class)))
    @APIResponse(responseCode = "400", description = "A parameter is invalid")
    public Response rain(
            @QueryParam("at") @Parameter(example = "2026-11-22T07:00:00+07:00") @Nullable String at,
            @QueryParam("window") @DefaultValue("PT24H") @Parameter(description = "PT5M to P31D") String window)
            throws SQLException {
        Duration length = RainOverPeriod.parseWindow(window);
        Instant end = TimeSpan.parseNear("at", at).orElseGet(clock::instant).truncatedTo(ChronoUnit.SECONDS);
        Map<String, RainTotal> totals = history.totals(end, length);
        Map<String, GeoPoint> stood = locations.positionsAt(end);
        RainTotal nothing = new RainTotal(0, length, Duration.ZERO, false);
        List<RainOverPeriod> rain = network.listGauges().stream()
                .map(gauge -> RainOverPeriod.of(
                        gauge.code,
                        stood.getOrDefault(gauge.code, gauge.position()),
                        end,
                        totals.getOrDefault(gauge.code, nothing)))
                .toList();
        return Response.ok(rain, ContentNegotiation.JSON)
                .cacheControl(EtagResponse.shared(Duration.ZERO))
                .build();
    }
}
