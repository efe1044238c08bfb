package org.faofon.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.GeoJson;
import org.faofon.common.web.ProblemDetails;
import org.faofon.web.ContentNegotiation;
import org.faofon.web.view.NetworkNow;
import org.faofon.web.view.NetworkNowCache;

/** The current state of the whole network. */
@Path("/api/v1")
@Tag(name = "Rain", description = "Rain totals and how much of the time was observed: unknown is not dry")
@PermitAll
@NonBlocking
class NowResource {
    private final NetworkNowCache cache;
    private final ObjectMapper json;

    NowResource(NetworkNowCache cache, ObjectMapper json) {
        this.cache = cache;
        this.json = json;
    }

    @GET
    @Path("network/now")
    @Produces({MediaType.APPLICATION_JSON, GeoJson.MEDIA_TYPE, "text/csv", ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Get the current rain of every gauge",
            description = "Totals of 1, 24 and 72 hours that end at `at`, each with its coverage. JSON, GeoJSON "
                    + "or CSV by Accept. The ETag stays the same while nothing changes, at most five "
                    + "minutes: use If-None-Match.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NetworkNow.class)))
    @APIResponse(responseCode = "304", description = "Not modified")
    public Uni<Response> now(@Context Request request) {
        String type = ContentNegotiation.jsonCsvOrGeoJson(request);
        return body(type).map(body -> body.answer(request));
    }

    /** A cached response is sent at once, without another thread; computing may take a moment. */
    private Uni<EtagResponse> body(String type) {
        return cache.find(type)
                .map(body -> Uni.createFrom().item(body))
                .orElseGet(() -> Uni.createFrom()
                        .item(() -> cache.snapshot().body(type, now -> write(type, now)))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private byte[] write(String type, NetworkNow now) {
        return switch (type) {
            case ContentNegotiation.CSV -> GaugeTable.csv(now).getBytes(StandardCharsets.UTF_8);
            case GeoJson.MEDIA_TYPE -> bytes(GaugeTable.geoJson(now));
            default -> bytes(now);
        };
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
