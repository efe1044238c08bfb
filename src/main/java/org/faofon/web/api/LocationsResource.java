package org.faofon.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GaugeLocation;
import org.faofon.network.GaugeLocationRepository;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeRelocation;
import org.faofon.network.GeoPoint;
import org.faofon.network.NetworkClock;
import org.faofon.web.ContentNegotiation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The locations of a gauge over time. */
@Path("/api/v1")
@Tag(name = "Gauges")
@RolesAllowed({"officer", "admin"})
@Blocking
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
@APIResponse(
        responseCode = "200",
        content =
                @Content(
                        schema =
                                @Schema(
                                        type = SchemaType.ARRAY,
                                        implementation = LocationsResource.LocationView.class)))
@APIResponse(responseCode = "404", description = "There is no such gauge")
class LocationsResource {
    private final GaugeRegistry network;
    private final GaugeLocationRepository locations;
    private final NetworkClock clock;
    private final SecurityIdentity officer;

    LocationsResource(
            GaugeRegistry network, GaugeLocationRepository locations, NetworkClock clock, SecurityIdentity officer) {
        this.network = network;
        this.locations = locations;
        this.clock = clock;
        this.officer = officer;
    }

    /** The input of an officer; degrees are WGS 84. */
    record Entry(
            @Schema(examples = "2026-11-22T07:00:00+07:00") @Nullable
            String validFrom,

            @Schema(examples = "7.546") @Nullable Double lat,
            @Schema(examples = "100.046") @Nullable Double lon,
            @Nullable Double elevationM,
            @Nullable String note) {}

    /**
     * A location that was entered, or came with the roster.
     *
     * @param replacedAt when another location was entered for the same date; null for the valid one
     * @param replacedBy who entered it; null for the valid one
     */
    record LocationView(
            OffsetDateTime validFrom,
            double lat,
            double lon,
            @Nullable Double elevationM,
            @Nullable String note,
            String enteredBy,
            OffsetDateTime enteredAt,
            @Nullable OffsetDateTime replacedAt,
            @Nullable String replacedBy) {
        static LocationView of(GaugeLocation entered, List<GaugeLocation> all) {
            Optional<GaugeLocation> next = all.stream()
                    .filter(other -> other.validFrom.equals(entered.validFrom) && other.id > entered.id)
                    .findFirst();
            return new LocationView(
                    RainDayTime.local(entered.validFrom),
                    entered.latitude,
                    entered.longitude,
                    entered.elevationMetres,
                    entered.note,
                    entered.enteredBy,
                    RainDayTime.local(entered.enteredAt),
                    next.map(other -> RainDayTime.local(other.enteredAt)).orElse(null),
                    next.map(other -> other.enteredBy).orElse(null));
        }
    }

    @GET
    @Path("gauges/{gauge}/locations")
    @Operation(
            summary = "List all locations of a gauge",
            description = "By date; the first is where the roster first placed it. If there are several for one "
                    + "date, the last one is valid; the others say who replaced them.")
    public Response list(@RestPath String gauge) {
        known(gauge);
        List<GaugeLocation> all = locations.list(gauge);
        return Response.ok(
                        all.stream()
                                .map(entered -> LocationView.of(entered, all))
                                .toList(),
                        ContentNegotiation.JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("gauges/{gauge}/locations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter the location of a gauge from a date on",
            description = "The newest entry is the current location. Another entry for the same date replaces "
                    + "the first, which is kept. The response is the whole list.")
    @APIResponse(responseCode = "400", description = "Something in the request is invalid")
    public Response move(@RestPath String gauge, @Nullable Entry entry) {
        known(gauge);
        locations.move(gauge, move(entry), officer.getPrincipal().getName());
        return list(gauge);
    }

    private GaugeRelocation move(@Nullable Entry entry) {
        if (entry == null || entry.lat == null || entry.lon == null) {
            throw ProblemDetails.badRequest("lat or lon is missing");
        }
        Instant from = ValidFrom.parse(entry.validFrom, clock.instant());
        checkNotSwapped(entry.lat, entry.lon);
        try {
            GeoPoint position = new GeoPoint(entry.lat, entry.lon, Optional.ofNullable(entry.elevationM));
            checkInThailand(position);
            return new GaugeRelocation(from, position, entry.note == null ? "" : entry.note);
        } catch (IllegalArgumentException e) {
            throw ProblemDetails.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static void checkNotSwapped(double lat, double lon) {
        if (GeoPoint.isInThailand(lon, lat)) {
            throw ProblemDetails.badRequest("lat and lon are swapped: lat was " + lat + ", lon " + lon);
        }
    }

    private static void checkInThailand(GeoPoint position) {
        if (!GeoPoint.isInThailand(position.latitude(), position.longitude())) {
            throw ProblemDetails.badRequest(
                    "the location must be within Thailand (lat 5 to 21, lon 97 to 106), but was lat "
                            + position.latitude() + ", lon " + position.longitude());
        }
    }

    private void known(String gauge) {
        if (network.findGauge(gauge).isEmpty()) {
            throw ProblemDetails.noGauge(gauge);
        }
    }
}
