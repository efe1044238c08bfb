package org.faofon.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.alerts.AlertBook;
import org.faofon.alerts.Outcome;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What officers do to alerts, for programs; the centre's page does the same by forms. */
@Path("/api/v1/alerts/{id}")
@Tag(name = "Alerts")
@RolesAllowed("officer")
@Blocking
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertStory.class)))
@APIResponse(responseCode = "404", description = "There is no such alert")
@APIResponse(responseCode = "409", description = "The alert is not in a state for it, or a reason is missing")
class AlertSteering {
    private final AlertBook book;
    private final AlertDesk desk;
    private final SecurityIdentity officer;

    AlertSteering(AlertBook book, AlertDesk desk, SecurityIdentity officer) {
        this.book = book;
        this.desk = desk;
        this.officer = officer;
    }

    /** Why; needed to cancel and to withdraw. */
    record Reason(@Nullable String reason) {
        static String of(@Nullable Reason given) {
            return given == null || given.reason == null ? "" : given.reason;
        }
    }

    @POST
    @Path("acknowledge")
    @Operation(summary = "Say that you have seen it", description = "Nobody else is told.")
    public Response acknowledge(@RestPath long id) {
        return answer(id, book.acknowledge(id, name()));
    }

    @POST
    @Path("publish")
    @Operation(summary = "Let the level that waits go out")
    public Response publish(@RestPath long id) {
        return answer(id, book.publish(id, name()));
    }

    @POST
    @Path("withdraw")
    @Operation(summary = "Turn down the level that waits", description = "The public level stays.")
    public Response withdraw(@RestPath long id, @Nullable Reason reason) {
        return answer(id, book.withdraw(id, name(), Reason.of(reason)));
    }

    @POST
    @Path("cancel")
    @Operation(summary = "Call it a false alarm", description = "The reason is told to whoever was warned.")
    public Response cancel(@RestPath long id, @Nullable Reason reason) {
        return answer(id, book.cancel(id, name(), Reason.of(reason)));
    }

    @POST
    @Path("end")
    @Operation(summary = "Give the all-clear")
    public Response end(@RestPath long id, @Nullable Reason reason) {
        return answer(id, book.end(id, name(), Reason.of(reason)));
    }

    private String name() {
        return officer.getPrincipal().getName();
    }

    private Response answer(long id, Outcome outcome) {
        if (outcome instanceof Outcome.NotPossible notPossible) {
            throw new ClientErrorException(notPossible.why(), Response.Status.CONFLICT);
        }
        if (outcome instanceof Outcome.NotFound) {
            throw Problem.noAlert(id);
        }
        return Response.ok(desk.find(id, Reader.OFFICER).orElseThrow(() -> Problem.noAlert(id)), Negotiation.JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
