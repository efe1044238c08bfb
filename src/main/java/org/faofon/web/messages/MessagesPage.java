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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.Notice;
import org.faofon.alerts.handwritten.HandwrittenMessage;
import org.faofon.alerts.handwritten.HandwrittenMessageService;
import org.faofon.alerts.handwritten.HandwrittenMessageService.Outcome;
import org.faofon.alerts.handwritten.MessageDraft;
import org.faofon.alerts.handwritten.MessageFault;
import org.faofon.alerts.handwritten.MessageTemplate;
import org.faofon.alerts.handwritten.MessageTemplateRepository;
import org.faofon.alerts.handwritten.MessageText;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.web.DistrictName;
import org.faofon.web.PageContext;
import org.faofon.web.view.MessageView;
import org.faofon.web.view.MessageViewService;

/**
 * Where an officer writes a message, sees it exactly as it will be sent, to whom and at what cost, and only then sends
 * it.
 */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class MessagesPage {
    static final String PATH = "/centre/messages";

    private static final int LATEST = 30;
    private static final int UNPROCESSABLE = 422;

    private final HandwrittenMessageService messages;
    private final MessageTemplateRepository templates;
    private final MessageViewService views;
    private final NoticeRecipients recipients;
    private final GaugeRegistry network;
    private final NetworkClock clock;
    private final SecurityIdentity officer;
    private final PageContext page;

    MessagesPage(
            HandwrittenMessageService messages,
            MessageTemplateRepository templates,
            MessageViewService views,
            NoticeRecipients recipients,
            GaugeRegistry network,
            NetworkClock clock,
            SecurityIdentity officer,
            PageContext page) {
        this.messages = messages;
        this.templates = templates;
        this.views = views;
        this.recipients = recipients;
        this.network = network;
        this.clock = clock;
        this.officer = officer;
        this.page = page;
    }

    @CheckedTemplate(basePath = "messages")
    static class Templates {
        static native TemplateInstance list(List<MessageView> latest, String told);

        static native TemplateInstance form(
                MessageForm form, Set<MessageFault> faults, List<MessageTemplate> templates, List<DistrictName> places);

        static native TemplateInstance preview(
                MessageForm form, Notice notice, MessageText text, List<String> channels);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response list(@QueryParam("told") @DefaultValue("") String told) {
        return fresh(200, Templates.list(views.listLatest(LATEST), told));
    }

    @GET
    @Path(PATH + "/new")
    @Operation(hidden = true)
    public Response write(
            @QueryParam("template") @DefaultValue("") String template,
            @QueryParam("corrects") @DefaultValue("") String corrects) {
        if (isId(corrects)) {
            HandwrittenMessage message = messages.find(Long.parseLong(corrects))
                    .orElseThrow(() -> new NotFoundException("There is no message " + corrects));
            return form(200, MessageForm.correcting(message, clock.instant()), Set.of());
        }
        MessageText text = isId(template)
                ? templates
                        .find(Long.parseLong(template))
                        .map(MessageTemplate::text)
                        .orElseGet(MessagesPage::nothing)
                : nothing();
        return form(200, MessageForm.of(text, clock.instant()), Set.of());
    }

    private static MessageText nothing() {
        return new MessageText("", "", "", "");
    }

    private static boolean isId(String text) {
        return text.matches("\\d{1,18}");
    }

    /** Back from the preview, with what was written. */
    @POST
    @Path(PATH + "/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response edit(@BeanParam MessageForm form) {
        return form(200, form, Set.of());
    }

    @POST
    @Path(PATH + "/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response preview(@BeanParam MessageForm form) {
        MessageDraft draft = form.draft();
        Set<MessageFault> faults = messages.faults(draft);
        if (!faults.isEmpty()) {
            return form(UNPROCESSABLE, form, faults);
        }
        Notice notice = messages.preview(draft);
        return fresh(200, Templates.preview(form, notice, draft.text(), recipients.besidesLine(notice)));
    }

    @POST
    @Path(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(@BeanParam MessageForm form) {
        MessageDraft draft = form.draft();
        Outcome outcome = messages.send(draft, officer.getPrincipal().getName());
        return switch (outcome) {
            case SENT -> back("sent");
            case SENT_BEFORE -> back("before");
            case CHANGED_AFTER_SENDING -> back("changed");
            case FAULTY -> form(UNPROCESSABLE, form, messages.faults(draft));
        };
    }

    private Response back(String told) {
        return Response.seeOther(URI.create(page.to(PATH + "?told=" + told))).build();
    }

    private Response form(int status, MessageForm form, Set<MessageFault> faults) {
        return fresh(status, Templates.form(form, faults, templates.list(), places(network.listDistricts())));
    }

    private static List<DistrictName> places(Collection<District> districts) {
        return districts.stream()
                .map(DistrictName::of)
                .sorted(Comparator.comparing(DistrictName::code))
                .toList();
    }

    static Response fresh(int status, TemplateInstance template) {
        return Response.status(status)
                .entity(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
