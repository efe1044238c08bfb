package org.faofon.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeTokens;
import org.faofon.network.GaugeTokens.Order;
import org.faofon.web.ContentNegotiation;
import org.faofon.web.view.GaugeTokenView;
import org.jboss.resteasy.reactive.RestPath;

/** The tokens of a gauge. */
@Path("/api/v1")
@Tag(name = "Gauges")
@RolesAllowed("officer")
@Blocking
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
class GaugeTokensResource {
    private final GaugeRegistry network;
    private final GaugeTokens tokens;
    private final SecurityIdentity officer;

    GaugeTokensResource(GaugeRegistry network, GaugeTokens tokens, SecurityIdentity officer) {
        this.network = network;
        this.tokens = tokens;
        this.officer = officer;
    }

    /** A new token. */
    record NewToken(String gauge, String token) {}

    @POST
    @Path("gauges/{gauge}/token")
    @Operation(
            summary = "Create a new token for a gauge",
            description =
                    "The old tokens stop working: at once, or with overlap after that time, and sooner if the new "
                            + "one is used: then a day after its first use. The new one is shown once and cannot be retrieved "
                            + "later.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NewToken.class)))
    @APIResponse(responseCode = "400", description = "The overlap is not from PT0S to P90D")
    @APIResponse(responseCode = "404", description = "There is no such gauge")
    @APIResponse(responseCode = "409", description = "The gauge has too many valid tokens")
    public Response create(
            @RestPath String gauge,
            @QueryParam("overlap") @DefaultValue("PT0S") @Parameter(example = "P14D") String overlap,
            @QueryParam("import")
                    @DefaultValue("false")
                    @Parameter(description = "Whether it may also post files of readings of this gauge")
                    boolean mayImport) {
        known(gauge);
        Duration lasts = GaugeTokenView.overlap(overlap);
        try {
            String token = tokens.create(new Order(gauge, lasts, mayImport, name()));
            return fresh(Response.ok(new NewToken(gauge, token), ContentNegotiation.JSON));
        } catch (IllegalStateException e) {
            throw ProblemDetails.exception(Response.Status.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    @GET
    @Path("gauges/{gauge}/tokens")
    @Operation(
            summary = "List the tokens of a gauge",
            description = "The valid ones first, then those that ended last; when each was last used, and how.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = GaugeTokenView.class)))
    @APIResponse(responseCode = "404", description = "There is no such gauge")
    public Response list(@RestPath String gauge) {
        known(gauge);
        List<GaugeTokenView> all =
                tokens.list(gauge).stream().map(GaugeTokenView::of).toList();
        return fresh(Response.ok(all, ContentNegotiation.JSON));
    }

    @DELETE
    @Path("gauges/{gauge}/tokens/{id}")
    @Operation(summary = "Disable a token at once")
    @APIResponse(responseCode = "204", description = "It is refused from now on")
    @APIResponse(responseCode = "404", description = "The gauge has no such valid token")
    public Response disable(@RestPath String gauge, @RestPath long id) {
        known(gauge);
        if (!tokens.disable(gauge, id, name())) {
            throw ProblemDetails.exception(
                    Response.Status.NOT_FOUND, "The gauge " + gauge + " has no valid token " + id);
        }
        return Response.noContent().build();
    }

    private void known(String gauge) {
        if (network.findGauge(gauge).isEmpty()) {
            throw ProblemDetails.noGauge(gauge);
        }
    }

    private String name() {
        return officer.getPrincipal().getName();
    }

    private static Response fresh(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
