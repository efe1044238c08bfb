package org.faofon.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.GeoJson;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GaugeRegistry;
import org.faofon.web.ContentNegotiation;
import org.faofon.web.view.DistrictNow;
import org.faofon.web.view.NetworkNow;
import org.faofon.web.view.NetworkNowCache;

/** The current state of the whole network. */
@Path("/api/v1")
@Tag(name = "Rain", description = "Rain totals and how much of the time was observed: unknown is not dry")
@PermitAll
@NonBlocking
class NowResource {
    private static final String DISTRICTS = "districts";

    private final NetworkNowCache cache;
    private final GaugeRegistry network;
    private final ObjectMapper json;

    NowResource(NetworkNowCache cache, GaugeRegistry network, ObjectMapper json) {
        this.cache = cache;
        this.network = network;
        this.json = json;
    }

    /** All districts, each with its wettest gauge. */
    record DistrictsNow(
            OffsetDateTime at, boolean exercise, NetworkNow.Reporting reporting, List<DistrictNow> districts) {
        static DistrictsNow of(NetworkNow now) {
            return new DistrictsNow(now.at(), now.exercise(), now.reporting(), DistrictNow.list(now));
        }
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
    @APIResponse(responseCode = "400", description = "There is no such district")
    public Uni<Response> now(
            @Parameter(description = "Only the gauges of this district, as `9302`")
                    @QueryParam("district")
                    @DefaultValue("")
                    String district,
            @Context Request request) {
        String type = ContentNegotiation.jsonCsvOrGeoJson(request);
        if (district.isEmpty()) {
            return answer(type, now -> EtagResponse.of(type, write(type, now)), request);
        }
        if (network.findDistrict(district).isEmpty()) {
            throw new BadRequestException("There is no such district");
        }
        return answer(type + ' ' + district, now -> EtagResponse.of(type, write(type, now.in(district))), request);
    }

    @GET
    @Path("network/districts")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Get the current rain of every district",
            description =
                    "Each with its wettest gauge: of 24 hours the most millimetres. For maps of many gauges; those of a "
                            + "district are at `/network/now?district=`. The ETag is as there.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DistrictsNow.class)))
    @APIResponse(responseCode = "304", description = "Not modified")
    public Uni<Response> districts(@Context Request request) {
        return answer(
                DISTRICTS, now -> EtagResponse.of(MediaType.APPLICATION_JSON, bytes(DistrictsNow.of(now))), request);
    }

    /** A cached response is sent at once, without another thread; computing may take a moment. */
    private Uni<Response> answer(String name, Function<NetworkNow, EtagResponse> writer, Request request) {
        return cache.find(name)
                .map(body -> Uni.createFrom().item(body))
                .orElseGet(() -> Uni.createFrom()
                        .item(() -> cache.snapshot().body(name, writer))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .map(body -> body.answer(request));
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
