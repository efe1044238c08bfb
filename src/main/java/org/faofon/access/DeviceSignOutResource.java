package org.faofon.access;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Signs out a device for the script of the volunteers' page. The page deletes what it keeps only after this answer,
 * which a redirect to a page would not prove: anybody between can answer with a page.
 */
@Path("/api/v1")
@Tag(name = "Schools")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class DeviceSignOutResource {
    private final SchoolAuthenticator gate;

    DeviceSignOutResource(SchoolAuthenticator gate) {
        this.gate = gate;
    }

    /** The result: left. */
    @Schema(name = "SignedOut")
    record SignedOut(String status) {}

    @POST
    @Path("report/leave")
    @PermitAll
    @Operation(summary = "Sign out this device", description = "Repeating it changes nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignedOut.class)))
    public Response leave(@CookieParam(SchoolAuthenticator.COOKIE) @Nullable String cookie, @Context UriInfo uri)
            throws SQLException {
        if (cookie != null) {
            gate.leave(cookie);
        }
        return Response.ok(new SignedOut("left"))
                .cookie(SchoolSignInPage.cookie("", Duration.ZERO, uri))
                .build();
    }
}
