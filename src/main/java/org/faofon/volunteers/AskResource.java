package org.faofon.volunteers;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.schools.AskedBack;
import org.faofon.schools.AskedBackBook;
import org.faofon.schools.Role;
import org.faofon.volunteers.Gauges.Named;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Questions to the school about a reading. */
@Path("/api/v1")
@Tag(name = "Schools")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AskResource {
    private final Gauges gauges;
    private final AskedBackBook questions;
    private final SecurityIdentity identity;

    AskResource(Gauges gauges, AskedBackBook questions, SecurityIdentity identity) {
        this.gauges = gauges;
        this.questions = questions;
        this.identity = identity;
    }

    /** Why somebody asks: 1 to 500 letters, which the volunteers read. */
    record Reason(@Nullable String reason) {}

    @POST
    @Path("readings/{id}/ask")
    @RolesAllowed({Role.TEACHERS, Caller.OFFICER})
    @Operation(
            summary = "Ask the school about a reading",
            description = "The volunteers see the question on their page, and confirm the value or send another. One"
                    + " question about a reading is open at a time.")
    @APIResponse(responseCode = "404", description = "There is no such reading")
    @APIResponse(responseCode = "409", description = "A question about it is open")
    public Done ask(@RestPath String id, @Nullable Reason said) throws SQLException {
        Named reading = gauges.reading(id);
        Caller caller = Caller.of(identity).mustLookAfter(reading.gauge());
        String reason = Texts.needed("reason", said == null ? null : said.reason, AskedBack.LONGEST_REASON);
        gauges.find(reading);
        if (!questions.ask(reading.gauge(), reading.at(), reason, caller.name())) {
            throw new ClientErrorException("A question about it is open already", Response.Status.CONFLICT);
        }
        return new Done("asked");
    }
}
