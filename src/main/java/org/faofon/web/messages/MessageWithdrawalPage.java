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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.Notice;
import org.faofon.alerts.handwritten.HandwrittenMessage;
import org.faofon.alerts.handwritten.HandwrittenMessageService;
import org.faofon.alerts.handwritten.HandwrittenMessageService.Withdrawn;
import org.faofon.web.PageContext;
import org.faofon.web.view.MessageView;
import org.faofon.web.view.MessageViewService;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Takes a message back: from the website at once, and on the channels after a preview of what they would be told. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class MessageWithdrawalPage {
    private static final String PATH = MessagesPage.PATH + "/{id}/withdraw";
    private static final int LONGEST_REASON = 300;
    private static final int UNPROCESSABLE = 422;

    private final HandwrittenMessageService messages;
    private final MessageViewService views;
    private final NoticeRecipients recipients;
    private final SecurityIdentity officer;
    private final PageContext page;

    MessageWithdrawalPage(
            HandwrittenMessageService messages,
            MessageViewService views,
            NoticeRecipients recipients,
            SecurityIdentity officer,
            PageContext page) {
        this.messages = messages;
        this.views = views;
        this.recipients = recipients;
        this.officer = officer;
        this.page = page;
    }

    @CheckedTemplate(basePath = "messages")
    static class Templates {
        static native TemplateInstance withdraw(
                MessageView message, String reason, boolean noReason, @Nullable Notice notice, List<String> channels);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response ask(@RestPath long id) {
        return MessagesPage.fresh(200, Templates.withdraw(view(id), "", false, null, List.of()));
    }

    /**
     * Withdraws it, or shows what would be told.
     *
     * @param tell {@code no}, {@code preview}, or {@code yes} once the preview was seen
     */
    @POST
    @Path(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(
            @RestPath long id,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("tell") @DefaultValue("no") String tell) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return MessagesPage.fresh(UNPROCESSABLE, Templates.withdraw(view(id), reason, true, null, List.of()));
        }
        if (tell.equals("preview")) {
            HandwrittenMessage message = messages.find(id).orElseThrow(() -> none(id));
            Notice notice = messages.previewWithdrawal(message, why);
            return MessagesPage.fresh(
                    200, Templates.withdraw(view(id), why, false, notice, recipients.besidesLine(notice)));
        }
        Withdrawn withdrawn = messages.withdraw(id, officer.getPrincipal().getName(), why, tell.equals("yes"));
        if (withdrawn == Withdrawn.UNKNOWN) {
            throw none(id);
        }
        String told = withdrawn == Withdrawn.DONE ? "withdrawn" : "withdrawnBefore";
        return Response.seeOther(URI.create(page.to(MessagesPage.PATH + "?told=" + told)))
                .build();
    }

    private MessageView view(long id) {
        return views.find(id).orElseThrow(() -> none(id));
    }

    private static NotFoundException none(long id) {
        return new NotFoundException("There is no message " + id);
    }
}
