package org.faofon.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.Calibration;
import org.faofon.network.CalibrationRepository;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeCalibration;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.intake.CounterRecalculation;
import org.faofon.web.ContentNegotiation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The calibrations of a gauge's bucket, and the recalculation of its rain. */
@Path("/api/v1")
@Tag(name = "Gauges")
@RolesAllowed({"officer", "admin"})
@Blocking
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
@APIResponse(responseCode = "400", description = "Something in the request is invalid")
@APIResponse(responseCode = "404", description = "There is no such gauge")
class CalibrationsResource {
    /** Clocks of gauges may run slightly ahead; no reading ends later. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final GaugeRegistry network;
    private final CalibrationRepository calibrations;
    private final CounterRecalculation recount;
    private final NetworkClock clock;
    private final SecurityIdentity officer;

    CalibrationsResource(
            GaugeRegistry network,
            CalibrationRepository calibrations,
            CounterRecalculation recount,
            NetworkClock clock,
            SecurityIdentity officer) {
        this.network = network;
        this.calibrations = calibrations;
        this.recount = recount;
        this.clock = clock;
        this.officer = officer;
    }

    /** The input of an officer. */
    record Entry(
            @Schema(examples = "2026-11-22T07:00:00+07:00") @Nullable
            String validFrom,

            @Schema(examples = "1.037") @Nullable BigDecimal factor,
            @Nullable String note) {}

    /**
     * A stored calibration.
     *
     * @param replacedAt when another factor was entered for the same date; null for the valid one
     * @param replacedBy who entered it; null for the valid one
     */
    record CalibrationView(
            OffsetDateTime validFrom,
            BigDecimal factor,
            @Nullable String note,
            String enteredBy,
            OffsetDateTime enteredAt,
            @Nullable OffsetDateTime replacedAt,
            @Nullable String replacedBy) {
        static CalibrationView of(GaugeCalibration entered, List<GaugeCalibration> all) {
            Optional<GaugeCalibration> next = all.stream()
                    .filter(other -> other.validFrom.equals(entered.validFrom) && other.id > entered.id)
                    .findFirst();
            return new CalibrationView(
                    RainDayTime.local(entered.validFrom),
                    plain(entered.factor),
                    entered.note,
                    entered.enteredBy,
                    RainDayTime.local(entered.enteredAt),
                    next.map(other -> RainDayTime.local(other.enteredAt)).orElse(null),
                    next.map(other -> other.enteredBy).orElse(null));
        }

        private static BigDecimal plain(BigDecimal factor) {
            BigDecimal bare = factor.stripTrailingZeros();
            return bare.scale() < 0 ? bare.setScale(0) : bare;
        }
    }

    /**
     * The changes of a recalculation.
     *
     * @param changed how many readings
     * @param beforeMm the total of the readings that are computed from counts, before
     * @param afterMm and after
     */
    record Recounted(String gauge, long changed, BigDecimal beforeMm, BigDecimal afterMm) {
        static Recounted of(String gauge, CounterRecalculation.Result result) {
            return new Recounted(
                    gauge,
                    result.changed(),
                    Depth.toMm(result.beforeMicrometres()),
                    Depth.toMm(result.afterMicrometres()));
        }
    }

    @GET
    @Path("gauges/{gauge}/calibrations")
    @Operation(
            summary = "List all calibrations of a gauge",
            description = "By date. If there are several for one date, the last one is valid; the others say "
                    + "who replaced them.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CalibrationView.class)))
    public Response list(@RestPath String gauge) {
        List<GaugeCalibration> all = calibrations.list(known(gauge));
        return answer(
                all.stream().map(entered -> CalibrationView.of(entered, all)).toList());
    }

    @POST
    @Path("gauges/{gauge}/calibrations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter a calibration of a gauge's bucket",
            description = "The factor is the true depth of a tip divided by its nominal depth, 0.5 to 2. It "
                    + "applies to all rain after validFrom, up to the next calibration. Everything computed "
                    + "from the gauge's counter since then is computed again, and the response says what "
                    + "changed. Another factor for the same date replaces the first; old factors and old "
                    + "values are kept.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Recounted.class)))
    public Response calibrate(@RestPath String gauge, @Nullable Entry entry) throws SQLException {
        Gauge counter = counter(gauge);
        Calibration calibration = calibration(entry);
        calibrations.add(counter, calibration, name());
        return recount(
                gauge, new Interval(calibration.validFrom(), clock.instant().plus(AHEAD)));
    }

    @POST
    @Path("gauges/{gauge}/recompute")
    @Operation(
            summary = "Compute a gauge's rain again from its counts",
            description = "For the readings that end in (from, to], or for all. Needed only when the roster has "
                    + "changed the depth of a tip or the modulus of the counter. Repeating it changes "
                    + "nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Recounted.class)))
    public Response recompute(
            @RestPath String gauge,
            @QueryParam("from") @Parameter(example = "2026-11-21T07:00:00+07:00") @Nullable String from,
            @QueryParam("to") @Parameter(example = "2026-11-22T07:00:00+07:00") @Nullable String to)
            throws SQLException {
        counter(gauge);
        Instant start = TimeSpan.parseNear("from", from).orElse(Instant.EPOCH);
        Instant end = TimeSpan.parseNear("to", to).orElse(clock.instant().plus(AHEAD));
        if (!start.isBefore(end)) {
            throw ProblemDetails.badRequest("from must be before to");
        }
        return recount(gauge, new Interval(start, end));
    }

    private Response recount(String gauge, Interval ends) throws SQLException {
        return answer(Recounted.of(gauge, recount.recount(gauge, ends, name())));
    }

    private Calibration calibration(@Nullable Entry entry) {
        if (entry == null || entry.factor == null) {
            throw ProblemDetails.badRequest("factor is missing");
        }
        Instant from = ValidFrom.parse(entry.validFrom, clock.instant());
        try {
            return new Calibration(from, entry.factor, entry.note == null ? "" : entry.note);
        } catch (IllegalArgumentException e) {
            throw ProblemDetails.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private Gauge counter(String gauge) {
        Gauge known = known(gauge);
        if (!known.countsTips()) {
            throw ProblemDetails.badRequest(
                    "Gauge " + gauge + " is not configured as a tip counter; nothing is computed there");
        }
        return known;
    }

    private Gauge known(String gauge) {
        return network.findGauge(gauge).orElseThrow(() -> ProblemDetails.noGauge(gauge));
    }

    private String name() {
        return officer.getPrincipal().getName();
    }

    private static Response answer(Object body) {
        return Response.ok(body, ContentNegotiation.JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
