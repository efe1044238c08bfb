package org.faofon.volunteers;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.schools.ReadingQuestion;
import org.faofon.schools.ReadingQuestionRepository;
import org.faofon.schools.SchoolRole;
import org.jboss.resteasy.reactive.RestPath;

/** Answers to questions about readings. */
@Path("/api/v1")
@Tag(name = "Schools")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class QuestionAnswerResource {
    private final VolunteerGauges gauges;
    private final ReadingQuestionRepository questions;
    private final SecurityIdentity identity;

    QuestionAnswerResource(VolunteerGauges gauges, ReadingQuestionRepository questions, SecurityIdentity identity) {
        this.gauges = gauges;
        this.questions = questions;
        this.identity = identity;
    }

    @POST
    @Path("questions/{question}/confirm")
    @RolesAllowed({SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS, RequestUser.OFFICER})
    @Operation(
            summary = "Confirm the value that a question is about",
            description =
                    "Repeating it changes nothing. Another value, sent as a reading, also answers the " + "question.")
    public StatusResponse confirm(@RestPath long question) throws SQLException {
        ReadingQuestion asked =
                questions.find(question).orElseThrow(() -> new NotFoundException("There is no question " + question));
        RequestUser caller = RequestUser.of(identity).mustLookAfter(gauges.of(asked.gauge()));
        return new StatusResponse(questions.confirm(question, caller.name()) ? "confirmed" : "duplicate");
    }
}
