package org.faofon.web.api;

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
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.Assessment;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.alerts.verification.VerificationRepository;
import org.faofon.common.web.ProblemDetails;
import org.faofon.web.ContentNegotiation;
import org.faofon.web.view.AlertDetails;
import org.faofon.web.view.AlertReader;
import org.faofon.web.view.AlertViewService;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The officers' actions on alerts, for programs; the forms of the centre's page do the same. */
@Path("/api/v1")
@Tag(name = "Alerts")
@RolesAllowed("officer")
@Blocking
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertDetails.class)))
@APIResponse(responseCode = "404", description = "There is no such alert")
@APIResponse(responseCode = "409", description = "The alert's state does not allow it, or a reason is missing")
class AlertActionsResource {
    private final AlertService book;
    private final AlertViewService desk;
    private final VerificationRepository hits;
    private final SecurityIdentity officer;

    AlertActionsResource(
            AlertService book, AlertViewService desk, VerificationRepository hits, SecurityIdentity officer) {
        this.book = book;
        this.hits = hits;
        this.desk = desk;
        this.officer = officer;
    }

    /** The reason; required to cancel and to withdraw. */
    record Reason(@Nullable String reason) {
        static String of(@Nullable Reason given) {
            return given == null || given.reason == null ? "" : given.reason;
        }
    }

    @POST
    @Path("alerts/{id}/acknowledge")
    @Operation(summary = "Acknowledge an alert", description = "Only officers are told.")
    public Response acknowledge(@RestPath long id) {
        return answer(id, book.acknowledge(id, name()));
    }

    @POST
    @Path("alerts/{id}/publish")
    @Operation(summary = "Publish the pending level")
    public Response publish(@RestPath long id) {
        return answer(id, book.publish(id, name()));
    }

    @POST
    @Path("alerts/{id}/confirm")
    @Operation(
            summary = "Confirm a level that was published because nobody answered",
            description = "The public is told on the website and in the feeds.")
    public Response confirm(@RestPath long id) {
        return answer(id, book.confirm(id, name()));
    }

    @POST
    @Path("alerts/{id}/postpone")
    @Operation(
            summary = "Postpone the automatic publication of the pending level",
            description = "By ten minutes, once. Only officers are told; a reason is required.")
    public Response postpone(@RestPath long id, @Nullable Reason reason) {
        return answer(id, book.postpone(id, name(), Reason.of(reason)));
    }

    @POST
    @Path("alerts/{id}/withdraw")
    @Operation(summary = "Reject the pending level", description = "The public level stays.")
    public Response withdraw(@RestPath long id, @Nullable Reason reason) {
        return answer(id, book.withdraw(id, name(), Reason.of(reason)));
    }

    @POST
    @Path("alerts/{id}/cancel")
    @Operation(
            summary = "Cancel an alert as a false alarm",
            description = "The reason is sent to everyone who was warned.")
    public Response cancel(@RestPath long id, @Nullable Reason reason) {
        return answer(id, book.cancel(id, name(), Reason.of(reason)));
    }

    @POST
    @Path("alerts/{id}/end")
    @Operation(summary = "Give the all-clear")
    public Response end(@RestPath long id, @Nullable Reason reason) {
        return answer(id, book.end(id, name(), Reason.of(reason)));
    }

    /**
     * How long it stays open in any case.
     *
     * @param until with an offset, at most 48 h ahead by default
     */
    record Hold(@Nullable OffsetDateTime until, @Nullable String reason) {}

    @POST
    @Path("alerts/{id}/hold")
    @Operation(
            summary = "Keep an alert open",
            description = "Until then the rain neither ends nor eases the public level; an officer still can. "
                    + "Only officers are told. A later hold replaces an earlier one.")
    @APIResponse(responseCode = "400", description = "until is missing")
    public Response hold(@RestPath long id, @Nullable Hold hold) {
        if (hold == null || hold.until == null) {
            throw ProblemDetails.badRequest(
                    "until is required: a time with its offset such as 2026-11-22T19:00:00+07:00");
        }
        String reason = hold.reason == null ? "" : hold.reason;
        return answer(id, book.hold(id, name(), hold.until.toInstant(), reason));
    }

    /** Whether the warning was right, as far as is known. */
    record Judgement(@Nullable Assessment outcome, @Nullable String note) {}

    @POST
    @Path("alerts/{id}/outcome")
    @Operation(
            summary = "Record whether the warning was right",
            description = "HIT: the event happened. FALSE_ALARM: it did not. UNDECIDED: nobody can tell; it "
                    + "also withdraws an earlier outcome. The last outcome counts, and all are kept.")
    @APIResponse(responseCode = "400", description = "The outcome is missing")
    public Response outcome(@RestPath long id, @Nullable Judgement said) {
        if (said == null || said.outcome == null) {
            throw ProblemDetails.badRequest("outcome is required: HIT, FALSE_ALARM or UNDECIDED");
        }
        return answer(id, hits.mark(id, said.outcome, said.note == null ? "" : said.note, name()));
    }

    private String name() {
        return officer.getPrincipal().getName();
    }

    private Response answer(long id, ActionResult outcome) {
        if (outcome instanceof ActionResult.NotPossible notPossible) {
            throw new ClientErrorException(notPossible.why(), Response.Status.CONFLICT);
        }
        if (outcome instanceof ActionResult.NotFound) {
            throw ProblemDetails.noAlert(id);
        }
        return Response.ok(
                        desk.find(id, AlertReader.OFFICER).orElseThrow(() -> ProblemDetails.noAlert(id)),
                        ContentNegotiation.JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
