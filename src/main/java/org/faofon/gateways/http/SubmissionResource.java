package org.faofon.gateways.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.web.ProblemDetails;
import org.faofon.readings.Receipt;
import org.faofon.readings.intake.IntakeQueue;
import org.faofon.schools.SchoolRole;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What became of readings whose sender could not wait for it. There are such only where several instances share a Kafka. */
@Path("/api/v1")
@Tag(name = "Readings")
class SubmissionResource {
    private static final String PATH = "/api/v1/submissions/";
    private static final int ACCEPTED = 202;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final IntakeQueue intake;
    private final WorkAssignment assignment;

    SubmissionResource(IntakeQueue intake, WorkAssignment assignment) {
        this.intake = intake;
        this.assignment = assignment;
    }

    /**
     * The fate of a submission.
     *
     * @param id of the submission
     * @param items the result of each accepted reading, in their order; absent while they wait
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fate(UUID id, String status, @Nullable List<Item> items) {
        private static Fate waiting(UUID id) {
            return new Fate(id, "waiting", null);
        }

        private static Fate settled(UUID id, List<Receipt> receipts) {
            return new Fate(
                    id,
                    "settled",
                    IntStream.range(0, receipts.size())
                            .mapToObj(index -> Item.of(index, receipts.get(index)))
                            .toList());
        }
    }

    /**
     * The result of one reading.
     *
     * @param status stored, duplicate, corrected or refused
     * @param detail why it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(int index, String status, @Nullable String detail) {
        private static Item of(int index, Receipt receipt) {
            return new Item(
                    index,
                    receipt.outcome().name().toLowerCase(Locale.ROOT),
                    receipt.isRefusal() ? receipt.reason() : null);
        }
    }

    /** The readings are durable, but not stored yet. */
    static Response accepted(UUID id) {
        return Response.status(ACCEPTED)
                .entity(Fate.waiting(id))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .location(URI.create(PATH + id))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    @GET
    @Path("submissions/{id}")
    @RolesAllowed({"gauge", "officer", "admin", SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS})
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Ask what became of posted readings",
            description =
                    "Where several instances run, a request whose readings are safe but not stored within 10 s gets 202 "
                            + "with this address. Each instance knows the results of the last hour.")
    @APIResponse(
            responseCode = "200",
            description = "They are settled",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Fate.class)))
    @APIResponse(responseCode = "202", description = "They wait, or the result is older than an hour")
    @APIResponse(responseCode = "401", description = "The token, or name and password, are missing or wrong")
    @APIResponse(responseCode = "404", description = "This is no id of a submission, or only one instance runs")
    public Response find(@RestPath String id) {
        Optional<UUID> known = assignment.isShared() ? parse(id) : Optional.empty();
        if (known.isEmpty()) {
            return ProblemDetails.response(Response.Status.NOT_FOUND, "There is no submission " + id)
                    .build();
        }
        return intake.findReceipts(known.get())
                .map(receipts -> Response.ok(Fate.settled(known.get(), receipts), MediaType.APPLICATION_JSON_TYPE)
                        .build())
                .orElseGet(() -> accepted(known.get()));
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
