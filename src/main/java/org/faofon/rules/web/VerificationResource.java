package org.faofon.rules.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.common.web.ProblemDetails;
import org.faofon.rules.editing.RuleScore;
import org.faofon.rules.editing.RuleScoring;
import org.jspecify.annotations.Nullable;

/** The scores of the rules; for officers. */
@Path("/api/v1")
@Tag(name = "Hit log")
@RolesAllowed("officer")
@Blocking
class VerificationResource {
    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build();

    private final RuleScoring scoring;

    VerificationResource(RuleScoring scoring) {
        this.scoring = scoring;
    }

    /**
     * The scores of a version of a rule (WMO; Wilks, Statistical Methods in the Atmospheric Sciences). The components
     * are the columns of the CSV.
     *
     * @param undecided warnings without an outcome; they count in no score
     * @param pod probability of detection, hits / (hits + misses); null if nothing happened
     * @param far false-alarm ratio, false alarms / (hits + false alarms); null if it did not warn
     * @param csi critical success index, hits / (hits + misses + false alarms)
     */
    record ScoreView(
            String rule,
            int version,
            Hazard hazard,
            Level level,
            int hits,
            int misses,
            int falseAlarms,
            int undecided,
            @Nullable BigDecimal pod,
            @Nullable BigDecimal far,
            @Nullable BigDecimal csi) {
        static ScoreView of(RuleScore score) {
            return new ScoreView(
                    score.rule(),
                    score.version(),
                    score.hazard(),
                    score.level(),
                    score.hits(),
                    score.misses(),
                    score.falseAlarms(),
                    score.undecided(),
                    share(score.probabilityOfDetection()),
                    share(score.falseAlarmRatio()),
                    share(score.criticalSuccessIndex()));
        }

        private static @Nullable BigDecimal share(Optional<Double> share) {
            return share.map(value -> BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP))
                    .orElse(null);
        }
    }

    @GET
    @Path("hit-log")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Get the scores of each version of each rule",
            description = "Based on the outcomes of warnings (POST /alerts/{id}/outcome) and on missed events "
                    + "(POST /missed-events). A cancelled alert is a false alarm unless it was marked "
                    + "otherwise. A missed event is a miss of every rule of its hazard that was in force "
                    + "there then, up to its level. JSON or CSV by Accept.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ScoreView.class)))
    public Response scores(@Context Request request) {
        Variant form = request.selectVariant(FORMS);
        if (form == null) {
            throw new NotAcceptableException("This is available as application/json or text/csv");
        }
        List<ScoreView> scores = scoring.list().stream().map(ScoreView::of).toList();
        boolean csv = form.getMediaType().getSubtype().equals("csv");
        return Response.ok(csv ? csv(scores) : scores, csv ? CSV : MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String csv(List<ScoreView> scores) {
        StringBuilder table = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
            printer.printRecord(
                    "rule",
                    "version",
                    "hazard",
                    "level",
                    "hits",
                    "misses",
                    "falseAlarms",
                    "undecided",
                    "pod",
                    "far",
                    "csi");
            for (ScoreView score : scores) {
                printer.printRecord(
                        score.rule,
                        score.version,
                        score.hazard,
                        score.level,
                        score.hits,
                        score.misses,
                        score.falseAlarms,
                        score.undecided,
                        score.pod,
                        score.far,
                        score.csi);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }
}
