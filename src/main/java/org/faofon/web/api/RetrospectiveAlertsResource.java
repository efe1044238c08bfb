package org.faofon.web.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.alerts.verification.RetrospectiveAlertRepository;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GaugeRegistry;
import org.faofon.web.ContentNegotiation;
import org.faofon.web.view.RetrospectiveAlertView;

/** The alerts that late rain would have raised; for officers. */
@Path("/api/v1")
@Tag(name = "Alerts")
@RolesAllowed("officer")
@Blocking
class RetrospectiveAlertsResource {
    private static final int MOST = 200;

    private final RetrospectiveAlertRepository book;
    private final GaugeRegistry network;

    RetrospectiveAlertsResource(RetrospectiveAlertRepository book, GaugeRegistry network) {
        this.book = book;
        this.network = network;
    }

    @GET
    @Path("alerts/would-have-fired")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(
            summary = "List the alerts that late rain would have raised",
            description = "Rain that arrived later than the look-back (3 h by default), evaluated at its own "
                    + "time by the rules in force when it arrived; rain older than 30 days then is not "
                    + "evaluated. Nobody was warned. Latest first, at most 200.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RetrospectiveAlertView.class)))
    public Response list() {
        return Response.ok(
                        book.list(MOST).stream()
                                .map(known -> RetrospectiveAlertView.of(known, network))
                                .toList(),
                        ContentNegotiation.JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
