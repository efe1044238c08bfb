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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.Assessment;
import org.faofon.alerts.verification.VerificationRepository;
import org.faofon.common.web.ProblemDetails;
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

/** One alert for officers: its rain and history, and whether it was right. The actions are in {@link AlertActionsPage}. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class CentreAlertPage {
    private final AlertViewService desk;
    private final AlertRainService rain;
    private final VerificationRepository hits;
    private final SecurityIdentity officer;
    private final PageContext page;

    CentreAlertPage(
            AlertViewService desk,
            AlertRainService rain,
            VerificationRepository hits,
            SecurityIdentity officer,
            PageContext page) {
        this.desk = desk;
        this.rain = rain;
        this.hits = hits;
        this.officer = officer;
        this.page = page;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance centreAlert(
                AlertView alert,
                List<AlertEventView> events,
                AlertRain rain,
                List<SilenceView.OfGauge> silent,
                List<AssessmentView> marks,
                boolean wasPublic,
                String told);
    }

    @GET
    @Path(CentrePage.PATH + "/alerts/{id}")
    @Operation(hidden = true)
    public Response story(@RestPath long id, @QueryParam("told") @DefaultValue("") String told) {
        AlertDetails story = desk.find(id, AlertReader.OFFICER).orElseThrow(() -> ProblemDetails.noAlert(id));
        return CentrePage.fresh(Templates.centreAlert(
                story.alert(),
                story.events(),
                rain.of(story.alert(), page),
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

    @POST
    @Path(CentrePage.PATH + "/alerts/{id}/outcome")
    @Operation(hidden = true)
    public Response outcome(
            @RestPath long id,
            @FormParam("outcome") @DefaultValue("UNDECIDED") Assessment outcome,
            @FormParam("note") @DefaultValue("") String note) {
        ActionResult marked =
                hits.mark(id, outcome, note, officer.getPrincipal().getName());
        if (marked instanceof ActionResult.NotFound) {
            throw new NotFoundException();
        }
        Told told = marked instanceof ActionResult.Done ? Told.DONE : Told.NOT;
        String query = "?told=" + told.name().toLowerCase(Locale.ROOT);
        return Response.seeOther(URI.create(page.to(CentrePage.PATH + "/alerts/" + id + query)))
                .build();
    }
}
