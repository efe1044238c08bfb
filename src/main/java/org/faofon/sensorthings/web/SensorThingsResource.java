package org.faofon.sensorthings.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.ProblemDetails;
import org.faofon.common.web.SiteAddress;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.store.ReadingSearch;
import org.faofon.readings.store.ReadingSearch.TookTooLong;
import org.faofon.sensorthings.filter.InvalidFilterException;
import org.faofon.sensorthings.model.CatalogReader;
import org.faofon.sensorthings.query.EntityReader;
import org.faofon.sensorthings.query.EntityWriter;
import org.faofon.sensorthings.query.ResponseBudget;
import org.faofon.sensorthings.web.ResourceReader.Found;
import org.jboss.resteasy.reactive.RestPath;

/** OGC SensorThings API 1.1 (18-088), read only; open to the scripts of any site. */
@Path("/")
@Tag(name = "OGC SensorThings")
@PermitAll
@Blocking
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, ProblemDetails.MEDIA_TYPE})
class SensorThingsResource {
    private static final String SERVICE = "sta/v1.1/";
    private static final Duration KEEP_ROOT = Duration.ofHours(1);

    private final CatalogReader catalogs;
    private final GaugeRegistry network;
    private final ReadingSearch search;
    private final NetworkClock clock;
    private final SiteAddress site;
    private final ObjectMapper json;

    SensorThingsResource(
            CatalogReader catalogs,
            GaugeRegistry network,
            ReadingSearch search,
            NetworkClock clock,
            SiteAddress site,
            ObjectMapper json) {
        this.catalogs = catalogs;
        this.network = network;
        this.search = search;
        this.clock = clock;
        this.site = site;
        this.json = json;
    }

    @GET
    @Path("sta/v1.1")
    @Operation(summary = "List the entity sets of the SensorThings service, and what of the standard it offers")
    public Response root(@Context Request request, RoutingContext context) {
        return open(EtagResponse.of(
                        MediaType.APPLICATION_JSON, written(ServiceRoot.at(site.rootOf(context.request()) + SERVICE)))
                .answer(request, EtagResponse.shared(KEEP_ROOT)));
    }

    @GET
    @Path("sta/v1.1/{resource: .+}")
    @Operation(
            summary = "Read entities by OGC SensorThings 1.1",
            description = "For example `Things('PTL07')/Datastreams('PTL07')/Observations?$top=10`. $filter, $expand, "
                    + "$orderby, $select, $count, $top, $skip and $resultFormat=dataArray; see docs/standards.md. "
                    + "Pages have 100 entities, or $top up to 1000, and a link to the next one.")
    @APIResponse(responseCode = "200", description = "An entity, a page of entities, a property or its value")
    @APIResponse(responseCode = "204", description = "The property has no value")
    @APIResponse(responseCode = "400", description = "The path or a query option cannot be understood")
    @APIResponse(responseCode = "404", description = "There is no such entity or property")
    @APIResponse(responseCode = "503", description = "It would take too long; ask for less at a time")
    public Response read(
            @RestPath @Parameter(example = "Things") String resource, @Context Request request, RoutingContext context)
            throws SQLException {
        try {
            String siteRoot = site.rootOf(context.request());
            EntityReader reader = new EntityReader(
                    catalogs.read(siteRoot),
                    network,
                    search,
                    clock.instant(),
                    new ResponseBudget(Ticker.systemTicker()));
            EntityWriter writer = new EntityWriter(siteRoot + SERVICE, reader);
            String query = Objects.requireNonNullElse(context.request().query(), "");
            return answer(new ResourceReader(reader, writer, query).read(ResourcePath.parse(resource)), request);
        } catch (InvalidFilterException e) {
            throw ProblemDetails.badRequest(ResourceReader.explain(e));
        } catch (TookTooLong e) {
            throw ProblemDetails.exception(
                    Response.Status.SERVICE_UNAVAILABLE,
                    "This would take too long: filter by a shorter phenomenonTime, or by one Datastream");
        }
    }

    private Response answer(Found found, Request request) {
        if (found.body().isEmpty()) {
            return open(Response.noContent().build());
        }
        Object body = found.body().get();
        byte[] bytes = body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : written(body);
        return open(EtagResponse.of(found.mediaType(), bytes).answer(request));
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
