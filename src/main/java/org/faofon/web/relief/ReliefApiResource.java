package org.faofon.web.relief;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.web.relief.ReliefSummary.PublicFloodPoint;
import org.faofon.web.relief.ReliefSummary.PublicSchool;

/** Closed schools, shelters and flood points as JSON. */
@Path("/api/v1")
@Tag(name = "Feeds")
@PermitAll
@Blocking
class ReliefApiResource {
    private final ReliefSummary relief;
    private final ObjectMapper json;

    ReliefApiResource(ReliefSummary relief, ObjectMapper json) {
        this.relief = relief;
        this.json = json;
    }

    @GET
    @Path("situations")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get the schools that are closed or open as a shelter")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicSchool[].class)))
    public Response schools(@Context Request request) {
        List<PublicSchool> schools = relief.getSchools();
        return PublicReliefResource.answer(json, MediaType.APPLICATION_JSON, schools, request);
    }

    @GET
    @Path("flood-points")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get the places under water that an officer has confirmed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicFloodPoint[].class)))
    public Response points(@Context Request request) {
        List<PublicFloodPoint> points = relief.getFloodPoints();
        return PublicReliefResource.answer(json, MediaType.APPLICATION_JSON, points, request);
    }
}
