package org.faofon.sources.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The officers' page about other authorities: whether their data come, what they measure and announce. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class SourcesPage {
    static final String PATH = "/centre/sources";

    private final OfficialView official;

    SourcesPage(OfficialView official) {
        this.official = official;
    }

    @CheckedTemplate(basePath = "official")
    static class Templates {
        static native TemplateInstance sources(OfficialView view);
    }

    @GET
    @Path("centre/sources")
    @Operation(hidden = true)
    public Response sources() {
        return Response.ok(Templates.sources(official))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
