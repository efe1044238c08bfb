package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.ProblemDetails;
import org.faofon.gateways.http.ReadingsResource;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The mapping of LoRaWAN devices to gauges, and of their uplinks to rain. */
@Path("/api/v1")
@Tag(name = "LoRaWAN")
@RolesAllowed({"officer", "admin"})
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
@Blocking
public class UplinkMappingResource {
    private static final Logger LOG = Logger.getLogger(UplinkMappingResource.class);
    private static final int UNPROCESSABLE = 422;

    private final GaugeRegistry network;
    private final UplinkMappingRepository mappings;
    private final UplinkPresets presets;
    private final UplinkDecoder uplinks;
    private final SecurityIdentity officer;

    UplinkMappingResource(
            GaugeRegistry network,
            UplinkMappingRepository mappings,
            UplinkPresets presets,
            UplinkDecoder uplinks,
            SecurityIdentity officer) {
        this.network = network;
        this.mappings = mappings;
        this.presets = presets;
        this.uplinks = uplinks;
        this.officer = officer;
    }

    @GET
    @Path("gauges/{gauge}/uplink-mapping")
    @Operation(summary = "Get the mapping of a gauge's LoRaWAN device")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UplinkMappingView.class)))
    @APIResponse(responseCode = "404", description = "There is no such gauge, or it has no mapping")
    public Response get(@RestPath String gauge) {
        return ok(UplinkMappingView.of(mappingOf(known(gauge))));
    }

    @PUT
    @Path("gauges/{gauge}/uplink-mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Map a LoRaWAN device to a gauge",
            description = "A preset supplies the fields that the body omits: milesight-wts506, "
                    + "milesight-wts506-v2, decentlab-dl-tbrg, decentlab-dl-tbrg-total, dragino-rain-gauge. "
                    + "The new mapping replaces the previous one.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = UplinkMappingView.class),
                            examples =
                                    @ExampleObject(
                                            name = "preset",
                                            value = "{\"preset\": \"decentlab-dl-tbrg\","
                                                    + " \"deviceEui\": \"0102030405060708\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UplinkMappingView.class)))
    @APIResponse(responseCode = "404", description = "There is no such gauge")
    @APIResponse(responseCode = "409", description = "The device is assigned to another gauge")
    @APIResponse(responseCode = "422", description = "The mapping is invalid")
    public Response put(@RestPath String gauge, @Nullable JsonNode body) throws SQLException {
        Gauge known = known(gauge);
        if (body == null || body.isMissingNode()) {
            return ReadingsResource.problem(Response.Status.BAD_REQUEST, "The request has no body");
        }
        UplinkMapping mapping;
        try {
            mapping = UplinkMappingJson.read(presets.fill(body));
            mapping.value().checkFits(known);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return unprocessable(String.valueOf(e.getMessage()));
        }
        if (!mappings.put(known.code, mapping, name())) {
            String other = mappings.findGauge(mapping.device()).orElse("another");
            return ReadingsResource.problem(
                    Response.Status.CONFLICT,
                    "The device %s is assigned to the gauge %s".formatted(mapping.device(), other));
        }
        LOG.infof("Set an uplink mapping: gauge=%s device=%s officer=%s", gauge, mapping.device(), name());
        return ok(UplinkMappingView.of(mapping));
    }

    @DELETE
    @Path("gauges/{gauge}/uplink-mapping")
    @Operation(summary = "Remove the mapping of a gauge's LoRaWAN device", description = "Its stored readings stay.")
    @APIResponse(responseCode = "204", description = "Its uplinks are refused from now on")
    @APIResponse(responseCode = "404", description = "There is no such gauge, or it has no mapping")
    public void delete(@RestPath String gauge) throws SQLException {
        if (!mappings.remove(known(gauge).code)) {
            throw noMapping(gauge);
        }
        LOG.infof("Removed an uplink mapping: gauge=%s officer=%s", gauge, name());
    }

    @POST
    @Path("gauges/{gauge}/uplink-mapping/try")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Test what an uplink becomes",
            description =
                    "The body is an uplink as sent by ChirpStack v4 or The Things Stack v3. Nothing is " + "stored.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UplinkPreview.class)))
    @APIResponse(responseCode = "404", description = "There is no such gauge, or it has no mapping")
    @APIResponse(responseCode = "422", description = "The body is not an uplink of the gauge's device")
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "An uplink as the network server publishes it: "
                                                    + "ChirpStack v4 (deviceInfo, object, …) or The Things Stack "
                                                    + "v3 (end_device_ids, uplink_message, …)")))
    public Response tryOut(@RestPath String gauge, @Nullable JsonNode envelope) {
        Gauge known = known(gauge);
        UplinkMapping mapping = mappingOf(known);
        if (envelope == null || envelope.isMissingNode()) {
            return ReadingsResource.problem(Response.Status.BAD_REQUEST, "The request has no body");
        }
        try {
            Uplink uplink = UplinkEnvelopes.open(envelope);
            return uplink.device().equals(mapping.device())
                    ? ok(UplinkPreview.of(uplink, uplinks.read(uplink, mapping, known)))
                    : unprocessable("The uplink comes from the device %s, but the gauge %s is mapped to %s"
                            .formatted(uplink.device(), gauge, mapping.device()));
        } catch (IllegalArgumentException e) {
            return unprocessable(String.valueOf(e.getMessage()));
        }
    }

    private Gauge known(String gauge) {
        return network.findGauge(gauge).orElseThrow(() -> new NotFoundException("There is no gauge " + gauge));
    }

    private UplinkMapping mappingOf(Gauge gauge) {
        return mappings.find(gauge.code).orElseThrow(() -> noMapping(gauge.code));
    }

    private static NotFoundException noMapping(String gauge) {
        return new NotFoundException("No LoRaWAN device is assigned to the gauge " + gauge);
    }

    private String name() {
        return officer.getPrincipal().getName();
    }

    private static Response ok(Object body) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response unprocessable(String detail) {
        return ProblemDetails.of(UNPROCESSABLE, detail).response().build();
    }
}
