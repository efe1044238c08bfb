package org.faofon.web.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Quality;
import org.faofon.readings.Revision;
import org.faofon.readings.Source;
import org.faofon.readings.store.ReadingHistory;
import org.faofon.web.ContentNegotiation;
import org.faofon.web.view.ReadingId;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The earlier values of a reading; for officers, because they name who entered it. */
@Path("/api/v1")
@Tag(name = "Readings")
@RolesAllowed({"officer", "admin"})
@Blocking
class RevisionsResource {
    private final GaugeRegistry network;
    private final ReadingHistory history;

    RevisionsResource(GaugeRegistry network, ReadingHistory history) {
        this.network = network;
        this.history = history;
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
    public Response revisions(@RestPath @Parameter(example = "PTL07-1764032400") String id) throws SQLException {
        ReadingId known = ReadingId.parse(id, network);
        List<Revision> revisions = history.listRevisions(known.gauge(), known.at());
        if (revisions.isEmpty()) {
            throw ReadingId.notFound(id);
        }
        return Response.ok(revisions.stream().map(RevisionView::of).toList(), ContentNegotiation.JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
