package org.faofon.web.centre;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.lifecycle.ActionPreview;
import org.faofon.alerts.lifecycle.ActionPreviewService;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Quality;
import org.faofon.readings.intake.VerdictRepository;
import org.faofon.web.PageContext;
import org.faofon.web.centre.ActionPreviewView.Action;
import org.faofon.web.centre.CentrePage.Told;
import org.faofon.web.view.AlertDetails;
import org.faofon.web.view.AlertReader;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.AlertViewService;
import org.faofon.web.view.BilingualAlertText;
import org.jboss.resteasy.reactive.RestPath;

/**
 * What officers do about an alert. Where people are told, the first form leads to a page that shows the message, who gets
 * it, and what it costs; only its confirmation does it.
 */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class AlertActionsPage {
    private static final String YES = "yes";

    private final AlertViewService desk;
    private final AlertService book;
    private final ActionPreviewService previews;
    private final BilingualAlertText words;
    private final VerdictRepository verdicts;
    private final DistrictDataAge dataAge;
    private final NetworkClock clock;
    private final SecurityIdentity officer;
    private final PageContext page;

    AlertActionsPage(
            AlertViewService desk,
            AlertService book,
            ActionPreviewService previews,
            BilingualAlertText words,
            VerdictRepository verdicts,
            DistrictDataAge dataAge,
            NetworkClock clock,
            SecurityIdentity officer,
            PageContext page) {
        this.desk = desk;
        this.book = book;
        this.previews = previews;
        this.words = words;
        this.verdicts = verdicts;
        this.dataAge = dataAge;
        this.clock = clock;
        this.officer = officer;
        this.page = page;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance preview(ActionPreviewView preview);
    }

    /** Shows what is sent, to whom and at what cost, before a level is published. */
    @GET
    @Path(CentrePage.PATH + "/alerts/{id}/publish")
    @Operation(hidden = true)
    public Response previewPublication(@RestPath long id) {
        return preview(Action.PUBLISH, find(id), previews.publish(id, name()), Map.of());
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/publish")
    @Operation(hidden = true)
    public Response publish(
            @RestPath long id,
            @FormParam("level") @DefaultValue("") String seen,
            @FormParam("confirmed") @DefaultValue("") String confirmed,
            @FormParam("outdated") @DefaultValue("") String outdated) {
        Optional<AlertView> waits =
                desk.find(id, AlertReader.OFFICER).map(AlertDetails::alert).filter(AlertView::waits);
        if (waits.isPresent() && !waits.get().shown().name().equals(seen)) {
            return back(id, Told.CHANGED);
        }
        boolean sure = confirmed.equals(YES)
                && (outdated.equals(YES) || waits.map(dataAge::outdated).isEmpty());
        if (waits.isPresent() && !sure) {
            return Response.seeOther(URI.create(page.to(CentrePage.PATH + "/alerts/" + id + "/publish")))
                    .build();
        }
        return back(id, book.publish(id, name()));
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/confirm")
    @Operation(hidden = true)
    public Response confirmAfterwards(@RestPath long id) {
        return back(id, book.confirm(id, name()));
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/postpone")
    @Operation(hidden = true)
    public Response postpone(@RestPath long id, @FormParam("reason") @DefaultValue("") String reason) {
        return back(id, book.postpone(id, name(), reason));
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/acknowledge")
    @Operation(hidden = true)
    public Response acknowledge(@RestPath long id) {
        return back(id, book.acknowledge(id, name()));
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/withdraw")
    @Operation(hidden = true)
    public Response withdraw(@RestPath long id, @FormParam("reason") @DefaultValue("") String reason) {
        return back(id, book.withdraw(id, name(), reason));
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/cancel")
    @Operation(hidden = true)
    public Response cancel(
            @RestPath long id,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("wrong") List<String> wrong,
            @FormParam("level") @DefaultValue("") String seen,
            @FormParam("confirmed") @DefaultValue("") String confirmed)
            throws SQLException {
        List<DecisiveReadings.Key> readings;
        try {
            readings = wrong.stream().map(DecisiveReadings.Key::of).toList();
        } catch (IllegalArgumentException e) {
            return back(id, Told.NOT);
        }
        if (!confirmed.equals(YES)) {
            return preview(
                    Action.CANCEL,
                    find(id),
                    previews.cancel(id, name(), reason),
                    Map.of("reason", List.of(reason), "wrong", wrong));
        }
        if (changed(id, seen)) {
            return back(id, Told.CHANGED);
        }
        ActionResult outcome = book.cancel(id, name(), reason);
        if (outcome instanceof ActionResult.Done) {
            for (DecisiveReadings.Key reading : readings) {
                verdicts.hear(reading.gauge(), List.of(reading.end()), isWrong(reason.strip()));
            }
        }
        return back(id, outcome);
    }

    private VerdictRepository.Word isWrong(String reason) {
        return new VerdictRepository.Word(name(), Quality.FAIL, reason, Optional.empty(), "");
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/end")
    @Operation(hidden = true)
    public Response end(
            @RestPath long id,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("level") @DefaultValue("") String seen,
            @FormParam("confirmed") @DefaultValue("") String confirmed) {
        if (!confirmed.equals(YES)) {
            return preview(Action.END, find(id), previews.end(id, name(), reason), Map.of("reason", List.of(reason)));
        }
        return changed(id, seen) ? back(id, Told.CHANGED) : back(id, book.end(id, name(), reason));
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/hold")
    @Operation(hidden = true)
    public Response hold(
            @RestPath long id,
            @FormParam("hours") @DefaultValue("0") int hours,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("level") @DefaultValue("") String seen,
            @FormParam("confirmed") @DefaultValue("") String confirmed) {
        Instant until = clock.instant().plus(Duration.ofHours(hours));
        if (!confirmed.equals(YES)) {
            return preview(
                    Action.HOLD,
                    find(id),
                    previews.hold(id, name(), until, reason),
                    Map.of("reason", List.of(reason), "hours", List.of(Integer.toString(hours))));
        }
        return changed(id, seen) ? back(id, Told.CHANGED) : back(id, book.hold(id, name(), until, reason));
    }

    /** Whether the level is another one than the officer has seen on the page that showed the message. */
    private boolean changed(long id, String seen) {
        return !seen.isEmpty() && !find(id).shown().name().equals(seen);
    }

    private AlertView find(long id) {
        return desk.find(id, AlertReader.OFFICER)
                .orElseThrow(() -> ProblemDetails.noAlert(id))
                .alert();
    }

    private Response preview(
            Action action, AlertView alert, Optional<ActionPreview> possible, Map<String, List<String>> fields) {
        return possible.map(shown -> CentrePage.fresh(Templates.preview(new ActionPreviewView(
                        action, alert, shown.event(), words.fullText(shown.event()), shown.channels(), fields))))
                .orElseGet(() -> back(alert.id(), Told.NOT));
    }

    private String name() {
        return officer.getPrincipal().getName();
    }

    private Response back(long id, ActionResult outcome) {
        if (outcome instanceof ActionResult.NotFound) {
            throw new NotFoundException();
        }
        return back(id, outcome instanceof ActionResult.Done ? Told.DONE : Told.NOT);
    }

    /** What was not possible is shown with what somebody else did to that alert. */
    private Response back(long id, Told told) {
        String query = "?told=" + told.name().toLowerCase(Locale.ROOT) + (told == Told.DONE ? "" : "&alert=" + id);
        return Response.seeOther(URI.create(page.to(CentrePage.PATH + query))).build();
    }
}
