package org.faofon.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.alerts.outbox.AlertOutbox;
import org.faofon.alerts.outbox.AlertOutbox.Again;
import org.faofon.alerts.outbox.AlertOutbox.State;
import org.faofon.common.web.ProblemDetails;
import org.faofon.web.view.DeliveryViewService;
import org.faofon.web.view.PushView;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** The deliveries on the channels, with every attempt and the proof; for officers. */
@Path("/api/v1")
@Tag(name = "Deliveries")
@RolesAllowed("officer")
@Blocking
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
public class DeliveriesResource {
    private static final int MOST = 200;

    private final DeliveryViewService desk;
    private final AlertOutbox outbox;
    private final SecurityIdentity officer;

    DeliveriesResource(DeliveryViewService desk, AlertOutbox outbox, SecurityIdentity officer) {
        this.desk = desk;
        this.outbox = outbox;
        this.officer = officer;
    }

    @GET
    @Path("deliveries")
    @Operation(
            summary = "List deliveries, latest first",
            description = "One entry per push, which may contain several events.")
    @APIResponse(responseCode = "400", description = "There is no such state, or the limit is invalid")
    public List<PushView> list(
            @QueryParam("state") @DefaultValue("") @Parameter(description = "waiting, delivered, refused or left_out")
                    String state,
            @QueryParam("channel") @DefaultValue("") String channel,
            @QueryParam("limit") @DefaultValue("50") @Parameter(description = "1 to 200") int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemDetails.badRequest("limit must be 1 to " + MOST + ", but was " + limit);
        }
        return desk.list(stateOf(state), Optional.of(channel).filter(name -> !name.isEmpty()), limit);
    }

    private static Optional<State> stateOf(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<State> state = findState(name);
        if (state.isEmpty()) {
            throw ProblemDetails.badRequest(
                    "state must be waiting, delivered, refused or left_out, but was \"" + name + "\"");
        }
        return state;
    }

    public static Optional<State> findState(String name) {
        return Stream.of(State.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst();
    }

    @GET
    @Path("deliveries/{id}")
    @Operation(summary = "Get a push with all its attempts")
    @APIResponse(responseCode = "404", description = "There is no such push")
    public PushView find(@RestPath UUID id) {
        return desk.find(id).orElseThrow(() -> nothing(id));
    }

    @POST
    @Path("deliveries/{id}/resend")
    @ResponseStatus(202)
    @Operation(
            summary = "Send a push again",
            description = "Creates a new push under a new key with the same events, whatever the outcome of the "
                    + "first: its readers may get it twice. The officer's name is stored.")
    @APIResponse(responseCode = "404", description = "There is no such push")
    @APIResponse(responseCode = "409", description = "Part of its content is still waiting to be sent on that channel")
    public PushView resend(@RestPath UUID id) {
        Again again = outbox.sendAgain(id, officer.getPrincipal().getName());
        if (again instanceof Again.WaitsAlready) {
            throw new ClientErrorException(
                    "Part of the content of push " + id + " is still waiting to be sent on that channel",
                    Response.Status.CONFLICT);
        }
        if (again instanceof Again.Queued queued) {
            return find(queued.push());
        }
        throw nothing(id);
    }

    private static NotFoundException nothing(UUID id) {
        return new NotFoundException("There is no push " + id);
    }
}
