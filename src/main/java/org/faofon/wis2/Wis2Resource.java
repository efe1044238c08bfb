package org.faofon.wis2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.text.Excerpt;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.GeoJson;
import org.faofon.common.web.ProblemDetails;
import org.faofon.common.web.SiteAddress;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Rain for WIS2: files by the templates of wis2box, and their notification messages; open to the scripts of any site. */
@Path("/")
@Tag(name = "WIS2")
@PermitAll
@Blocking
class Wis2Resource {
    static final int PAGE = 500;

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final Duration KEEP_FILE = Duration.ofDays(1);
    private static final Duration KEEP_LIST = Duration.ofSeconds(30);
    private static final Pattern VERSIONED = Pattern.compile("(.+?)(?:-v(\\d{1,4}))?");

    private final Wis2Config config;
    private final Wis2PublicationRepository repository;
    private final SiteAddress site;
    private final ObjectMapper json;

    Wis2Resource(Wis2Config config, Wis2PublicationRepository repository, SiteAddress site, ObjectMapper json) {
        this.config = config;
        this.repository = repository;
        this.site = site;
        this.json = json;
    }

    @GET
    @Path("wis2/messages")
    @Produces({GeoJson.MEDIA_TYPE, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "List the notification messages for WIS2, in the order in which they were published",
            description = "At most 500; the link next leads to what comes after them, now or later.")
    @APIResponse(responseCode = "400", description = "after is wrong")
    public Response messages(
            @QueryParam("after") @Parameter(description = "the number in the link next") @Nullable String after,
            @Context Request request,
            RoutingContext context) {
        long from = number(after);
        String root = site.rootOf(context.request());
        List<Publication> page = repository.listAfter(from, PAGE);
        long last = page.isEmpty() ? from : page.get(page.size() - 1).number();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "FeatureCollection");
        all.put("features", page.stream().map(each -> message(each, root)).toList());
        Map<String, Object> next = new LinkedHashMap<>();
        next.put("href", root + "wis2/messages?after=" + last);
        next.put("rel", "next");
        next.put("type", GeoJson.MEDIA_TYPE);
        all.put("links", List.of(next));
        return open(EtagResponse.of(GeoJson.MEDIA_TYPE, written(all)).answer(request, EtagResponse.shared(KEEP_LIST)));
    }

    private static long number(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        if (!text.matches("\\d{1,18}")) {
            throw ProblemDetails.badRequest("after must be a number, but was \"" + Excerpt.of(text) + "\"");
        }
        return Long.parseLong(text);
    }

    @GET
    @Path("wis2/messages/{uuid}")
    @Produces({GeoJson.MEDIA_TYPE, ProblemDetails.MEDIA_TYPE})
    @Operation(summary = "Get a notification message for WIS2")
    @APIResponse(responseCode = "404", description = "There is no such message, or it is no longer kept")
    public Response message(@RestPath String uuid, @Context Request request, RoutingContext context) {
        Publication found = parse(uuid)
                .flatMap(repository::find)
                .orElseThrow(() -> new NotFoundException("There is no message " + Excerpt.of(uuid)));
        return open(EtagResponse.of(GeoJson.MEDIA_TYPE, written(message(found, site.rootOf(context.request()))))
                .answer(request, EtagResponse.shared(KEEP_FILE)));
    }

    private static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @GET
    @Path("wis2/daycli/{rainDay: WIGOS_[0-9A-Za-z-]{7,40}_\\d{8}(-v\\d{1,4})?}.csv")
    @Produces({"text/csv", ProblemDetails.MEDIA_TYPE})
    @Operation(summary = "Get the rain of a day as daily climate for WIS2, by csv2bufr's template daycli")
    @APIResponse(responseCode = "404", description = "There is no such file, or it is no longer kept")
    public Response daily(@RestPath String rainDay, @Context Request request) {
        return file(Granule.Kind.DAYCLI, rainDay, request);
    }

    @GET
    @Path("wis2/hourly/{hour: WIGOS_[0-9A-Za-z-]{7,40}_\\d{8}T\\d{4}(-v\\d{1,4})?}.csv")
    @Produces({"text/csv", ProblemDetails.MEDIA_TYPE})
    @Operation(summary = "Get the rain of an hour for WIS2, by csv2bufr's template aws")
    @APIResponse(responseCode = "404", description = "There is no such file, or it is no longer kept")
    public Response hourly(@RestPath String hour, @Context Request request) {
        return file(Granule.Kind.HOURLY, hour, request);
    }

    private Response file(Granule.Kind kind, String name, Request request) {
        Matcher parts = VERSIONED.matcher(name);
        if (!parts.matches()) {
            throw new NotFoundException();
        }
        int version = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        Publication found = repository
                .find(kind.dataId(parts.group(1)), version)
                .filter(each -> each.fileName().equals(name))
                .orElseThrow(() -> new NotFoundException("There is no file " + Excerpt.of(name)));
        return open(EtagResponse.of(CSV, found.bytes()).answer(request, EtagResponse.shared(KEEP_FILE)));
    }

    private Map<String, Object> message(Publication published, String root) {
        return NotificationMessage.of(published, config.metadataId(), root);
    }

    private byte[] written(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response open(Response answer) {
        answer.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        return answer;
    }
}
