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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.text.Excerpt;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.accounting.MessageAccounting;
import org.faofon.web.ContentNegotiation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The account of a gauge's messages of a day. */
@Path("/api/v1")
@Tag(name = "Gauges")
@PermitAll
@Blocking
class MessageAccountResource {
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2400;

    private final GaugeRegistry network;
    private final MessageAccounting ledger;
    private final NetworkClock clock;

    MessageAccountResource(GaugeRegistry network, MessageAccounting ledger, NetworkClock clock) {
        this.network = network;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GET
    @Path("gauges/{gauge}/ledger")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Get what happened to everything that a gauge sent in a rain day",
            description = "A rain day begins at 07:00 of its date and ends at 07:00 of the next; the default is "
                    + "today so far. A reading belongs to the day in which its interval ends, a refused one "
                    + "to the day in which it arrived. Missing messages are detected by seq and boot (the "
                    + "run of the gauge's firmware) if the messages have them, otherwise by the gauge's "
                    + "interval.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LedgerView.class)))
    @APIResponse(responseCode = "400", description = "The day is invalid, or has not started")
    @APIResponse(responseCode = "404", description = "There is no such gauge")
    public Response ledger(
            @RestPath String gauge, @QueryParam("day") @Parameter(example = "2026-11-22") @Nullable String day)
            throws SQLException {
        Gauge known = network.findGauge(gauge).orElseThrow(() -> ProblemDetails.noGauge(gauge));
        Instant now = clock.instant();
        LocalDate date =
                day == null || day.isBlank() ? now.atOffset(ZoneOffset.UTC).toLocalDate() : parse(day.strip());
        try {
            return Response.ok(LedgerView.of(gauge, date, ledger.of(known, date, now)), ContentNegotiation.JSON)
                    .cacheControl(EtagResponse.shared(Duration.ZERO))
                    .build();
        } catch (IllegalArgumentException e) {
            throw ProblemDetails.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static LocalDate parse(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // Answered below.
        }
        throw ProblemDetails.badRequest(
                "day must be a date of the common era such as 2026-11-22, but was \"" + Excerpt.of(text) + "\"");
    }
}
