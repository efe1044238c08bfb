package org.faofon.volunteers;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The button of the centre that asks all schools of a district to read their cylinders now. */
@Path("/")
@Blocking
class LevelRequestPage {
    private final LevelRequestResource requests;

    LevelRequestPage(LevelRequestResource requests) {
        this.requests = requests;
    }

    @POST
    @Path("centre/level-requests")
    @RolesAllowed(Caller.OFFICER)
    @Operation(hidden = true)
    public Response ask(@FormParam("district") @DefaultValue("") String district) throws SQLException {
        var unused = requests.askDistrict(district);
        return Response.seeOther(URI.create("/centre?told=DONE")).build();
    }
}
