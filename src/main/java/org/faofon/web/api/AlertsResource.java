package org.faofon.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.alerts.Alert.Status;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.ProblemDetails;
import org.faofon.web.ContentNegotiation;
import org.faofon.web.view.AlertDetails;
import org.faofon.web.view.AlertReader;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.AlertViewService;
import org.jboss.resteasy.reactive.RestPath;

/** The public alerts, and for officers also the pending ones. */
@Path("/api/v1")
@Tag(name = "Alerts")
@PermitAll
@Blocking
class AlertsResource {
    private static final int MOST = 200;
    private static final String OPEN = "open";

    private final AlertViewService desk;
    private final SecurityIdentity asking;
    private final ObjectMapper json;

    AlertsResource(AlertViewService desk, SecurityIdentity asking, ObjectMapper json) {
        this.desk = desk;
        this.asking = asking;
        this.json = json;
    }

    @GET
    @Path("alerts")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "Alerts",
            description = "The open alerts, highest level first; or those of the given statuses, latest first, "
                    + "at most 200. Only officers see pending alerts.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AlertView.class)))
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponse(responseCode = "400", description = "There is no such status")
    public Response list(
            @QueryParam("status")
                    @DefaultValue(OPEN)
                    @Parameter(description = "open, closed, all, or statuses separated by commas")
                    String status,
            @Context Request request) {
        Set<Status> statuses = parse(status);
        AlertReader reader = AlertViewService.readerOf(asking);
        boolean openToAll = reader == AlertReader.PUBLIC && statuses.equals(AlertViewService.OPEN);
        return answer(openToAll ? desk.listPublicOpen() : desk.list(statuses, MOST, reader), reader, request);
    }

    @GET
    @Path("alerts/{id}")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(summary = "Get an alert with its full history")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertDetails.class)))
    @APIResponse(responseCode = "404", description = "There is no such alert, or it is not public")
    public Response story(@RestPath long id, @Context Request request) {
        AlertReader reader = AlertViewService.readerOf(asking);
        return answer(desk.find(id, reader).orElseThrow(() -> ProblemDetails.noAlert(id)), reader, request);
    }

    private Response answer(Object body, AlertReader reader, Request request) {
        CacheControl keep = reader == AlertReader.PUBLIC ? EtagResponse.shared(Duration.ZERO) : EtagResponse.personal();
        try {
            Response answer = EtagResponse.of(ContentNegotiation.JSON, json.writeValueAsBytes(body))
                    .answer(request, keep);
            // Officers see more at the same address.
            answer.getHeaders().putSingle("Vary", "Accept, Authorization, Cookie");
            return answer;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Status> parse(String text) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (String word : text.split(",", -1)) {
            statuses.addAll(statuses(word.strip()));
        }
        return statuses;
    }

    private static Set<Status> statuses(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case OPEN -> AlertViewService.OPEN;
            case "closed" -> EnumSet.complementOf(EnumSet.copyOf(AlertViewService.OPEN));
            case "all" -> EnumSet.allOf(Status.class);
            default -> {
                List<Status> named = List.of(Status.values()).stream()
                        .filter(status -> status.name().equalsIgnoreCase(word))
                        .toList();
                if (named.isEmpty()) {
                    throw ProblemDetails.badRequest(
                            "status must be open, closed, all or some of pending, active, ended and cancelled, but was"
                                    + " \"" + word + "\"");
                }
                yield EnumSet.copyOf(named);
            }
        };
    }
}
