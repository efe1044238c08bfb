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
import org.faofon.schools.ReadingQuestion;
import org.faofon.schools.ReadingQuestionRepository;
import org.faofon.schools.SchoolRole;
import org.faofon.volunteers.VolunteerGauges.Named;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Questions to the school about a reading. */
@Path("/api/v1")
@Tag(name = "Schools")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ReadingQuestionResource {
    private final VolunteerGauges gauges;
    private final ReadingQuestionRepository questions;
    private final SecurityIdentity identity;

    ReadingQuestionResource(VolunteerGauges gauges, ReadingQuestionRepository questions, SecurityIdentity identity) {
        this.gauges = gauges;
        this.questions = questions;
        this.identity = identity;
    }

    /** The reason: 1 to 500 characters, which the volunteers read. */
    record Reason(@Nullable String reason) {}

    @POST
    @Path("readings/{id}/ask")
    @RolesAllowed({SchoolRole.TEACHERS, RequestUser.OFFICER})
    @Operation(
            summary = "Ask the school about a reading",
            description = "The volunteers see the question on their page, and confirm the value or send "
                    + "another. Only one question per reading can be open.")
    @APIResponse(responseCode = "404", description = "There is no such reading")
    @APIResponse(responseCode = "409", description = "A question about this reading is already open")
    public StatusResponse ask(@RestPath String id, @Nullable Reason said) throws SQLException {
        Named reading = gauges.reading(id);
        RequestUser caller = RequestUser.of(identity).mustLookAfter(reading.gauge());
        String reason = TextInput.needed("reason", said == null ? null : said.reason, ReadingQuestion.LONGEST_REASON);
        gauges.find(reading);
        if (!questions.ask(reading.gauge(), reading.at(), reason, caller.name())) {
            throw new ClientErrorException("A question about this reading is already open", Response.Status.CONFLICT);
        }
        return new StatusResponse("asked");
    }
}
