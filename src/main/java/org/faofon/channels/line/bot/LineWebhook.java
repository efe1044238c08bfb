package org.faofon.channels.line.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.UserIdCipher;
import org.faofon.common.web.ProblemDetails;
import org.jspecify.annotations.Nullable;

/**
 * The webhook that LINE calls. LINE waits two seconds for the answer, so it is sent as soon as the events are stored. A
 * body with an invalid signature is not parsed.
 */
@Path("/")
@PermitAll
@Blocking
class LineWebhook {
    private static final int LARGEST_BODY = 512 * 1024;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Optional<LineSignature> signature;
    private final Optional<UserIdCipher> seal;
    private final LineEventHandler desk;
    private final ObjectMapper json;

    LineWebhook(ChannelsConfig config, LineEventHandler desk, ObjectMapper json) {
        this.signature = config.line().secret().map(LineSignature::new);
        this.seal = config.line().secret().map(UserIdCipher::new);
        this.desk = desk;
        this.json = json;
    }

    @POST
    @Path("line/webhook")
    @Operation(hidden = true)
    public Response take(@HeaderParam("x-line-signature") @Nullable String given, byte @Nullable [] sent) {
        if (signature.isEmpty()) {
            return no(
                    Response.Status.SERVICE_UNAVAILABLE, "LINE is not configured here: the channel secret is missing");
        }
        byte[] body = sent == null ? new byte[0] : sent;
        if (body.length > LARGEST_BODY) {
            return no(Response.Status.REQUEST_ENTITY_TOO_LARGE, "The body is larger than " + LARGEST_BODY + " bytes");
        }
        if (!signature.get().holds(body, given)) {
            return no(Response.Status.UNAUTHORIZED, "The signature is not valid");
        }
        return read(body).map(this::take).orElseGet(() -> no(Response.Status.BAD_REQUEST, "The body is not JSON"));
    }

    private Response take(JsonNode call) {
        List<LineEvent> events = LineEvent.listOf(call, seal.orElseThrow());
        if (!desk.hasRoomFor(events.size())) {
            return ProblemDetails.response(
                            Response.Status.SERVICE_UNAVAILABLE, "Too many events are waiting; send it again")
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        if (!events.isEmpty()) {
            desk.take(events);
        }
        return Response.ok().build();
    }

    private Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.ofNullable(json.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Response no(Response.Status status, String detail) {
        return ProblemDetails.response(status, detail).build();
    }
}
