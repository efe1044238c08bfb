package org.faofon.thaiwater;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.text.Excerpt;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.ProblemDetails;
import org.faofon.common.web.SiteAddress;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.store.ReadingArrivals.Arrival;
import org.faofon.thaiwater.RainfallReader.GaugeRain;
import org.faofon.thaiwater.RainfallReader.Observation;
import org.faofon.thaiwater.ThaiWaterDocument.Measurement;
import org.faofon.thaiwater.ThaiWaterDocument.Metadata;
import org.faofon.thaiwater.ThaiWaterDocument.Observer;
import org.faofon.thaiwater.ThaiWaterDocument.Rainfall;
import org.faofon.thaiwater.ThaiWaterDocument.Series;
import org.faofon.thaiwater.ThaiWaterDocument.StationReference;
import org.faofon.thaiwater.ThaiWaterDocument.Stations;
import org.jboss.resteasy.reactive.RestPath;

/** The Thai water data standard 1.0 Draft 1: A001.1, B001.1 and B001.2; open to the scripts of any site. */
@Path("/")
@Tag(name = "Thai water data standard")
@PermitAll
@Blocking
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
class ThaiWaterResource {
    private static final String SERVICE = "thaiwater/v1/";
    private static final String RAINFALL = "A001";
    private static final String STATIONS = "B001";
    private static final Duration KEEP = Duration.ofSeconds(30);
    private static final String AUTOMATIC_CHECKS = "1";

    private final ThaiWaterConfig config;
    private final GaugeRegistry network;
    private final RainfallReader rain;
    private final StationReader stations;
    private final NetworkClock clock;
    private final SiteAddress site;
    private final ObjectMapper json;

    ThaiWaterResource(
            ThaiWaterConfig config,
            GaugeRegistry network,
            RainfallReader rain,
            StationReader stations,
            NetworkClock clock,
            SiteAddress site,
            ObjectMapper json) {
        this.config = config;
        this.network = network;
        this.rain = rain;
        this.stations = stations;
        this.clock = clock;
        this.site = site;
        this.json = json;
    }

    @GET
    @Path(SERVICE + "Rainfall")
    @Operation(
            summary = "Get rain by the Thai water data standard (A001.1)",
            description =
                    "interval (C-5, C-10, C-15, C-30, C-60 or P-Daily) and latest are required; latest=false also "
                            + "requires startDatetime and endDatetime, in the time of Thailand and inclusive. stationCode, agencyCode, "
                            + "provinceCode and amphoeCode select stations. At most 10000 values; see docs/standards.md.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown, missing or wrong, or it would be too much")
    @APIResponse(responseCode = "404", description = "No agency code is set")
    @APIResponse(responseCode = "503", description = "An exercise is running: its rain is not given out")
    public Response rainfall(@Context Request request, @Context UriInfo uri, RoutingContext context)
            throws SQLException {
        Agency agency = agency();
        RainfallQuery query = RainfallQuery.of(uri.getQueryParameters());
        Instant now = now();
        String reference = site.rootOf(context.request()) + SERVICE + "StationInfo/";
        List<Gauge> asked = query.stations().select(network.listGauges(), agency);
        List<Series> series = rain.read(query, asked, now).stream()
                .map(each -> series(each, agency, reference))
                .toList();
        Metadata metadata = Metadata.of(agency, now, RAINFALL, query.interval().code());
        return answer(new Rainfall(metadata, series), request);
    }

    private static Series series(GaugeRain of, Agency agency, String reference) {
        String code = agency.stationCode(of.gauge());
        Instant result = of.observations().stream()
                .map(Observation::arrival)
                .map(Arrival::last)
                .max(Instant::compareTo)
                .orElseThrow();
        return new Series(
                new Observer(agency.code(), agency.name(), 1),
                ThaiWaterDocument.local(result),
                new StationReference(code, reference + code),
                of.observations().stream().map(ThaiWaterResource::measurement).toList());
    }

    private static Measurement measurement(Observation of) {
        return new Measurement(
                ThaiWaterDocument.local(of.end()),
                ThaiWaterDocument.local(of.arrival().first()),
                ThaiWaterDocument.local(of.arrival().last()),
                "Rainfall",
                of.value().value(),
                "mm",
                of.value().flag(),
                of.value().comment(),
                AUTOMATIC_CHECKS);
    }

    @GET
    @Path(SERVICE + "StationInfo")
    @Operation(
            summary = "List the stations by the Thai water data standard (B001.1)",
            description = "stationCode, agencyCode, provinceCode and amphoeCode select stations.")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or wrong")
    @APIResponse(responseCode = "404", description = "No agency code is set")
    @APIResponse(responseCode = "503", description = "An exercise is running: its rain is not given out")
    public Response stations(@Context Request request, @Context UriInfo uri) throws SQLException {
        Agency agency = agency();
        Parameters parameters = Parameters.of(uri.getQueryParameters(), StationFilter.PARAMETERS);
        return answer(StationFilter.of(parameters), agency, request);
    }

    @GET
    @Path(SERVICE + "StationInfo/{stationCode}")
    @Operation(summary = "Get a station by the Thai water data standard (B001.2)")
    @APIResponse(responseCode = "404", description = "There is no such station, or no agency code is set")
    @APIResponse(responseCode = "503", description = "An exercise is running: its rain is not given out")
    public Response station(@RestPath String stationCode, @Context Request request, @Context UriInfo uri)
            throws SQLException {
        Agency agency = agency();
        Parameters.of(uri.getQueryParameters(), Set.of());
        StationFilter one =
                new StationFilter(Optional.of(stationCode), Optional.empty(), Optional.empty(), Optional.empty());
        if (one.select(network.listGauges(), agency).isEmpty()) {
            throw new NotFoundException("There is no station " + Excerpt.of(stationCode));
        }
        return answer(one, agency, request);
    }

    private Response answer(StationFilter filter, Agency agency, Request request) throws SQLException {
        Instant now = now();
        List<Gauge> asked = filter.select(network.listGauges(), agency);
        return answer(
                new Stations(Metadata.of(agency, now, STATIONS, null), stations.read(asked, agency, now)), request);
    }

    /** The agency of the settings; what falls in an exercise is not rain. */
    private Agency agency() {
        String code = config.agencyCode()
                .orElseThrow(() -> new NotFoundException("The operator has not set the code of the agency"));
        if (clock.exercise()) {
            throw ProblemDetails.exception(
                    Response.Status.SERVICE_UNAVAILABLE, "An exercise is running: its rain is not given out");
        }
        return new Agency(code, config.agencyName());
    }

    /** The same answer within a minute. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private Response answer(Object document, Request request) {
        try {
            Response answer = EtagResponse.of(MediaType.APPLICATION_JSON, json.writeValueAsBytes(document))
                    .answer(request, EtagResponse.shared(KEEP));
            answer.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
            return answer;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
