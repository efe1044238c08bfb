package org.faofon.gateways.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.ProblemDetails;
import org.faofon.gateways.GatewaysConfig;
import org.faofon.gateways.decode.DecodedPayload;
import org.faofon.gateways.decode.MessageJson;
import org.faofon.gateways.decode.ReadingInput;
import org.faofon.gateways.decode.ReadingJson;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Reading;
import org.faofon.readings.Receipt;
import org.faofon.readings.Source;
import org.faofon.readings.intake.IntakeQueue;
import org.faofon.readings.store.DailyMessageCountRepository;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRole;
import org.jboss.resteasy.reactive.RestPath;

/** Readings over HTTP; the response is sent after the commit. */
@Path("/api/v1")
@Tag(name = "Readings")
public class ReadingsResource {
    private static final String GAUGE = "gauge";
    private static final int RETRY_AFTER_SECONDS = 5;

    private final GatewaysConfig.Http config;
    private final GaugeRegistry network;
    private final IntakeQueue intake;
    private final DailyMessageCountRepository days;
    private final Clock clock;
    private final SecurityIdentity identity;
    private final SchoolSubmissionCheck schools;
    private final RequestSlots slots;

    ReadingsResource(
            GatewaysConfig config,
            GaugeRegistry network,
            IntakeQueue intake,
            DailyMessageCountRepository days,
            Clock clock,
            SecurityIdentity identity,
            SchoolSubmissionCheck schools) {
        this.config = config.http();
        this.network = network;
        this.intake = intake;
        this.days = days;
        this.clock = clock;
        this.identity = identity;
        this.schools = schools;
        this.slots = new RequestSlots(config.http().waiting(), config.http().waitingOfOne());
    }

    @POST
    @Path("gauges/{gauge}/readings")
    @NonBlocking
    @RolesAllowed({GAUGE, "officer", "admin", SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Post readings of one gauge",
            description = "One object or an array. Volunteers and teachers of a school report its cylinders: "
                    + "once for each time, and they may change the value until 07:00 of the next day. A "
                    + "tipping bucket may send its total count as \"tips\" instead of \"mm\"; the rain "
                    + "since the previous count is derived from it. For a cylinder that was not emptied, "
                    + "send \"emptied\": false with the total in it, as often as needed: each replaces the "
                    + "earlier ones, and the morning reading replaces them all. With \"emptied\": true it "
                    + "was emptied at that time. \"seq\" and \"boot\" number the messages for the ledger. A "
                    + "gauge without a clock sends \"ageSeconds\" instead of \"at\". "
                    + "The response says for each reading whether it was stored, is a duplicate, corrected "
                    + "an earlier value or was refused, and why; the status is 422 when all were refused. "
                    + "Unknown fields are ignored, and the response names them.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {ReadingInput.class, ReadingInput[].class}),
                            examples =
                                    @ExampleObject(
                                            name = "reading",
                                            value = "{\"at\": \"2026-11-22T07:00:00+07:00\", \"mm\": 12.4}")))
    @APIResponse(
            responseCode = "200",
            description = "Some were accepted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReadingsAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "They are safe but not stored yet; Location says where to ask what became of them")
    @APIResponse(responseCode = "400", description = "The body is not JSON, or has no reading or too many")
    @APIResponse(responseCode = "401", description = "The token, or name and password, are missing or wrong")
    @APIResponse(responseCode = "403", description = "The token, or the PIN, is that of another gauge or school")
    @APIResponse(responseCode = "404", description = "There is no such gauge")
    @APIResponse(responseCode = "413", description = "The body is larger than 10 MB")
    @APIResponse(responseCode = "415", description = "Content-Type is not application/json")
    @APIResponse(
            responseCode = "422",
            description = "All readings were refused; errors has the index, status and detail of each")
    @APIResponse(responseCode = "503", description = "Too much is waiting; Retry-After says when to send it again")
    public Uni<Response> post(@RestPath String gauge, @Context RoutingContext request) {
        Buffer body = request.body().buffer(); // Read before any thread was used (access.limits).
        return post(gauge, body == null ? new byte[0] : body.getBytes());
    }

    private Uni<Response> post(String gauge, byte[] body) {
        if (identity.hasRole(GAUGE) && !identity.getPrincipal().getName().equals(gauge)) {
            return now(problem(Response.Status.FORBIDDEN, "The token belongs to another gauge"));
        }
        Optional<SchoolMember> member = member();
        if (member.isPresent()
                && !network.findGauge(gauge).map(member.get()::looksAfter).orElse(true)) {
            return now(problem(Response.Status.FORBIDDEN, "The gauge belongs to another school"));
        }
        return network.findGauge(gauge)
                .map(known -> post(known, body, member))
                .orElseGet(() -> now(problem(Response.Status.NOT_FOUND, "There is no gauge " + gauge)));
    }

    /** A school member, unless they are signed in as an officer as well. */
    private Optional<SchoolMember> member() {
        return identity.hasRole("officer") ? Optional.empty() : SchoolMember.of(identity);
    }

    private Uni<Response> post(Gauge gauge, byte[] bytes, Optional<SchoolMember> member) {
        if (bytes.length == 0) {
            return now(problem(Response.Status.BAD_REQUEST, "The request has no body"));
        }
        try {
            return post(gauge, MessageJson.read(bytes, "The body"), member);
        } catch (MessageJson.Unreadable e) {
            return now(problem(Response.Status.BAD_REQUEST, String.valueOf(e.getMessage())));
        }
    }

    private Uni<Response> post(Gauge gauge, JsonNode body, Optional<SchoolMember> member) {
        if (body.isArray() && (body.isEmpty() || body.size() > config.mostReadings())) {
            return now(problem(
                    Response.Status.BAD_REQUEST,
                    ("A request must contain 1 to %d readings, but contained %d; send larger files to "
                                    + "/api/v1/readings")
                            .formatted(config.mostReadings(), body.size())));
        }
        DecodedPayload decoding = DecodedPayload.of(body, gauge, origin(member), oldest(member));
        return member.map(known -> check(known, gauge, decoding))
                .orElseGet(() -> now(decoding))
                .chain(checked -> handIn(gauge.code, checked));
    }

    /** Reads the known readings from the store, so it must not run on an event-loop thread. */
    private Uni<DecodedPayload> check(SchoolMember member, Gauge gauge, DecodedPayload decoding) {
        return Uni.createFrom()
                .item(Unchecked.supplier(() -> schools.check(member, gauge, decoding, clock.instant())))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Response> handIn(String gauge, DecodedPayload decoding) {
        if (decoding.measurements().isEmpty()) {
            countRefused(gauge, decoding);
            return now(answer(ReadingsAnswer.of(decoding, decoding.receipts(List.of()))));
        }
        if (!slots.tryTake(gauge)) {
            return now(comeAgain());
        }
        Optional<IntakeQueue.Accepted> accepted = intake.submit(decoding.measurements());
        if (accepted.isEmpty()) {
            slots.giveBack(gauge);
            return now(comeAgain());
        }
        countRefused(gauge, decoding);
        // The slot stays taken until the store has the readings, even if the client has timed out.
        CompletionStage<List<Receipt>> receipts = accepted.get().receipts();
        receipts.whenComplete((all, failure) -> slots.giveBack(gauge));
        return Uni.createFrom()
                .completionStage(receipts)
                .map(all -> answer(ReadingsAnswer.of(decoding, decoding.receipts(all))))
                .ifNoItem()
                .after(config.patience())
                .fail()
                .onFailure(TimeoutException.class)
                .recoverWithItem(() -> notYetStored(accepted.get()));
    }

    private static Response notYetStored(IntakeQueue.Accepted accepted) {
        return accepted.isDurable().getAsBoolean() ? SubmissionResource.accepted(accepted.id()) : comeAgain();
    }

    private void countRefused(String gauge, DecodedPayload decoding) {
        if (decoding.refused() > 0) {
            days.countRefused(gauge, decoding.refused(), decoding.refusedNumbers(), clock.instant());
        }
    }

    private Reading.Origin origin(Optional<SchoolMember> member) {
        if (member.isPresent()) {
            return new Reading.Origin(Source.PAGE, member.get().signature(), clock.instant());
        }
        String who = identity.getPrincipal().getName();
        return new Reading.Origin(Source.REST, identity.hasRole(GAUGE) ? "gauge " + who : who, clock.instant());
    }

    private Instant oldest(Optional<SchoolMember> member) {
        return identity.hasRole(GAUGE) || member.isPresent()
                ? clock.instant().minus(ReadingJson.OLDEST)
                : Instant.EPOCH;
    }

    private static <T> Uni<T> now(T answer) {
        return Uni.createFrom().item(answer);
    }

    private static Response answer(ReadingsAnswer answer) {
        if (!answer.allRefused()) {
            return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
        }
        String detail = "None of the %d readings was accepted".formatted(answer.refused());
        return ProblemDetails.of(422, detail, answer.items()).response().build();
    }

    /** Sending the readings again is safe: any that were stored meanwhile are duplicates. */
    private static Response comeAgain() {
        return comeAgain("Too many readings are waiting; send it again", RETRY_AFTER_SECONDS);
    }

    public static Response comeAgain(String detail, int afterSeconds) {
        return Response.fromResponse(problem(Response.Status.SERVICE_UNAVAILABLE, detail))
                .header(HttpHeaders.RETRY_AFTER, afterSeconds)
                .build();
    }

    public static Response problem(Response.Status status, String detail) {
        return ProblemDetails.response(status, detail).build();
    }
}
