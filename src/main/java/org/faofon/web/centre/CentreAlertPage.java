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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.Assessment;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.alerts.verification.VerificationRepository;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Quality;
import org.faofon.readings.intake.VerdictRepository;
import org.faofon.web.PageContext;
import org.faofon.web.centre.CentrePage.Told;
import org.faofon.web.view.AlertDetails;
import org.faofon.web.view.AlertEventView;
import org.faofon.web.view.AlertReader;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.AlertViewService;
import org.faofon.web.view.AssessmentView;
import org.faofon.web.view.SilenceView;
import org.jboss.resteasy.reactive.RestPath;

/** One alert for officers: its full history, and the actions. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class CentreAlertPage {
    private final AlertViewService desk;
    private final AlertService book;
    private final VerificationRepository hits;
    private final VerdictRepository verdicts;
    private final DistrictDataAge dataAge;
    private final NetworkClock clock;
    private final SecurityIdentity officer;
    private final PageContext page;

    CentreAlertPage(
            AlertViewService desk,
            AlertService book,
            VerificationRepository hits,
            VerdictRepository verdicts,
            DistrictDataAge dataAge,
            NetworkClock clock,
            SecurityIdentity officer,
            PageContext page) {
        this.desk = desk;
        this.book = book;
        this.hits = hits;
        this.verdicts = verdicts;
        this.dataAge = dataAge;
        this.clock = clock;
        this.officer = officer;
        this.page = page;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance centreAlert(
                AlertView alert,
                List<AlertEventView> events,
                List<SilenceView.OfGauge> silent,
                List<AssessmentView> marks,
                boolean wasPublic,
                String told);

        static native TemplateInstance publish(AlertView alert);
    }

    @GET
    @Path(CentrePage.PATH + "/alerts/{id}")
    @Operation(hidden = true)
    public Response story(@RestPath long id, @QueryParam("told") @DefaultValue("") String told) {
        AlertDetails story = desk.find(id, AlertReader.OFFICER).orElseThrow(() -> ProblemDetails.noAlert(id));
        return CentrePage.fresh(Templates.centreAlert(
                story.alert(),
                latestFirst(story.events()),
                Optional.ofNullable(story.silent()).orElse(List.of()),
                latestFirst(Optional.ofNullable(story.outcomes()).orElse(List.of())),
                story.events().stream().anyMatch(AlertEventView::isPublic),
                Told.of(told).name()));
    }

    private static <T> List<T> latestFirst(List<T> inOrder) {
        List<T> reversed = new ArrayList<>(inOrder);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Shows what is sent, to whom and at what cost, before a level is published. */
    @GET
    @Path(CentrePage.PATH + "/alerts/{id}/publish")
    @Operation(hidden = true)
    public Response confirm(@RestPath long id) {
        AlertView alert = desk.find(id, AlertReader.OFFICER)
                .orElseThrow(() -> ProblemDetails.noAlert(id))
                .alert();
        return alert.waits() ? CentrePage.fresh(Templates.publish(alert)) : back(Told.NOT);
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
            return back(Told.CHANGED);
        }
        boolean sure = confirmed.equals("yes")
                && (outdated.equals("yes") || waits.map(dataAge::outdated).isEmpty());
        if (waits.isPresent() && !sure) {
            return Response.seeOther(URI.create(page.to(CentrePage.PATH + "/alerts/" + id + "/publish")))
                    .build();
        }
        return back(book.publish(id, name()));
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/confirm")
    @Operation(hidden = true)
    public Response confirmAfterwards(@RestPath long id) {
        return back(book.confirm(id, name()));
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/postpone")
    @Operation(hidden = true)
    public Response postpone(@RestPath long id, @FormParam("reason") @DefaultValue("") String reason) {
        return back(book.postpone(id, name(), reason));
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/acknowledge")
    @Operation(hidden = true)
    public Response acknowledge(@RestPath long id) {
        return back(book.acknowledge(id, name()));
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/withdraw")
    @Operation(hidden = true)
    public Response withdraw(@RestPath long id, @FormParam("reason") @DefaultValue("") String reason) {
        return back(book.withdraw(id, name(), reason));
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/cancel")
    @Operation(hidden = true)
    public Response cancel(
            @RestPath long id,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("wrong") List<String> wrong)
            throws SQLException {
        List<DecisiveReadings.Key> readings;
        try {
            readings = wrong.stream().map(DecisiveReadings.Key::of).toList();
        } catch (IllegalArgumentException e) {
            return back(Told.NOT);
        }
        ActionResult outcome = book.cancel(id, name(), reason);
        if (outcome instanceof ActionResult.Done) {
            for (DecisiveReadings.Key reading : readings) {
                verdicts.hear(reading.gauge(), List.of(reading.end()), isWrong(reason.strip()));
            }
        }
        return back(outcome);
    }

    private VerdictRepository.Word isWrong(String reason) {
        return new VerdictRepository.Word(name(), Quality.FAIL, reason, Optional.empty(), "");
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/end")
    @Operation(hidden = true)
    public Response end(@RestPath long id, @FormParam("reason") @DefaultValue("") String reason) {
        return back(book.end(id, name(), reason));
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/hold")
    @Operation(hidden = true)
    public Response hold(
            @RestPath long id,
            @FormParam("hours") @DefaultValue("0") int hours,
            @FormParam("reason") @DefaultValue("") String reason) {
        return back(book.hold(id, name(), clock.instant().plus(Duration.ofHours(hours)), reason));
    }

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/outcome")
    @Operation(hidden = true)
    public Response outcome(
            @RestPath long id,
            @FormParam("outcome") @DefaultValue("UNDECIDED") Assessment outcome,
            @FormParam("note") @DefaultValue("") String note) {
        Told told = told(hits.mark(id, outcome, note, name()));
        return Response.seeOther(URI.create(page.to(CentrePage.PATH + "/alerts/" + id + "?" + query(told))))
                .build();
    }

    private String name() {
        return officer.getPrincipal().getName();
    }

    private Response back(ActionResult outcome) {
        return back(told(outcome));
    }

    private static Told told(ActionResult outcome) {
        if (outcome instanceof ActionResult.NotFound) {
            throw new NotFoundException();
        }
        return outcome instanceof ActionResult.Done ? Told.DONE : Told.NOT;
    }

    private static String query(Told told) {
        return "told=" + told.name().toLowerCase(Locale.ROOT);
    }

    private Response back(Told told) {
        return Response.seeOther(URI.create(page.to(CentrePage.PATH + "?" + query(told))))
                .build();
    }
}
