package org.faofon.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The service worker of the public pages, which keeps their last state and the advice for a blackout. That of {@code
 * /report} has its own scope within; browsers use the nearer one.
 */
@Path("/")
@PermitAll
@Blocking
class OfflinePage {
    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance worker();
    }

    @GET
    @Path("sw.js")
    @Produces("text/javascript;charset=UTF-8")
    @Operation(hidden = true)
    public Response serviceWorker() {
        return Response.ok(Templates.worker().render())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
