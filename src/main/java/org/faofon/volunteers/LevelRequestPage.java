package org.faofon.volunteers;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;

/** The button of the centre that asks all schools of a district to read their cylinders now. */
@Path("/")
@Blocking
class LevelRequestPage {
    private final LevelRequestService requests;
    private final SecurityIdentity identity;

    LevelRequestPage(LevelRequestService requests, SecurityIdentity identity) {
        this.requests = requests;
        this.identity = identity;
    }

    /** Back to the centre page, which lists the valid requests. */
    @POST
    @Path("centre/level-requests")
    @RolesAllowed(RequestUser.OFFICER)
    @Operation(hidden = true)
    public Response ask(
            @FormParam("district") @DefaultValue("") String district,
            @QueryParam("lang") @DefaultValue("th") String lang)
            throws SQLException {
        requests.askDistrict(district, identity.getPrincipal().getName());
        URI desk = Language.of(lang).at("/centre");
        return Response.seeOther(desk.resolve("#level-requests")).build();
    }
}
