package org.faofon.web.centre;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.outbox.AlertOutbox;
import org.faofon.alerts.outbox.AlertOutbox.Again;
import org.faofon.alerts.outbox.AlertOutbox.State;
import org.faofon.alerts.outbox.FailedDeliveryRepository;
import org.faofon.web.PageContext;
import org.faofon.web.api.DeliveriesResource;
import org.faofon.web.view.DeliveryViewService;
import org.faofon.web.view.PushView;
import org.jboss.resteasy.reactive.RestPath;

/** The deliveries, for officers: attempts, proof, and a button to send a message again. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class DeliveriesPage {
    static final String PATH = CentrePage.PATH + "/deliveries";

    private static final int LATEST = 50;

    private final DeliveryViewService desk;
    private final AlertOutbox outbox;
    private final FailedDeliveryRepository failed;
    private final SecurityIdentity officer;
    private final PageContext page;

    DeliveriesPage(
            DeliveryViewService desk,
            AlertOutbox outbox,
            FailedDeliveryRepository failed,
            SecurityIdentity officer,
            PageContext page) {
        this.desk = desk;
        this.outbox = outbox;
        this.failed = failed;
        this.officer = officer;
        this.page = page;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance deliveries(List<PushView> pushes, String state, String told, int most);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response list(
            @QueryParam("state") @DefaultValue("") String state, @QueryParam("told") @DefaultValue("") String told) {
        Optional<State> only = DeliveriesResource.findState(state);
        List<PushView> pushes = desk.list(only, Optional.empty(), LATEST);
        return CentrePage.fresh(
                Templates.deliveries(pushes, only.map(State::name).orElse(""), told, LATEST));
    }

    @GET
    @Path(PATH + "/{id}")
    @Operation(hidden = true)
    public Response one(@RestPath UUID id) {
        PushView push = desk.find(id).orElseThrow(() -> new NotFoundException("There is no push " + id));
        return CentrePage.fresh(Templates.deliveries(List.of(push), "", "", LATEST));
    }

    /** Takes a push that did not arrive from the top of the desk. */
    @POST
    @Path(PATH + "/{id}/seen")
    @Operation(hidden = true)
    public Response seen(@RestPath UUID id) {
        failed.markSeen(id, officer.getPrincipal().getName());
        return Response.seeOther(URI.create(page.to(CentrePage.PATH))).build();
    }

    @POST
    @Path(PATH + "/{id}/resend")
    @Operation(hidden = true)
    public Response resend(@RestPath UUID id) {
        Again again = outbox.sendAgain(id, officer.getPrincipal().getName());
        if (again instanceof Again.Unknown) {
            throw new NotFoundException("There is no push " + id);
        }
        String told = again instanceof Again.Queued ? "queued" : "waits";
        return Response.seeOther(URI.create(page.to(PATH + "?told=" + told))).build();
    }
}
