package org.faofon.privacy;

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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is kept about whom, why, how long, and who sees it. */
@Path("/")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class PrivacyPage {
    @CheckedTemplate(basePath = "privacy")
    static class Templates {
        static native TemplateInstance privacy();
    }

    @GET
    @Path("privacy")
    @Operation(hidden = true)
    public Response privacy() {
        return Response.ok(Templates.privacy())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
