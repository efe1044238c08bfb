package org.faofon.web.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.store.CountHistory;
import org.faofon.web.ContentNegotiation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The raw counts of a gauge's tip counter. */
@Path("/api/v1")
@Tag(name = "Gauges")
@PermitAll
@Blocking
class CountsResource {
    private static final int MOST_COUNTS = 10_000;

    private final GaugeRegistry network;
    private final CountHistory history;
    private final NetworkClock clock;

    CountsResource(GaugeRegistry network, CountHistory history, NetworkClock clock) {
        this.network = network;
        this.history = history;
        this.clock = clock;
    }

    /**
     * A count.
     *
     * @param tips since the counter was last at 0
     */
    record CountView(OffsetDateTime at, long tips) {}

    @GET
    @Path("gauges/{gauge}/counts")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "List the raw counts of a gauge",
            description = "Those of (from, to], in order of time; by default the last 24 hours. Returns the "
                    + "first "
                    + MOST_COUNTS + " if there are more.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CountView.class)))
    @APIResponse(responseCode = "400", description = "A parameter is invalid")
    @APIResponse(responseCode = "404", description = "There is no such gauge")
    public Response counts(
            @RestPath String gauge,
            @QueryParam("from") @Parameter(example = "2026-11-21T07:00:00+07:00") @Nullable String from,
            @QueryParam("to") @Parameter(example = "2026-11-22T07:00:00+07:00") @Nullable String to)
            throws SQLException {
        if (network.findGauge(gauge).isEmpty()) {
            throw ProblemDetails.noGauge(gauge);
        }
        TimeSpan span = TimeSpan.of(from, to, clock.instant());
        List<CountView> counts = history.list(gauge, span.from(), span.to(), MOST_COUNTS).stream()
                .map(count -> new CountView(RainDayTime.local(count.at()), count.ticks()))
                .toList();
        return Response.ok(counts, ContentNegotiation.JSON)
                .cacheControl(EtagResponse.shared(Duration.ZERO))
                .build();
    }
}
