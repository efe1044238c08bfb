package org.faofon.gateways.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.ProblemDetails;
import org.faofon.gateways.GatewaysConfig;
import org.faofon.gateways.decode.CalendarEra;
import org.faofon.gateways.decode.ReadingInput;
import org.faofon.gateways.http.ReadingsResource;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeToken;
import org.faofon.readings.intake.IntakeQueue;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Readings of many gauges and many years, in one file of any size. */
@Path("/api/v1")
@Tag(name = "Readings")
public class BulkResource {
    static final String PATH = "/api/v1/readings";

    private static final Logger LOG = Logger.getLogger(BulkResource.class);
    private static final String CSV = "text/csv";
    private static final int RETRY_AFTER_SECONDS = 60;

    private final GatewaysConfig.Bulk config;
    private final GaugeRegistry network;
    private final IntakeQueue intake;
    private final Clock clock;
    private final SecurityIdentity identity;
    private final ObjectMapper json;
    private final Semaphore places;

    BulkResource(
            GatewaysConfig config,
            GaugeRegistry network,
            IntakeQueue intake,
            Clock clock,
            SecurityIdentity identity,
            ObjectMapper json) {
        this.config = config.bulk();
        this.network = network;
        this.intake = intake;
        this.clock = clock;
        this.identity = identity;
        this.json = json;
        this.places = new Semaphore(config.bulk().uploads());
    }

    @POST
    @Path("readings")
    @Blocking
    @RolesAllowed({"officer", "admin", GaugeToken.IMPORT})
    @Consumes({MediaType.APPLICATION_JSON, BulkReport.MEDIA_TYPE, CSV})
    @Produces({BulkReport.MEDIA_TYPE, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Post readings of many gauges, in a file of any size",
            description = "A JSON array, NDJSON with one object per line, or a CSV table with the columns "
                    + "gauge, at, mm (or tips, for counters) and optionally period, trace, overflow, days, "
                    + "emptied, note, seq and boot, one reading per line; ageSeconds instead of at is counted "
                    + "from the beginning of the upload. With era=be all years are of the Buddhist era. The "
                    + "response is sent when everything is stored: one line for each refused item, with its "
                    + "number (lines and array items count from 1), and a summary at the end. Sending the "
                    + "same file again changes nothing. Officers may do this, and a gauge's token with the right to "
                    + "import, for that gauge alone.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReadingInput[].class)),
                @Content(mediaType = BulkReport.MEDIA_TYPE, schema = @Schema(implementation = ReadingInput.class)),
                @Content(
                        mediaType = CSV,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "A table whose first line names the columns",
                                        examples = "gauge,at,mm\nPTL07,2026-11-22T07:00:00+07:00,12.4\n"))
            })
    @APIResponse(
            responseCode = "200",
            description = "A line for each refused item, and the summary",
            content =
                    @Content(
                            mediaType = BulkReport.MEDIA_TYPE,
                            schema = @Schema(oneOf = {BulkReport.Fault.class, BulkReport.Summary.class})))
    @APIResponse(responseCode = "400", description = "The era or the header of the table is wrong")
    @APIResponse(responseCode = "415", description = "The file is not in UTF-8")
    @APIResponse(
            responseCode = "503",
            description = "Other files are being imported; Retry-After says when to try again")
    public Response post(
            @RestQuery Optional<String> era,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            InputStream body)
            throws IOException, InterruptedException {
        Optional<CalendarEra> known = eraOf(era.orElse("ce"));
        if (known.isEmpty()) {
            return ReadingsResource.problem(Response.Status.BAD_REQUEST, "\"era\" must be ce or be");
        }
        if (type == null) {
            return ReadingsResource.problem(Response.Status.UNSUPPORTED_MEDIA_TYPE, "Content-Type is empty");
        }
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase("utf-8")) {
            return ReadingsResource.problem(
                    Response.Status.UNSUPPORTED_MEDIA_TYPE, "The file must be in UTF-8, not in " + charset);
        }
        if (!places.tryAcquire()) {
            return ReadingsResource.comeAgain(
                    "%d files are being imported; send this one later".formatted(config.uploads()),
                    RETRY_AFTER_SECONDS);
        }
        try {
            return answer(upload(known.get()).carry(items(type, body)));
        } catch (BulkItems.Unusable e) {
            return ReadingsResource.problem(Response.Status.BAD_REQUEST, String.valueOf(e.getMessage()));
        } finally {
            places.release();
        }
    }

    private BulkUpload upload(CalendarEra era) {
        String name = identity.getPrincipal().getName();
        boolean gauge = identity.hasRole(GaugeToken.IMPORT);
        Optional<String> only = gauge ? Optional.of(name) : Optional.empty();
        String sender = gauge ? "gauge " + name : name;
        return new BulkUpload(config, new BulkDecoder(network, clock, sender, only, era), intake);
    }

    private static Optional<CalendarEra> eraOf(String name) {
        return switch (name) {
            case "ce" -> Optional.of(CalendarEra.COMMON);
            case "be" -> Optional.of(CalendarEra.BUDDHIST);
            default -> Optional.empty();
        };
    }

    private static BulkItems items(MediaType type, InputStream body) throws IOException, BulkItems.Unusable {
        return switch (type.getSubtype()) {
            case "csv" -> new CsvItems(body);
            case "x-ndjson" -> new NdjsonItems(body);
            default -> new ArrayItems(body);
        };
    }

    /**
     * The response begins when the file has been read. Many clients send everything before they read: otherwise client
     * and server could wait for each other.
     */
    private Response answer(BulkReport answer) {
        LOG.infof("Imported a file: by=%s %s", identity.getPrincipal().getName(), answer.summary());
        StreamingOutput lines = output -> answer.write(output, json);
        return Response.ok(lines, BulkReport.MEDIA_TYPE).build();
    }
}
