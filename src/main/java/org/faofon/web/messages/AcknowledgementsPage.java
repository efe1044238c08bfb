package org.faofon.web.messages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.acknowledgement.AcknowledgementService;
import org.faofon.web.PageContext;
import org.faofon.web.messages.ReceiptView.OfAlert;
import org.jboss.resteasy.reactive.RestPath;

/** Who has not acknowledged a warning, with the telephone number of the office; the officer ticks whom they reached. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class AcknowledgementsPage {
    static final String PATH = "/centre/acknowledgements";

    private final AcknowledgementService receipts;
    private final ReceiptViewService views;
    private final SecurityIdentity officer;
    private final PageContext page;

    AcknowledgementsPage(
            AcknowledgementService receipts, ReceiptViewService views, SecurityIdentity officer, PageContext page) {
        this.receipts = receipts;
        this.views = views;
        this.officer = officer;
        this.page = page;
    }

    @CheckedTemplate(basePath = "messages")
    static class Templates {
        static native TemplateInstance acknowledgements(List<OfAlert> alerts, String told);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response list(@QueryParam("told") @DefaultValue("") String told) {
        return MessagesPage.fresh(200, Templates.acknowledgements(views.listOpen(), told));
    }

    @POST
    @Path(PATH + "/{id}/call")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response called(@RestPath long id, @FormParam("who") @DefaultValue("") String who) {
        boolean done = receipts.acknowledgeByCall(id, officer.getPrincipal().getName(), who);
        return Response.seeOther(URI.create(page.to(PATH + "?told=" + (done ? "done" : "not"))))
                .build();
    }
}
