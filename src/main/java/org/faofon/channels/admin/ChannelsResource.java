package org.faofon.channels.admin;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.alerts.Audience;
import org.faofon.alerts.outbox.AlertChannel;
import org.faofon.common.web.ProblemDetails;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The channels, and a test of each. */
@Path("/api/v1")
@Tag(name = "Channels")
@RolesAllowed({"officer", "admin"})
@Blocking
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
public class ChannelsResource {
    private final ChannelTestService tests;
    private final SecurityIdentity officer;

    ChannelsResource(ChannelTestService tests, SecurityIdentity officer) {
        this.tests = tests;
        this.officer = officer;
    }

    /** @param configured whether the operator has set it up; nothing is sent on a channel that is not */
    record ChannelView(String name, boolean configured) {
        static ChannelView of(AlertChannel channel) {
            return new ChannelView(channel.name(), channel.configured());
        }
    }

    /** @param audience GROUP or OFFICERS; OFFICERS by default */
    record Whom(@Nullable Audience audience) {
        static Audience of(@Nullable Whom given) {
            return given == null || given.audience == null ? Audience.OFFICERS : given.audience;
        }
    }

    @GET
    @Path("channels")
    @Operation(summary = "List the channels on which alerts are sent")
    public List<ChannelView> list() {
        return tests.channels().stream()
                .map(ChannelView::of)
                .sorted(Comparator.comparing(ChannelView::name))
                .toList();
    }

    @POST
    @Path("channels/{name}/test")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send a test message",
            description = "Sends a message that is marked as a test on that channel. On LINE it costs as much "
                    + "as a warning: one message per member of the group.")
    @APIResponse(responseCode = "202", description = "The message is queued; the deliveries show its outcome")
    @APIResponse(responseCode = "404", description = "There is no such channel")
    @APIResponse(responseCode = "409", description = "The channel is not set up, or has no recipients of that audience")
    public Response test(@RestPath String name, @Nullable Whom whom) {
        return switch (tests.send(name, Whom.of(whom), officer.getPrincipal().getName())) {
            case QUEUED -> Response.accepted().build();
            case NO_SUCH_CHANNEL ->
                throw ProblemDetails.exception(Response.Status.NOT_FOUND, "There is no channel " + name);
            case NOT_CONFIGURED ->
                throw ProblemDetails.exception(Response.Status.CONFLICT, name + " is not configured");
            case NOBODY -> throw ProblemDetails.exception(Response.Status.CONFLICT, name + " has no chat for officers");
        };
    }
}
