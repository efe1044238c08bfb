package org.faofon.web.messages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.web.EtagResponse;
import org.faofon.web.view.MessageView;
import org.faofon.web.view.MessageViewService;

/** The centre's messages for everybody: those that hold, and below them the earlier ones with what became of them. */
@Path("/")
@PermitAll
@Blocking
class PublicMessagesPage {
    private static final int LATEST = 50;

    private final MessageViewService views;

    PublicMessagesPage(MessageViewService views) {
        this.views = views;
    }

    @CheckedTemplate(basePath = "messages")
    static class Templates {
        static native TemplateInstance everybody(List<MessageView> inForce, List<MessageView> earlier);
    }

    @GET
    @Path("messages")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response messages(@Context Request request) {
        List<MessageView> latest = views.listLatest(LATEST);
        String page = Templates.everybody(
                        latest.stream().filter(MessageView::isInForce).toList(),
                        latest.stream().filter(message -> !message.isInForce()).toList())
                .render();
        return EtagResponse.of("text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8))
                .answer(request);
    }
}
