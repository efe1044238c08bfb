package org.faofon.volunteers;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.intake.VerdictRepository;
import org.faofon.schools.ReadingQuestion;
import org.faofon.schools.ReadingQuestionRepository;
import org.faofon.schools.ReadingWithdrawal;
import org.faofon.schools.SchoolRole;
import org.faofon.schools.SchoolRules;
import org.faofon.volunteers.VolunteerGauges.Named;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One reading: a school withdraws it, or is asked about it. */
@Path("/api/v1")
@Tag(name = "Schools")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SchoolReadingResource {
    private final VolunteerGauges gauges;
    private final ReadingQuestionRepository questions;
    private final VerdictRepository verdicts;
    private final Clock clock;
    private final SecurityIdentity identity;

    SchoolReadingResource(
            VolunteerGauges gauges,
            ReadingQuestionRepository questions,
            VerdictRepository verdicts,
            Clock clock,
            SecurityIdentity identity) {
        this.gauges = gauges;
        this.questions = questions;
        this.verdicts = verdicts;
        this.clock = clock;
        this.identity = identity;
    }

    /** The reason: 1 to 500 characters, which the volunteers read. */
    record Reason(@Nullable String reason) {}

    @POST
    @Path("readings/{id}/withdraw")
    @RolesAllowed({SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS, RequestUser.OFFICER})
    @Operation(
            summary = "Withdraw a reading",
            description = "It is kept, but does not count. Volunteers can withdraw a reading until 07:00 of the "
                    + "day after it arrived, or while a question about it is open; teachers and officers at "
                    + "any time.")
    @APIResponse(responseCode = "404", description = "There is no such reading")
    @APIResponse(responseCode = "409", description = "It is too late; the teacher can")
    public StatusResponse withdraw(@RestPath String id) throws SQLException {
        Named reading = gauges.reading(id);
        RequestUser caller = RequestUser.of(identity).mustLookAfter(reading.gauge());
        Judged stored = gauges.find(reading);
        if (ReadingWithdrawal.of(stored)) {
            return new StatusResponse("duplicate");
        }
        List<Instant> asked = questions
                .open(List.of(reading.gauge()), reading.at().minusSeconds(1))
                .map(ReadingQuestion::at)
                .toList();
        SchoolRules rules = new SchoolRules(reading.gauge(), caller.role(), asked, clock.instant());
        if (!rules.mayChange(
                stored.reading().interval(), stored.reading().origin().receivedAt())) {
            throw new ClientErrorException("It is final since 07:00; ask the teacher", Response.Status.CONFLICT);
        }
        if (verdicts.hear(reading.gauge().code, reading.at(), ReadingWithdrawal.by(caller.name()))
                .isEmpty()) {
            throw new BadRequestException("There is no value to withdraw");
        }
        return new StatusResponse("withdrawn");
    }

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
        String reason = RequestText.needed("reason", said == null ? null : said.reason, ReadingQuestion.LONGEST_REASON);
        gauges.find(reading);
        if (!questions.ask(reading.gauge(), reading.at(), reason, caller.name())) {
            throw new ClientErrorException("A question about this reading is already open", Response.Status.CONFLICT);
        }
        return new StatusResponse("asked");
    }
}
