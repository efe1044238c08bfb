package org.faofon.incidents.replay;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.text.Language;
import org.faofon.common.web.ProblemDetails;
import org.faofon.incidents.IncidentSpan;
import org.faofon.network.NetworkClock;

/** Frames of the past, for programs and for playing. */
@Path("/api/v1")
@Tag(name = "Replay")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class ReplayResource {
    private final ReplayReader reader;
    private final NetworkClock clock;

    ReplayResource(ReplayReader reader, NetworkClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Path("replay")
    @Operation(
            summary = "Get the state of the network at past minutes",
            description =
                    "From the readings that had been received by then, with the values and verdicts of then, and the"
                            + " events of alerts. `step` is 1, 5 or 60 minutes; at most 60 frames; none of the future.")
    @APIResponse(responseCode = "400", description = "A time, the step or the number of frames is wrong")
    public Response frames(
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("step") @DefaultValue("5") int step,
            @QueryParam("count") @DefaultValue("1") int count,
            @QueryParam("lang") @DefaultValue("th") String lang)
            throws SQLException {
        if (!ReplayTimes.STEPS.contains(step)) {
            throw ProblemDetails.badRequest("step must be 1, 5 or 60");
        }
        if (count < 1 || count > ReplayTimes.MOST_FRAMES) {
            throw ProblemDetails.badRequest("count must be 1 to " + ReplayTimes.MOST_FRAMES);
        }
        List<ReplayFrame> frames =
                reader.frames(ReplayTimes.frames(time(from), step, count, clock.instant()), Language.of(lang));
        return Response.ok(frames).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Instant time(String text) {
        try {
            return IncidentSpan.parse(text);
        } catch (IncidentSpan.Invalid e) {
            throw ProblemDetails.badRequest("from must be a time like 2026-11-29T02:00");
        }
    }
}
