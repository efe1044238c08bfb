package org.faofon.web.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.GeoJson;
import org.faofon.common.web.ProblemDetails;

/** Geometries for maps. */
@Path("/api/v1")
@Tag(name = "Maps")
@PermitAll
@Blocking
@Produces({GeoJson.MEDIA_TYPE, ProblemDetails.MEDIA_TYPE})
class AreasResource {
    private static final Duration KEEP = Duration.ofMinutes(10);

    private final MapAreas areas;

    AreasResource(MapAreas areas) {
        this.areas = areas;
    }

    @GET
    @Path("districts.geojson")
    @Operation(
            summary = "Get the borders of the districts",
            description = "Contains no features if the operator has provided none.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = GeoJson.FeatureCollection.class)))
    public Response districts() {
        return answer(areas.districts());
    }

    @GET
    @Path("cells.geojson")
    @Operation(
            summary = "Get the area around each gauge, or of each district",
            description =
                    "Thiessen cells: the area that is nearer to the gauge than to any other. With `by=district` the area of "
                            + "each district that has gauges: within its border, or, if that is not known, the cells of its gauges.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = GeoJson.FeatureCollection.class)))
    @APIResponse(responseCode = "400", description = "`by` has another value")
    public Response cells(
            @Parameter(description = "Only the gauges of this district, as `9302`")
                    @QueryParam("district")
                    @DefaultValue("")
                    String district,
            @Parameter(description = "`gauge` or `district`") @QueryParam("by") @DefaultValue("gauge") String by) {
        return switch (by) {
            case "gauge" -> answer(areas.cells(district));
            case "district" -> answer(areas.cellsOfDistricts());
            default -> throw new BadRequestException("by must be gauge or district");
        };
    }

    @GET
    @Path("land.geojson")
    @Operation(
            summary = "Get the provinces beneath the map",
            description =
                    "The provinces of the network (\"home\"), the parts of their neighbours that are near, and the "
                            + "names of waters. Simplified from Natural Earth, 1:10 million; not for deciding on which side of a "
                            + "border a place is. Contains no features if the operator has provided the borders of the districts.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = GeoJson.FeatureCollection.class)))
    public Response land() {
        return answer(areas.land());
    }

    private static Response answer(GeoJson.FeatureCollection features) {
        return Response.ok(features, GeoJson.MEDIA_TYPE)
                .cacheControl(EtagResponse.shared(KEEP))
                .build();
    }
}
