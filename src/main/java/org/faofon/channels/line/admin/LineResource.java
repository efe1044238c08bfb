package org.faofon.channels.line.admin;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.channels.line.LineGroup.Role;
import org.faofon.common.web.ProblemDetails;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** LINE for programs of the officers: how it is doing, which groups the bot is in, and what each is for. */
@Path("/api/v1")
@Tag(name = "Channels")
@RolesAllowed({"officer", "admin"})
@Blocking
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
public class LineResource {
    private final LineAdminService board;
    private final SecurityIdentity officer;

    LineResource(LineAdminService board, SecurityIdentity officer) {
        this.board = board;
        this.officer = officer;
    }

    /** What a group is for; of each but NONE there is one. */
    record Part(@Nullable Role role) {}

    @GET
    @Path("line")
    @Operation(
            summary = "How LINE is doing: whether it answers, what a push costs and what is left this month",
            description = "What LINE has not told is null.")
    public LineState state() {
        return board.state();
    }

    @GET
    @Path("line/groups")
    @Operation(summary = "The groups that the bot is in, or has been")
    public List<LineGroupView> groups() {
        return board.groups();
    }

    @PUT
    @Path("line/groups/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what a group is for",
            description =
                    "WARNED: it gets the warnings. OFFICERS: officers are called there. NONE: neither. A group that"
                            + " had the part before has none then.")
    @APIResponse(responseCode = "400", description = "The role is missing")
    @APIResponse(responseCode = "404", description = "The bot has never been in such a group")
    @APIResponse(responseCode = "409", description = "The operator's settings say which group has that part")
    public LineGroupView decide(@RestPath String id, @Nullable Part part) {
        if (part == null || part.role == null) {
            throw ProblemDetails.exception(Response.Status.BAD_REQUEST, "role is needed: NONE, WARNED or OFFICERS");
        }
        return switch (board.decide(id, part.role, officer.getPrincipal().getName())) {
            case DONE -> board.find(id).orElseThrow(LineResource::noSuchGroup);
            case NO_SUCH_GROUP -> throw noSuchGroup();
            case FIXED ->
                throw ProblemDetails.exception(
                        Response.Status.CONFLICT, "The operator's settings say which chat has that part");
        };
    }

    private static RuntimeException noSuchGroup() {
        return ProblemDetails.exception(Response.Status.NOT_FOUND, "The bot has never been in such a group");
    }
}
