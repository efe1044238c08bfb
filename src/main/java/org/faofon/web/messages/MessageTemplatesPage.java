package org.faofon.web.messages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.handwritten.MessageFault;
import org.faofon.alerts.handwritten.MessageTemplate;
import org.faofon.alerts.handwritten.MessageTemplateRepository;
import org.faofon.alerts.handwritten.MessageText;
import org.faofon.network.NetworkClock;
import org.faofon.web.PageContext;
import org.jboss.resteasy.reactive.RestPath;

/** The templates of messages, which officers change to what they need. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class MessageTemplatesPage {
    private static final String PATH = MessagesPage.PATH + "/templates";
    private static final int UNPROCESSABLE = 422;
    private static final MessageText NOTHING = new MessageText("", "", "", "");

    private final MessageTemplateRepository templates;
    private final NetworkClock clock;
    private final SecurityIdentity officer;
    private final PageContext page;

    MessageTemplatesPage(
            MessageTemplateRepository templates, NetworkClock clock, SecurityIdentity officer, PageContext page) {
        this.templates = templates;
        this.clock = clock;
        this.officer = officer;
        this.page = page;
    }

    @CheckedTemplate(basePath = "messages")
    static class Templates {
        static native TemplateInstance templates(List<MessageTemplate> templates, String told);

        static native TemplateInstance template(long id, MessageText text, Set<MessageFault> faults);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response list(@QueryParam("told") @DefaultValue("") String told) {
        return MessagesPage.fresh(200, Templates.templates(templates.list(), told));
    }

    /** Zero is a new one. */
    @GET
    @Path(PATH + "/{id}")
    @Operation(hidden = true)
    public Response one(@RestPath long id) {
        MessageText text = id == 0
                ? NOTHING
                : templates
                        .find(id)
                        .map(MessageTemplate::text)
                        .orElseThrow(() -> new NotFoundException("There is no template " + id));
        return MessagesPage.fresh(200, Templates.template(id, text, Set.of()));
    }

    @POST
    @Path(PATH + "/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(@RestPath long id, @BeanParam MessageForm form) {
        MessageText text = form.getText();
        Set<MessageFault> faults = id == 0
                ? templates.add(text, name(), clock.instant())
                : templates.change(id, text, name(), clock.instant());
        return faults.isEmpty()
                ? back("saved")
                : MessagesPage.fresh(UNPROCESSABLE, Templates.template(id, text, faults));
    }

    @POST
    @Path(PATH + "/{id}/remove")
    @Operation(hidden = true)
    public Response remove(@RestPath long id) {
        templates.remove(id, name(), clock.instant());
        return back("removed");
    }

    private Response back(String told) {
        return Response.seeOther(URI.create(page.to(PATH + "?told=" + told))).build();
    }

    private String name() {
        return officer.getPrincipal().getName();
    }
}
