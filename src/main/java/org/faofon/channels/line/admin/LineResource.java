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

/** LINE for officers' programs: its state, and the groups that the bot is in with their roles. */
@Path("/api/v1")
@Tag(name = "Channels")
@RolesAllowed({"officer", "admin"})
@Blocking
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
public class LineResource {
    private final LineAdminService admin;
    private final SecurityIdentity officer;

    LineResource(LineAdminService admin, SecurityIdentity officer) {
        this.admin = admin;
        this.officer = officer;
    }

    /** The role of a group; only one group can have each role except NONE. */
    record Part(@Nullable Role role) {}

    @GET
    @Path("line")
    @Operation(
            summary = "Get the state of LINE: whether it answers, what a push costs and how many messages "
                    + "are left this month",
            description = "Values that LINE has not reported are null.")
    public LineState state() {
        return admin.state();
    }

    @GET
    @Path("line/groups")
    @Operation(summary = "List the groups that the bot is or was in")
    public List<LineGroupView> groups() {
        return admin.groups();
    }

    @PUT
    @Path("line/groups/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set the role of a group",
            description = "WARNED: it gets the warnings. OFFICERS: it gets escalations and notices for "
                    + "officers. NONE: neither. The group that had the role before gets NONE.")
    @APIResponse(responseCode = "400", description = "The role is missing")
    @APIResponse(responseCode = "404", description = "The bot has never been in that group")
    @APIResponse(responseCode = "409", description = "The operator's settings define the group of that role")
    public LineGroupView decide(@RestPath String id, @Nullable Part part) {
        if (part == null || part.role == null) {
            throw ProblemDetails.exception(Response.Status.BAD_REQUEST, "role is required: NONE, WARNED or OFFICERS");
        }
        return switch (admin.decide(id, part.role, officer.getPrincipal().getName())) {
            case DONE -> admin.find(id).orElseThrow(LineResource::noSuchGroup);
            case NO_SUCH_GROUP -> throw noSuchGroup();
            case FIXED ->
                throw ProblemDetails.exception(
                        Response.Status.CONFLICT, "The operator's settings define the chat of that role");
        };
    }

    private static RuntimeException noSuchGroup() {
        return ProblemDetails.exception(Response.Status.NOT_FOUND, "The bot has never been in that group");
    }
}
