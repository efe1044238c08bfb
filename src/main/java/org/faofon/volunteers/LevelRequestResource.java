package org.faofon.volunteers;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.schools.SchoolRole;
import org.jboss.resteasy.reactive.RestPath;

/** Asks schools to read their cylinders now. */
@Path("/api/v1")
@Tag(name = "Schools")
@Blocking
class LevelRequestResource {
    private final VolunteerGauges gauges;
    private final LevelRequestService requests;
    private final SecurityIdentity identity;

    LevelRequestResource(VolunteerGauges gauges, LevelRequestService requests, SecurityIdentity identity) {
        this.gauges = gauges;
        this.requests = requests;
        this.identity = identity;
    }

    @POST
    @Path("gauges/{gauge}/level-requests")
    @RolesAllowed({SchoolRole.TEACHERS, RequestUser.OFFICER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask a school to read its cylinder now",
            description = "The report page shows a large button, and the school's linked LINE chats get one "
                    + "question, if the month's plan allows. While a request is valid, another one changes "
                    + "nothing.")
    @APIResponse(responseCode = "404", description = "There is no such gauge")
    @APIResponse(responseCode = "409", description = "The gauge is automatic")
    public LevelRequestService.Asked ask(@RestPath String gauge) throws SQLException {
        Gauge known = gauges.of(gauge);
        RequestUser.of(identity).mustLookAfter(known);
        if (known.kind != GaugeKind.MANUAL) {
            throw new ClientErrorException(
                    "The gauge " + known.code + " is automatic and reports by itself", Response.Status.CONFLICT);
        }
        return requests.ask(List.of(known), RequestUser.of(identity).name());
    }

    @POST
    @Path("districts/{district}/level-requests")
    @RolesAllowed(RequestUser.OFFICER)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask all schools of a district to read their cylinders now")
    @APIResponse(responseCode = "404", description = "There is no manual gauge in such a district")
    public LevelRequestService.Asked askDistrict(@RestPath String district) throws SQLException {
        return requests.askDistrict(district, RequestUser.of(identity).name());
    }
}
