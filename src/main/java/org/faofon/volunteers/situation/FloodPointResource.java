package org.faofon.volunteers.situation;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.schools.SchoolRole;
import org.faofon.situations.FloodPoint;
import org.faofon.situations.FloodPointService;
import org.faofon.situations.FloodPointService.Draft;
import org.faofon.situations.ReportVia;
import org.faofon.situations.RoundedPosition;
import org.faofon.situations.WaterDepth;
import org.faofon.volunteers.RequestText;
import org.faofon.volunteers.RequestUser;
import org.faofon.volunteers.StatusResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Places under water, reported by members of schools. */
@Path("/api/v1")
@Tag(name = "Schools")
@RolesAllowed({SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS})
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class FloodPointResource {
    private static final int UNPROCESSABLE = 422;

    private final FloodPointService points;
    private final FloodPointInput input;
    private final Clock clock;
    private final SecurityIdentity identity;

    FloodPointResource(FloodPointService points, FloodPointInput input, Clock clock, SecurityIdentity identity) {
        this.points = points;
        this.input = input;
        this.clock = clock;
        this.identity = identity;
    }

    /**
     * A place under water.
     *
     * @param id a UUID that the sender chooses, the same when it is sent again
     * @param at when it was seen
     * @param lat degrees north, rounded to about 100 m before it is stored; without a position it is at the school
     * @param depth ANKLE, KNEE, WAIST or OVER
     * @param place the place in words, up to 120 characters
     */
    @Schema(name = "FloodPointReport")
    public record PointJson(
            @Nullable String id,
            @Nullable String at,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String depth,
            @Nullable String place) {}

    @POST
    @Path("schools/{school}/flood-points")
    @Operation(
            summary = "Report a place under water",
            description = "An officer checks it before it is public. It disappears by itself after some hours.")
    @APIResponse(responseCode = "422", description = "It is too old to be shown, or far from every gauge")
    @APIResponse(responseCode = "429", description = "The sender has sent twelve within an hour")
    public StatusResponse report(@RestPath String school, @Nullable PointJson said) {
        RequestUser caller = RequestUser.of(identity).mustBeOf(school);
        if (said == null) {
            throw new BadRequestException("The request has no body");
        }
        WaterDepth depth = RequestText.choice("depth", said.depth, WaterDepth.class);
        if (depth == WaterDepth.NONE) {
            throw new BadRequestException("depth must be ANKLE or more");
        }
        Instant now = clock.instant();
        Draft draft = new Draft(
                RequestText.id(said.id),
                Optional.of(school),
                position(school, said),
                RequestText.optional("place", said.place, FloodPoint.LONGEST_PLACE),
                Optional.of(depth),
                RequestText.past(said.at, now, SituationResource.OLDEST));
        return answer(points.report(draft, ReportVia.PAGE, caller.name()));
    }

    private RoundedPosition position(String school, PointJson said) {
        try {
            return input.of(school, said.lat, said.lon)
                    .orElseThrow(() -> new BadRequestException("There is no school " + school));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
    }

    private static StatusResponse answer(FloodPointService.Receipt receipt) {
        return switch (receipt) {
            case STORED -> new StatusResponse("stored");
            case DUPLICATE -> new StatusResponse("duplicate");
            case EXPIRED -> throw new ClientErrorException("It is too old: the water may be gone", UNPROCESSABLE);
            case FAR_AWAY -> throw new ClientErrorException("It is far from every gauge", UNPROCESSABLE);
            case TOO_MANY ->
                throw new ClientErrorException(
                        "You have sent many flood points within this hour", SituationResource.TOO_MANY_REQUESTS);
        };
    }
}
