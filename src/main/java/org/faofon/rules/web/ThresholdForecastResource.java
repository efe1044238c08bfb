package org.faofon.rules.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.text.Excerpt;
import org.faofon.common.web.ProblemDetails;
import org.faofon.rules.EvaluationTimes;
import org.faofon.rules.outlook.ThresholdForecast;
import org.faofon.rules.outlook.ThresholdForecastService;
import org.jspecify.annotations.Nullable;

/** The outlook for officers: when thresholds would be reached if the rain continued. */
@Path("/api/v1")
@Tag(name = "Rules")
@RolesAllowed({"officer", "admin"})
@Blocking
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
public class ThresholdForecastResource {
    private static final Duration LONGEST = Duration.ofDays(2);

    private final ThresholdForecastService board;

    ThresholdForecastResource(ThresholdForecastService board) {
        this.board = board;
    }

    @GET
    @Path("outlook")
    @Operation(
            summary = "Forecast when rules would hold if the rain continued as in the last 15, 30 or 60 " + "minutes",
            description = "Computed for each gauge alone, so minGauges is ignored. Rain that leaves a window "
                    + "meanwhile is subtracted. Rules that already hold are not listed, and neither are "
                    + "gauges without data. This is not a weather forecast.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ThresholdForecast.class)))
    @APIResponse(responseCode = "400", description = "within is invalid")
    public Response outlook(
            @QueryParam("within") @Parameter(description = "PT5M to PT48H; default PT6H") @Nullable String within) {
        return Response.ok(board.look(horizon(within)))
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Duration horizon(@Nullable String within) {
        if (within == null || within.isBlank()) {
            return board.usualHorizon();
        }
        try {
            Duration horizon = Duration.parse(within.strip());
            if (horizon.compareTo(EvaluationTimes.STEP) >= 0 && horizon.compareTo(LONGEST) <= 0) {
                return horizon;
            }
        } catch (DateTimeException e) {
            // Reported below, together with values out of range.
        }
        throw ProblemDetails.exception(
                Response.Status.BAD_REQUEST,
                "within must be PT5M to PT48H, but was \"" + Excerpt.of(within.strip()) + "\"");
    }
}
