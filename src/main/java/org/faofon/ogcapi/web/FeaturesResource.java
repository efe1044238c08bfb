package org.faofon.ogcapi.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.text.Excerpt;
import org.faofon.common.text.Language;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.GeoJson;
import org.faofon.common.web.ProblemDetails;
import org.faofon.common.web.SiteAddress;
import org.faofon.ogcapi.OgcMessages;
import org.faofon.ogcapi.items.FeatureCollections;
import org.faofon.ogcapi.items.FeatureItem;
import org.faofon.ogcapi.items.FeatureSource;
import org.faofon.ogcapi.web.FeaturePages.Templates;
import org.jboss.resteasy.reactive.RestPath;

/** OGC API – Features, Part 1: Core (17-069r4), read only; open to the scripts of any site. JSON or HTML by Accept or f. */
@Path("/")
@Tag(name = "OGC API Features")
@PermitAll
@Blocking
@Produces({MediaType.APPLICATION_JSON, GeoJson.MEDIA_TYPE, MediaType.TEXT_HTML, ProblemDetails.MEDIA_TYPE})
class FeaturesResource {
    private static final String SERVICE = "ogc/features";
    private static final Duration KEEP = Duration.ofSeconds(30);
    private static final List<Variant> FORMATS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(GeoJson.MEDIA_TYPE), MediaType.TEXT_HTML_TYPE)
            .build();

    private final FeatureCollections collections;
    private final SiteAddress site;
    private final ObjectMapper mapper;

    FeaturesResource(FeatureCollections collections, SiteAddress site, ObjectMapper mapper) {
        this.collections = collections;
        this.site = site;
        this.mapper = mapper;
    }

    /** What a request asks for besides its path. */
    private record Asked(
            Request request,
            MultivaluedMap<String, String> parameters,
            FeatureLinks links,
            FeatureJson json,
            Language language) {
        boolean isPage() {
            String format = parameters.getFirst("f");
            if (format != null) {
                if (!format.equals("json") && !format.equals("html")) {
                    throw ProblemDetails.badRequest("f must be json or html");
                }
                return format.equals("html");
            }
            Variant chosen = request.selectVariant(FORMATS);
            if (chosen == null) {
                throw new NotAcceptableException("This is available as JSON and HTML");
            }
            return chosen.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
        }

        FeaturePages pages() {
            return new FeaturePages(json, language);
        }

        Map<String, String> single() {
            Map<String, String> values = new LinkedHashMap<>();
            parameters.forEach((name, given) -> values.put(name, given.get(0)));
            return values;
        }
    }

    @GET
    @Path(SERVICE)
    @Operation(summary = "Get the landing page of OGC API – Features")
    public Response landing(@Context Request request, @Context UriInfo uri, RoutingContext context) {
        Asked asked = plain(request, uri, context);
        return answer(asked, () -> asked.json.landing(), Templates::landing, MediaType.APPLICATION_JSON);
    }

    @GET
    @Path(SERVICE + "/api")
    @Produces({FeatureLinks.OPENAPI, ProblemDetails.MEDIA_TYPE})
    @Operation(summary = "Get the description of OGC API – Features in OpenAPI 3.0")
    public Response description(@Context Request request, RoutingContext context) {
        byte[] bytes = OpenApiDescription.at(rootOf(context)).getBytes(StandardCharsets.UTF_8);
        return open(EtagResponse.of(FeatureLinks.OPENAPI, bytes).answer(request, EtagResponse.shared(KEEP)));
    }

    @GET
    @Path(SERVICE + "/conformance")
    @Operation(summary = "List the conformance classes of OGC API – Features")
    public Response conformance(@Context Request request, @Context UriInfo uri, RoutingContext context) {
        Asked asked = plain(request, uri, context);
        return answer(
                asked,
                () -> Map.of("conformsTo", FeatureJson.CONFORMANCE),
                () -> Templates.conformance(FeatureJson.CONFORMANCE),
                MediaType.APPLICATION_JSON);
    }

    @GET
    @Path(SERVICE + "/collections")
    @Operation(summary = "List the collections of features: alerts, districts, flood-points, gauges")
    public Response collections(@Context Request request, @Context UriInfo uri, RoutingContext context)
            throws SQLException {
        Asked asked = plain(request, uri, context);
        List<List<FeatureItem>> items = new ArrayList<>();
        for (FeatureSource source : collections.sources()) {
            items.add(collections.itemsOf(source));
        }
        return answer(
                asked,
                () -> asked.json.collections(collections.sources(), items),
                () -> Templates.collections(collections.sources().stream()
                        .map(asked.pages()::collection)
                        .toList()),
                MediaType.APPLICATION_JSON);
    }

    @GET
    @Path(SERVICE + "/collections/{collection}")
    @Operation(summary = "Describe a collection of features")
    @APIResponse(responseCode = "404", description = "There is no such collection")
    public Response collection(
            @RestPath String collection, @Context Request request, @Context UriInfo uri, RoutingContext context)
            throws SQLException {
        Asked asked = plain(request, uri, context);
        FeatureSource source = sourceOf(collection);
        List<FeatureItem> items = collections.itemsOf(source);
        return answer(
                asked,
                () -> asked.json.collection(source.id(), items),
                () -> Templates.collection(asked.pages().collection(source)),
                MediaType.APPLICATION_JSON);
    }

    @GET
    @Path(SERVICE + "/collections/{collection}/items")
    @Operation(
            summary = "List the features of a collection",
            description =
                    "bbox=west,south,east,north, datetime=a time or two with a / between them, limit up to 1000, offset, "
                            + "and the properties that the description names. Links lead to the next page.")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or wrong")
    @APIResponse(responseCode = "404", description = "There is no such collection")
    public Response items(
            @RestPath String collection, @Context Request request, @Context UriInfo uri, RoutingContext context)
            throws SQLException {
        FeatureSource source = sourceOf(collection);
        Asked asked = asked(request, uri, context);
        ItemsQuery query = ItemsQuery.of(asked.parameters, source.choices());
        List<FeatureItem> matched = query.select(collections.itemsOf(source));
        int from = Math.min(query.offset(), matched.size());
        List<FeatureItem> page = matched.subList(from, Math.min(matched.size(), from + query.limit()));
        return answer(
                asked,
                () -> asked.json.items(
                        page, asked.links.ofItems(source.id(), query, asked.single(), matched.size()), matched.size()),
                () -> Templates.items(
                        asked.pages().collection(source),
                        asked.pages().items(page, query, asked.single(), matched.size())),
                GeoJson.MEDIA_TYPE);
    }

    @GET
    @Path(SERVICE + "/collections/{collection}/items/{feature}")
    @Operation(summary = "Get a feature")
    @APIResponse(responseCode = "404", description = "There is no such feature")
    public Response item(
            @RestPath String collection,
            @RestPath String feature,
            @Context Request request,
            @Context UriInfo uri,
            RoutingContext context)
            throws SQLException {
        Asked asked = plain(request, uri, context);
        FeatureSource source = sourceOf(collection);
        FeatureItem item = collections.itemsOf(source).stream()
                .filter(known -> known.id().equals(feature))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no feature " + Excerpt.of(feature)));
        return answer(
                asked,
                () -> asked.json.item(source.id(), item),
                () -> Templates.item(
                        asked.pages().collection(source), asked.pages().item(item)),
                GeoJson.MEDIA_TYPE);
    }

    private FeatureSource sourceOf(String collection) {
        return collections
                .find(collection)
                .orElseThrow(() -> new NotFoundException("There is no collection " + Excerpt.of(collection)));
    }

    /** Of an address that has no parameters but those of all. */
    private Asked plain(Request request, UriInfo uri, RoutingContext context) {
        Asked asked = asked(request, uri, context);
        asked.parameters.keySet().stream()
                .filter(name -> !ItemsQuery.COMMON.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ItemsQuery.unknown(name);
                });
        return asked;
    }

    private Asked asked(Request request, UriInfo uri, RoutingContext context) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Language language = Language.of(parameters.getFirst("lang"));
        FeatureLinks links = new FeatureLinks(rootOf(context));
        OgcMessages texts = MessageBundles.get(OgcMessages.class, Localized.Literal.of(language.code()));
        return new Asked(request, parameters, links, new FeatureJson(links, texts), language);
    }

    private String rootOf(RoutingContext context) {
        String root = site.of(context.request()).toString();
        return (root.endsWith("/") ? root : root + "/") + SERVICE;
    }

    /** A page shows who is signed in, so no cache may share it. */
    private Response answer(
            Asked asked, Supplier<Map<String, ?>> json, Supplier<TemplateInstance> page, String mediaType) {
        if (asked.isPage()) {
            return Response.ok(page.get(), MediaType.TEXT_HTML_TYPE)
                    .cacheControl(EtagResponse.personal())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        try {
            Response answer = EtagResponse.of(mediaType, mapper.writeValueAsBytes(json.get()))
                    .answer(asked.request, EtagResponse.shared(KEEP));
            answer.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            return open(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response open(Response answer) {
        answer.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        return answer;
    }
}
