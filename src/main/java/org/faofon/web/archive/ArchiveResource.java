package org.faofon.web.archive;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.ProblemDetails;
import org.jboss.resteasy.reactive.RestPath;

/** The files of the archive, for everybody and for scripts of any site. */
@Path("/")
@Tag(name = "Archive")
@PermitAll
@Blocking
class ArchiveResource {
    /** Unless it is refused by a weight of 0 (RFC 9110, 12.5.3). */
    private static final Pattern GZIP =
            Pattern.compile("(?i)(^|,)\\s*gzip\\s*(?!;\\s*q=0(\\.0{0,3})?\\s*(,|$))(;|,|$)");

    private static final Duration KEEP = Duration.ofHours(1);

    private final ArchiveConfig config;
    private final ArchiveWriter archive;

    ArchiveResource(ArchiveConfig config, ArchiveWriter archive) {
        this.config = config;
        this.archive = archive;
    }

    @GET
    @Path("archive/" + ArchiveWriter.DESCRIPTION)
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary =
                    "Get the description of the whole record as a Frictionless data package: tables, columns, units, sizes and"
                            + " checksums")
    @APIResponse(responseCode = "404", description = "No archive has been written yet")
    public Response description(@Context Request request) throws IOException {
        java.nio.file.Path file = config.folder().resolve(ArchiveWriter.DESCRIPTION);
        if (!Files.exists(file)) {
            throw new NotFoundException("No archive has been written yet");
        }
        return open(EtagResponse.of(MediaType.APPLICATION_JSON, Files.readAllBytes(file))
                .answer(request, EtagResponse.shared(KEEP)));
    }

    @GET
    @Path("archive/{table: [a-z]{1,20}(-\\d{4})?}.csv")
    @Produces({"text/csv", ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary =
                    "Get a table of the record: gauges, locations, calibrations, readings of a year, rain days of a year",
            description =
                    "Its name, columns and checksum are in `datapackage.json`. The tables are written each night.")
    @APIResponse(responseCode = "404", description = "There is no such table")
    public Response table(
            @RestPath String table,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String accepted,
            @Context Request request) {
        String name = table + ".csv";
        Map<String, String> hashes = archive.read().map(DataPackage::hashes).orElse(Map.of());
        java.nio.file.Path file = config.folder().resolve(name + ArchiveWriter.PACKED);
        if (!hashes.containsKey(name) || !Files.exists(file)) {
            throw new NotFoundException("There is no table " + name);
        }
        boolean packed = accepted != null && GZIP.matcher(accepted).find();
        EntityTag tag = new EntityTag(hashes.get(name).replace(':', '-') + (packed ? "-gzip" : ""));
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                known != null ? known : Response.ok(packed ? file.toFile() : unpacked(file), "text/csv;charset=UTF-8");
        if (known == null && packed) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return open(answer.tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .cacheControl(EtagResponse.shared(KEEP))
                .build());
    }

    private static StreamingOutput unpacked(java.nio.file.Path file) {
        return out -> {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
                in.transferTo(out);
            }
        };
    }

    private static Response open(Response answer) {
        answer.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        return answer;
    }
}
