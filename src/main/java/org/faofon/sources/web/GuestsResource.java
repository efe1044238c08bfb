package org.faofon.sources.web;

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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.GeoJson;
import org.faofon.common.web.ProblemDetails;
import org.faofon.sources.web.OfficialView.StationView;

/** The stations of other authorities, for the layer of the map. */
@Path("/")
@Tag(name = "Feeds")
@PermitAll
@Blocking
class GuestsResource {
    private static final Duration KEEP = Duration.ofSeconds(30);

    private final OfficialView official;
    private final ObjectMapper json;

    GuestsResource(OfficialView official, ObjectMapper json) {
        this.official = official;
        this.json = json;
    }

    @GET
    @Path("feeds/guests.geojson")
    @Produces({GeoJson.MEDIA_TYPE, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Get the rain gauges and river stations of other authorities, as points of a map",
            description =
                    "Their newest values in words, with the owner and its licence. They are not readings of this network, and "
                            + "no rule uses them. `old` says that the newest value is too old to tell of now.")
    public Response guests(@Context Request request) throws JsonProcessingException {
        GeoJson.FeatureCollection points =
                new GeoJson.FeatureCollection(Stream.concat(official.guests().stream(), official.rivers("").stream())
                        .map(GuestsResource::feature)
                        .toList());
        Response answer = EtagResponse.of(GeoJson.MEDIA_TYPE, json.writeValueAsBytes(points))
                .answer(request, EtagResponse.shared(KEEP));
        answer.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        return answer;
    }

    private static GeoJson.Feature feature(StationView station) {
        return new GeoJson.Feature(station.id(), GeoJson.point(station.longitude(), station.latitude()), station);
    }
}
