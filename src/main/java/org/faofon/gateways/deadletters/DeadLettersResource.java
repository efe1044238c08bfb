package org.faofon.gateways.deadletters;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
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
import org.faofon.gateways.http.ReadingsAnswer;
import org.faofon.readings.store.DeadLetterRepository;
import org.faofon.readings.store.DeadLetterRepository.Letter;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Messages that could not become readings, and their retry. */
@Path("/api/v1")
@Tag(name = "Readings")
@RolesAllowed({"officer", "admin"})
@Blocking
public class DeadLettersResource {
    private static final Logger LOG = Logger.getLogger(DeadLettersResource.class);
    private static final int MOST = 1_000;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final DeadLetterRepository deadLetters;
    private final DeadLetterReplay secondTry;
    private final SecurityIdentity officer;

    DeadLettersResource(DeadLetterRepository deadLetters, DeadLetterReplay secondTry, SecurityIdentity officer) {
        this.deadLetters = deadLetters;
        this.secondTry = secondTry;
        this.officer = officer;
    }

    /**
     * A dead letter for officers.
     *
     * @param payload as UTF-8, with a replacement character where it is invalid; a list shows the first 64 KiB
     * @param bytes how many are stored
     * @param cut whether the message was longer than what was stored, so that it cannot be retried
     */
    record LetterView(
            long id, String topic, String payload, String reason, OffsetDateTime receivedAt, int bytes, boolean cut) {
        static LetterView of(Letter letter) {
            return new LetterView(
                    letter.id(),
                    letter.topic(),
                    new String(letter.payload(), StandardCharsets.UTF_8),
                    letter.reason(),
                    letter.receivedAt().atZone(RainDayTime.BANGKOK).toOffsetDateTime(),
                    letter.bytes(),
                    letter.cut());
        }
    }

    @GET
    @Path("dead-letters")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "List the messages that could not become readings",
            description = "Newest first. To get the next page, pass the id of the last one as before. Payloads "
                    + "are cut to the first 64 KiB.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = LetterView.class)))
    @APIResponse(responseCode = "400", description = "A parameter is invalid")
    public Response list(
            @QueryParam("limit") @DefaultValue("100") @Parameter(description = "1 to 1000") String limit,
            @QueryParam("before") @Parameter(description = "Return only dead letters with smaller ids") @Nullable
                    String before)
            throws SQLException {
        long most = number("limit", limit, MOST);
        long below = before == null ? Long.MAX_VALUE : number("before", before, Long.MAX_VALUE);
        List<LetterView> letters =
                deadLetters.list(below, (int) most).stream().map(LetterView::of).toList();
        return Response.ok(letters, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("dead-letters/{id}")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(summary = "Get a message that could not become readings, with all that was stored of it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LetterView.class)))
    @APIResponse(responseCode = "404", description = "There is no such dead letter")
    public Response get(@RestPath long id) throws SQLException {
        return Response.ok(LetterView.of(letterOf(id)), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Letter letterOf(long id) throws SQLException {
        return deadLetters.find(id).orElseThrow(() -> new NotFoundException("There is no dead letter " + id));
    }

    @POST
    @Path("dead-letters/{id}/retry")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Retry a message",
            description = "Processes it as if it arrived by MQTT now, for example after the gauge was added to "
                    + "the roster. All or nothing: if all of it is stored, the dead letter is deleted; "
                    + "otherwise the response says why not, and the dead letter stays.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReadingsAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no such dead letter")
    @APIResponse(responseCode = "422", description = "The message still cannot become a reading")
    @APIResponse(responseCode = "503", description = "Too many readings are waiting")
    public Response retry(@RestPath long id) throws SQLException, InterruptedException {
        Letter letter = letterOf(id);
        DeadLetterReplay.Result result = secondTry.retry(letter);
        if (result instanceof DeadLetterReplay.Result.Stored stored) {
            LOG.infof(
                    "Stored a dead letter: id=%d topic=%s officer=%s",
                    id, letter.topic(), officer.getPrincipal().getName());
            return Response.ok(stored.answer(), MediaType.APPLICATION_JSON_TYPE).build();
        }
        if (result instanceof DeadLetterReplay.Result.Refused refused) {
            return ProblemDetails.of(422, refused.reason()).response().build();
        }
        return ProblemDetails.response(Response.Status.SERVICE_UNAVAILABLE, "Too many readings are waiting; try again")
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static long number(String name, String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below.
        }
        throw new BadRequestException(
                name + " must be a whole number from 1 to " + most + ", but was \"" + Excerpt.of(text) + "\"");
    }
}
