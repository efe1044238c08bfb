package org.faofon.web.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.ProblemDetails;
import org.faofon.web.ContentNegotiation;
import org.faofon.web.view.SilenceView;
import org.faofon.web.view.SilenceViewService;

/** The silent parts of the network; for officers. */
@Path("/api/v1")
@Tag(name = "Network")
@RolesAllowed("officer")
@Blocking
class SilenceResource {
    private final SilenceViewService desk;

    SilenceResource(SilenceViewService desk) {
        this.desk = desk;
    }

    @GET
    @Path("silence")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "List the silent districts and gauges",
            description = "Districts without any data come first. During heavy rain nearby, an automatic gauge "
                    + "counts as silent sooner. Silence is unknown: neither rain nor dry weather.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SilenceView.class)))
    public Response silence() {
        return Response.ok(desk.silence(), ContentNegotiation.JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
