package org.faofon.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.web.ProblemDetails;
import org.faofon.web.view.AlertDetails;
import org.faofon.web.view.AlertEventView;
import org.faofon.web.view.AlertReader;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.AlertViewService;
import org.jboss.resteasy.reactive.RestPath;

/** One alert with its public history; the same for everybody, so that a link shows what others see. */
@Path("/")
@PermitAll
@Blocking
class AlertPage {
    private final AlertViewService desk;

    AlertPage(AlertViewService desk) {
        this.desk = desk;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance alert(AlertView alert, List<AlertEventView> events);
    }

    @GET
    @Path("alerts/{id}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response alert(@RestPath long id) {
        AlertDetails story = desk.find(id, AlertReader.PUBLIC).orElseThrow(() -> ProblemDetails.noAlert(id));
        List<AlertEventView> latestFirst = new ArrayList<>(story.events());
        Collections.reverse(latestFirst);
        return Response.ok(Templates.alert(story.alert(), latestFirst))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
