package org.faofon.volunteers;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.School;
import org.faofon.schools.DeviceRepository;
import org.faofon.schools.Nickname;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRole;
import org.jspecify.annotations.Nullable;

/** The data of the volunteers' page about the school and its readings. */
@Path("/api/v1")
@Tag(name = "Schools")
@RolesAllowed({SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS})
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class VolunteerDashboardResource {
    private final VolunteerDashboardService desk;
    private final DeviceRepository devices;
    private final GaugeRegistry network;
    private final SecurityIdentity identity;

    VolunteerDashboardResource(
            VolunteerDashboardService desk,
            DeviceRepository devices,
            GaugeRegistry network,
            SecurityIdentity identity) {
        this.desk = desk;
        this.devices = devices;
        this.network = network;
        this.identity = identity;
    }

    /** Up to 20 characters, or empty. */
    record NicknameJson(@Nullable String nickname) {}

    @GET
    @Path("report/mine")
    @Operation(
            summary = "Get the report page's data for a school",
            description = "Its cylinders with the readings of the last 35 days and the progress of each: "
                    + "received, checked, on the map, and the warnings that depend on it; open questions; "
                    + "the month, the district, and the neighbours' values.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VolunteerDashboard.class)))
    public Response mine() throws SQLException {
        SchoolMember member = member();
        return Response.ok(desk.of(member, school(member)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PUT
    @Path("report/nickname")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set the nickname of this device's owner")
    @APIResponse(responseCode = "204", description = "Done")
    public void rename(@Nullable NicknameJson said) throws SQLException {
        try {
            devices.rename(member().device(), Nickname.of(said == null ? null : said.nickname));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
    }

    private SchoolMember member() {
        return SchoolMember.of(identity).orElseThrow(() -> new ForbiddenException("This is for members of a school"));
    }

    private School school(SchoolMember member) {
        return network.listGauges().stream()
                .map((Gauge gauge) -> gauge.school)
                .filter(school -> school.code.equals(member.school()))
                .findFirst()
                .orElseThrow(() -> new ForbiddenException("The school has no gauge any more"));
    }
}
