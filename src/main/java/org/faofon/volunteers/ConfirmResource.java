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
import org.faofon.schools.AskedBack;
import org.faofon.schools.AskedBackBook;
import org.faofon.schools.Role;
import org.jboss.resteasy.reactive.RestPath;

/** Answers to questions about readings. */
@Path("/api/v1")
@Tag(name = "Schools")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ConfirmResource {
    private final Gauges gauges;
    private final AskedBackBook questions;
    private final SecurityIdentity identity;

    ConfirmResource(Gauges gauges, AskedBackBook questions, SecurityIdentity identity) {
        this.gauges = gauges;
        this.questions = questions;
        this.identity = identity;
    }

    @POST
    @Path("questions/{question}/confirm")
    @RolesAllowed({Role.VOLUNTEERS, Role.TEACHERS, Caller.OFFICER})
    @Operation(
            summary = "Say that the value that was asked about is right",
            description = "Said again, it changes nothing; another value, sent as a reading, answers it as well.")
    public Done confirm(@RestPath long question) throws SQLException {
        AskedBack asked =
                questions.find(question).orElseThrow(() -> new NotFoundException("There is no question " + question));
        Caller caller = Caller.of(identity).mustLookAfter(gauges.of(asked.gauge()));
        return new Done(questions.confirm(question, caller.name()) ? "confirmed" : "duplicate");
    }
}
