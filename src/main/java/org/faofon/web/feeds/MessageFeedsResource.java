package org.faofon.web.feeds;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.GeoJson;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GaugeRegistry;
import org.faofon.web.DistrictName;
import org.faofon.web.PublicUrlResolver;
import org.faofon.web.api.MapAreas;
import org.faofon.web.view.MessageView;
import org.faofon.web.view.MessageViewService;

/**
 * The centre's own messages, for other programs. They have no level and no CAP message, so they are not among the
 * alerts' feeds, whose readers rely on both.
 */
@Path("/")
@Tag(name = "Feeds")
@PermitAll
@Blocking
class MessageFeedsResource {
    private static final int ENTRIES = 50;
    private static final Duration KEEP = Duration.ofSeconds(30);

    private final MessageViewService messages;
    private final MessageAtomFeed atom;
    private final GaugeRegistry network;
    private final MapAreas areas;
    private final PublicUrlResolver address;
    private final ObjectMapper json;

    MessageFeedsResource(
            MessageViewService messages,
            MessageAtomFeed atom,
            GaugeRegistry network,
            MapAreas areas,
            PublicUrlResolver address,
            ObjectMapper json) {
        this.messages = messages;
        this.atom = atom;
        this.network = network;
        this.areas = areas;
        this.address = address;
        this.json = json;
    }

    @GET
    @Path("feeds/messages.atom")
    @Produces({AtomFeed.MEDIA_TYPE, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Get the latest 50 messages of the centre as an Atom feed",
            description = "They are not warnings. A message that was corrected or withdrawn stays, and says so.")
    public Response atom(@Context Request request) {
        byte[] feed =
                atom.xml(messages.listLatest(ENTRIES), address.ofRequest()).getBytes(StandardCharsets.UTF_8);
        return open(EtagResponse.of(AtomFeed.MEDIA_TYPE + ";charset=UTF-8", feed), request);
    }

    @GET
    @Path("feeds/messages.geojson")
    @Produces({GeoJson.MEDIA_TYPE, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Get the messages of the centre that are in force, as areas of a map",
            description =
                    "One feature for each message and district; a message for the whole province has all of them.")
    public Response geoJson(@Context Request request) {
        GeoJson.FeatureCollection features = new GeoJson.FeatureCollection(
                messages.getInForce().stream().flatMap(this::features).toList());
        try {
            return open(EtagResponse.of(GeoJson.MEDIA_TYPE, json.writeValueAsBytes(features)), request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<GeoJson.Feature> features(MessageView message) {
        Collection<String> districts = message.districts().isEmpty()
                ? network.listDistricts().stream()
                        .map(district -> district.code)
                        .toList()
                : message.districts().stream().map(DistrictName::code).toList();
        return districts.stream()
                .map(district -> new GeoJson.Feature(message.id() + "-" + district, place(district), message));
    }

    private Map<String, Object> place(String district) {
        return areas.borders()
                .find(district)
                .map(GeoJson::area)
                .orElseGet(() -> GeoJson.points(areas.placesIn(district)));
    }

    private static Response open(EtagResponse body, Request request) {
        Response answer = body.answer(request, EtagResponse.shared(KEEP));
        answer.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        return answer;
    }
}
