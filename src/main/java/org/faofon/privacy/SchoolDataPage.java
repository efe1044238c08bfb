package org.faofon.privacy;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.security.AuditEvent;
import org.faofon.common.text.Language;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GaugeRegistry;
import org.faofon.schools.Nickname;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRole;
import org.jboss.resteasy.reactive.RestPath;

/** What a school may do with its data: take all of it along, and erase a nickname. */
@Path("/")
@RolesAllowed({SchoolRole.TEACHERS, SchoolDataPage.OFFICERS})
@Blocking
@Produces(MediaType.TEXT_HTML)
class SchoolDataPage {
    static final String OFFICERS = "officer";

    /** An export reads the school's whole history, so there is one at a time. */
    private static final Semaphore EXPORTS = new Semaphore(1);

    private static final String RETRY_AFTER_SECONDS = "30";

    private final SchoolExport export;
    private final NicknameErasure erasure;
    private final GaugeRegistry network;
    private final SecurityIdentity asking;
    private final Event<AuditEvent> audit;

    SchoolDataPage(
            SchoolExport export,
            NicknameErasure erasure,
            GaugeRegistry network,
            SecurityIdentity asking,
            Event<AuditEvent> audit) {
        this.export = export;
        this.erasure = erasure;
        this.network = network;
        this.asking = asking;
        this.audit = audit;
    }

    @GET
    @Path("school/{school}/export.zip")
    @Produces("application/zip")
    @Operation(hidden = true)
    public Response export(@RestPath String school) throws SQLException, IOException {
        enter(school);
        if (!EXPORTS.tryAcquire()) {
            return ProblemDetails.response(Response.Status.SERVICE_UNAVAILABLE, "Another export is running")
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        java.nio.file.Path file;
        try {
            audit.fire(new AuditEvent(actor(), "school.export", school, ""));
            file = export.write(school);
        } finally {
            EXPORTS.release();
        }
        StreamingOutput zip = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return Response.ok(zip)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"faofon-" + school + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("school/{school}/people/nicknames/erase")
    @Operation(hidden = true)
    public Response erase(
            @RestPath String school,
            @FormParam("nickname") @DefaultValue("") String typed,
            @QueryParam("lang") @DefaultValue("") String lang) {
        enter(school);
        return Response.seeOther(Language.of(lang).at("/school/" + school + "/people?told=" + erase(school, typed)))
                .build();
    }

    private String erase(String school, String typed) {
        try {
            Nickname nickname = Nickname.of(typed);
            return nickname.text().isEmpty()
                    ? "not"
                    : erasure.erase(school, nickname, actor()) > 0 ? "done" : "changed";
        } catch (IllegalArgumentException e) {
            return "not";
        }
    }

    /** Teachers have access to their own school, officers to every one. */
    private void enter(String school) {
        boolean own = SchoolMember.of(asking)
                .filter(member ->
                        member.role() == SchoolRole.TEACHER && member.school().equals(school))
                .isPresent();
        if (!own && !asking.hasRole(OFFICERS)) {
            throw new ForbiddenException();
        }
        if (network.listGauges().stream().noneMatch(gauge -> gauge.school.code.equals(school))) {
            throw new NotFoundException();
        }
    }

    private String actor() {
        return asking.hasRole(OFFICERS)
                ? asking.getPrincipal().getName()
                : SchoolMember.of(asking)
                        .map(member -> member.role().key() + " " + member.school() + " device " + member.device())
                        .orElseThrow(ForbiddenException::new);
    }
}
