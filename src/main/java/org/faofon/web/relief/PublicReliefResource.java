package org.faofon.web.relief;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.GeoJson;
import org.faofon.common.web.ProblemDetails;

/** Closed schools, shelters and flood points, for maps of other sites. */
@Path("/")
@Tag(name = "Feeds")
@PermitAll
@Blocking
class PublicReliefResource {
    private static final Duration KEEP = Duration.ofSeconds(30);

    private final ReliefSummary relief;
    private final ObjectMapper json;

    PublicReliefResource(ReliefSummary relief, ObjectMapper json) {
        this.relief = relief;
        this.json = json;
    }

    @GET
    @Path("feeds/situations.geojson")
    @Produces({GeoJson.MEDIA_TYPE, ProblemDetails.MEDIA_TYPE})
    @Operation(summary = "Get the schools that are closed or open as a shelter, as points of a map")
    public Response schoolsOnMap(@Context Request request) {
        return answer(
                GeoJson.MEDIA_TYPE,
                new GeoJson.FeatureCollection(relief.getSchools().stream()
                        .map(school -> new GeoJson.Feature(
                                school.school().code(), GeoJson.point(school.lon(), school.lat()), school))
                        .toList()),
                request);
    }

    @GET
    @Path("feeds/flood-points.geojson")
    @Produces({GeoJson.MEDIA_TYPE, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Get the places under water that an officer has confirmed, as points of a map",
            description = "Positions are rounded to about 100 m. A point disappears at its \"expiresAt\".")
    public Response pointsOnMap(@Context Request request) {
        return answer(
                GeoJson.MEDIA_TYPE,
                new GeoJson.FeatureCollection(relief.getFloodPoints().stream()
                        .map(point -> new GeoJson.Feature(
                                point.id(),
                                GeoJson.point(
                                        point.lon().doubleValue(), point.lat().doubleValue()),
                                point))
                        .toList()),
                request);
    }

    private Response answer(String mediaType, Object body, Request request) {
        return answer(json, mediaType, body, request);
    }

    /** For scripts of any site. */
    static Response answer(ObjectMapper json, String mediaType, Object body, Request request) {
        try {
            Response answer =
                    EtagResponse.of(mediaType, json.writeValueAsBytes(body)).answer(request, EtagResponse.shared(KEEP));
            answer.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
            return answer;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
