package org.faofon.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.faofon.common.text.Excerpt;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingId;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Revision;
import org.faofon.readings.Source;
import org.faofon.readings.StandardReason;
import org.faofon.readings.intake.VerdictRepository;
import org.faofon.readings.store.ReadingHistory;
import org.faofon.web.ContentNegotiation;
import org.faofon.web.view.ReadingView;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One reading: officers judge or correct it, and read its earlier verdicts and values. */
@Path("/api/v1")
@Tag(name = "Readings")
@RolesAllowed({"officer", "admin"})
@Blocking
class ReadingResource {
    private static final int LONGEST_REASON = 500;
    private static final String EXAMPLE = "PTL07-1764032400";

    private final GaugeRegistry network;
    private final VerdictRepository verdicts;
    private final ReadingHistory history;
    private final SecurityIdentity officer;

    ReadingResource(
            GaugeRegistry network, VerdictRepository verdicts, ReadingHistory history, SecurityIdentity officer) {
        this.network = network;
        this.verdicts = verdicts;
        this.history = history;
        this.officer = officer;
    }

    /**
     * A verdict from an officer.
     *
     * @param quality GOOD, SUSPECT or FAIL; by default GOOD with another depth
     * @param reason 1 to 500 characters; required for a verdict
     * @param mm the correct depth, if the value was wrong
     * @param note about the other value, up to 500 characters
     */
    record Word(
            @Nullable String quality,
            @Nullable String reason,
            @Nullable BigDecimal mm,
            @Nullable String note) {}

    /**
     * A verdict.
     *
     * @param mm the value that it is about; null if the gauge reported no value
     * @param by the officer; null for the checks
     * @param replacedAt when another verdict or value replaced it; null for the current one
     */
    record VerdictView(
            Quality quality,
            String reason,
            @Nullable BigDecimal mm,
            @Nullable String by,
            OffsetDateTime at,
            @Nullable OffsetDateTime replacedAt) {
        static VerdictView of(VerdictRepository.Past past) {
            Quality quality = past.verdict().quality();
            return new VerdictView(
                    quality,
                    past.verdict().reason(),
                    quality == Quality.MISSING ? null : past.depth().mm(),
                    past.by().orElse(null),
                    RainDayTime.local(past.at()),
                    RainDayTime.localOrNull(past.replacedAt().orElse(null)));
        }
    }

    /**
     * One value of a reading.
     *
     * @param mm null if the gauge reported no value
     * @param replacedAt when another value replaced it; null for the current one
     * @param replacedBy who entered the other value; null for the current one
     */
    record RevisionView(
            @Nullable BigDecimal mm,
            Duration period,
            Quality quality,
            Source source,
            String enteredBy,
            OffsetDateTime receivedAt,
            @Nullable OffsetDateTime replacedAt,
            @Nullable String replacedBy) {
        static RevisionView of(Revision revision) {
            Instant replacedAt = revision.replacedAt();
            return new RevisionView(
                    revision.fall().quality() == Quality.MISSING
                            ? null
                            : revision.fall().depth().mm(),
                    revision.fall().interval().length(),
                    revision.fall().quality(),
                    revision.origin().source(),
                    revision.origin().enteredBy(),
                    RainDayTime.local(revision.origin().receivedAt()),
                    RainDayTime.localOrNull(replacedAt),
                    replacedAt == null ? null : revision.replacedBy());
        }
    }

    @PATCH
    @Path("readings/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Set the verdict of a reading or correct it",
            description = "An officer's verdict overrides every check until the gauge sends a different value "
                    + "for the same time. With mm the value is corrected, and the old one is kept as a "
                    + "revision. The rules are evaluated again at once.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReadingView.class)))
    @APIResponse(responseCode = "400", description = "The verdict is invalid")
    @APIResponse(responseCode = "404", description = "There is no such reading")
    @APIResponse(responseCode = "409", description = "The gauge reported no value, so there is nothing to decide")
    public Response judge(@RestPath @Parameter(example = EXAMPLE) String id, @Nullable Word word) throws SQLException {
        ReadingId known = known(id);
        VerdictRepository.Word said = parse(word);
        Optional<Judged> judged = verdicts.hear(known.gauge(), known.at(), said);
        if (judged.isEmpty()) {
            if (verdicts.list(known.gauge(), known.at()).isEmpty()) {
                throw notFound(id);
            }
            String detail = "The gauge reported no value; enter one with mm";
            return ProblemDetails.response(Response.Status.CONFLICT, detail).build();
        }
        return answer(ReadingView.of(judged.get()));
    }

    @GET
    @Path("readings/{id}/verdicts")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "List all verdicts of a reading",
            description =
                    "The current verdict comes first, then the old ones, newest first, each with author " + "and time.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = VerdictView.class)))
    @APIResponse(responseCode = "404", description = "There is no such reading")
    public Response list(@RestPath @Parameter(example = EXAMPLE) String id) throws SQLException {
        ReadingId known = known(id);
        List<VerdictRepository.Past> all = verdicts.list(known.gauge(), known.at());
        if (all.isEmpty()) {
            throw notFound(id);
        }
        return answer(all.stream().map(VerdictView::of).toList());
    }

    @GET
    @Path("readings/{id}/revisions")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "List all values of a reading",
            description = "The current value comes first, then the earlier ones, newest first.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RevisionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such reading")
    public Response revisions(@RestPath @Parameter(example = EXAMPLE) String id) throws SQLException {
        ReadingId known = known(id);
        List<Revision> revisions = history.listRevisions(known.gauge(), known.at());
        if (revisions.isEmpty()) {
            throw notFound(id);
        }
        return answer(revisions.stream().map(RevisionView::of).toList());
    }

    private ReadingId known(String id) {
        return ReadingId.parse(id)
                .filter(reading -> network.findGauge(reading.gauge()).isPresent())
                .orElseThrow(() -> notFound(id));
    }

    private static NotFoundException notFound(String id) {
        return new NotFoundException("There is no reading " + id);
    }

    private VerdictRepository.Word parse(@Nullable Word word) {
        if (word == null || (word.quality == null && word.mm == null)) {
            throw ProblemDetails.badRequest("quality, mm or both are required");
        }
        Optional<Depth> depth = Optional.ofNullable(word.mm).map(ReadingResource::depth);
        String reason = text("reason", word.reason, LONGEST_REASON);
        if (reason.isEmpty() && depth.isEmpty()) {
            throw ProblemDetails.badRequest("reason is missing: readers of the verdict must be able to understand it");
        }
        return new VerdictRepository.Word(
                officer.getPrincipal().getName(),
                word.quality == null ? Quality.GOOD : quality(word.quality),
                reason.isEmpty() ? StandardReason.CORRECTED.stored() : reason,
                depth,
                text("note", word.note, Reading.LONGEST_NOTE));
    }

    private static Quality quality(String text) {
        return switch (text) {
            case "GOOD" -> Quality.GOOD;
            case "SUSPECT" -> Quality.SUSPECT;
            case "FAIL" -> Quality.FAIL;
            default ->
                throw ProblemDetails.badRequest(
                        "quality must be GOOD, SUSPECT or FAIL, but was \"" + Excerpt.of(text) + "\"");
        };
    }

    private static Depth depth(BigDecimal mm) {
        try {
            return Depth.ofMm(mm, Depth.Kind.EXACT);
        } catch (IllegalArgumentException e) {
            throw ProblemDetails.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static String text(String name, @Nullable String text, int longest) {
        String said = text == null ? "" : text.strip();
        if (said.length() > longest || said.indexOf('\0') >= 0) {
            throw ProblemDetails.badRequest(name + " must be a text of up to " + longest + " characters");
        }
        return said;
    }

    private static Response answer(Object body) {
        return Response.ok(body, ContentNegotiation.JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
