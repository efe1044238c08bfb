package org.faofon.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Interval;
import org.faofon.readings.query.RainSeriesReader;
import org.faofon.readings.totals.TimeStep;
import org.faofon.web.ContentNegotiation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The rain of one gauge over any past time, computed from the store. */
@Path("/api/v1")
@Tag(name = "Rain")
@PermitAll
@Blocking
class RainResource {
    /** A month of five minutes, or a year of hours. A long response keeps a thread and a database connection. */
    private static final int MOST_STEPS = 10_000;

    /** For those who are signed in. */
    private static final int MOST_STEPS_OF_USERS = 200_000;

    private final GaugeRegistry network;
    private final RainSeriesReader diary;
    private final NetworkClock clock;
    private final ObjectMapper json;
    private final SecurityIdentity caller;

    RainResource(
            GaugeRegistry network,
            RainSeriesReader diary,
            NetworkClock clock,
            ObjectMapper json,
            SecurityIdentity caller) {
        this.network = network;
        this.diary = diary;
        this.clock = clock;
        this.json = json;
        this.caller = caller;
    }

    @GET
    @Path("gauges/{gauge}/rain")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Get the rain of a gauge in equal time steps",
            description = "Steps are counted from 07:00, when the rain day begins (months from the 1st at "
                    + "07:00). The period is widened to whole steps; by default it is the last 24 hours. "
                    + "Each step has its coverage, and no depth where nothing was observed. A reading "
                    + "counts in proportion to its overlap. A reading that is longer than a step is listed "
                    + "separately as longer (in CSV as a row at the end). JSON or CSV by Accept, or by the "
                    + "parameter format. At most 10000 steps: a month "
                    + "of PT5M or a year of PT1H; 200000 for those who are signed in.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RainSeries.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "A parameter is invalid, or there would be over 10000 steps, 200000 if " + "you are signed in")
    @APIResponse(responseCode = "404", description = "There is no such gauge")
    public Response rain(
            @RestPath String gauge,
            @QueryParam("from") @Parameter(example = "2026-11-01T07:00:00+07:00") @Nullable String from,
            @QueryParam("to") @Parameter(example = "2026-12-01T07:00:00+07:00") @Nullable String to,
            @QueryParam("step") @DefaultValue("PT1H") @Parameter(description = "PT5M to PT12H, P1D or P1M") String step,
            @QueryParam("format") @Parameter(description = "csv, for links in a browser") @Nullable String format,
            @Context Request request) {
        if (network.findGauge(gauge).isEmpty()) {
            throw ProblemDetails.noGauge(gauge);
        }
        TimeStep each = step(step);
        Interval span = span(from, to, each);
        RainStream rain = new RainStream(diary, gauge, each, span);
        boolean csv =
                "csv".equals(format) || ContentNegotiation.jsonOrCsv(request).equals(ContentNegotiation.CSV);
        StreamingOutput body = csv ? rain::csv : out -> rain.json(json, out);
        Response.ResponseBuilder answer = Response.ok(body, csv ? ContentNegotiation.CSV : ContentNegotiation.JSON)
                .cacheControl(EtagResponse.shared(Duration.ZERO));
        if (csv) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"%s-rain-%s-%s.csv\""
                            .formatted(
                                    gauge, step, RainDayTime.local(span.start()).toLocalDate()));
        }
        return answer.build();
    }

    private static TimeStep step(String text) {
        try {
            return TimeStep.parse(text);
        } catch (IllegalArgumentException e) {
            throw ProblemDetails.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private Interval span(@Nullable String from, @Nullable String to, TimeStep step) {
        TimeSpan.parseNear("from", from);
        TimeSpan.parseNear("to", to);
        TimeSpan asked = TimeSpan.of(from, to, clock.instant());
        Interval span = step.widen(new Interval(asked.from(), asked.to()));
        long steps = step.count(span);
        int most = caller.isAnonymous() ? MOST_STEPS : MOST_STEPS_OF_USERS;
        if (steps > most) {
            throw ProblemDetails.badRequest(
                    ("no more than %d steps at a time, but this would be %d: take a longer step, "
                                    + "or a shorter period and then the next one")
                            .formatted(most, steps));
        }
        return span;
    }
}
