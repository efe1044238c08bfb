package org.faofon.volunteers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.network.Gauge;
import org.faofon.schools.GaugeRecord;
import org.faofon.schools.SchoolRole;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The volunteer's page. It is the same for everybody and contains no personal data, so that a phone can cache it and
 * open it without a network; it gets the user from {@link VolunteerDashboardResource}.
 */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
class ReportPage {
    private final VolunteerGauges gauges;
    private final GaugeRecord record;
    private final SecurityIdentity identity;

    ReportPage(VolunteerGauges gauges, GaugeRecord record, SecurityIdentity identity) {
        this.gauges = gauges;
        this.record = record;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "volunteers")
    static class Templates {
        static native TemplateInstance report();

        static native TemplateInstance offline();

        static native TemplateInstance manifest();

        static native TemplateInstance certificate(Gauge gauge, int count, String back);
    }

    @GET
    @Path("report")
    @PermitAll
    @Operation(hidden = true)
    public Response report() {
        return answer(Templates.report());
    }

    /** The service worker; it may control /report itself, which is above its own folder. */
    @GET
    @Path("report/sw.js")
    @PermitAll
    @Produces("text/javascript;charset=UTF-8")
    @Operation(hidden = true)
    public Response serviceWorker() {
        return Response.fromResponse(answer(Templates.offline().render()))
                .header("Service-Worker-Allowed", "/report")
                .build();
    }

    @GET
    @Path("report/manifest.webmanifest")
    @PermitAll
    @Produces("application/manifest+json;charset=UTF-8")
    @Operation(hidden = true)
    public Response manifest() {
        return answer(Templates.manifest().render());
    }

    /** A certificate for the wall: how often the school has measured. */
    @GET
    @Path("report/certificate/{count}")
    @RolesAllowed({SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS, RequestUser.OFFICER})
    @Operation(hidden = true)
    public Response certificate(@RestPath int count, @QueryParam("gauge") @DefaultValue("") String code)
            throws SQLException {
        Gauge gauge = gauges.of(code);
        RequestUser.of(identity).mustLookAfter(gauge);
        if (!record.tally(gauge).milestones().contains(count)) {
            throw new NotFoundException("There are not " + count + " readings yet");
        }
        return Response.ok(Templates.certificate(gauge, count, back(gauge)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A reader came from the report page, a teacher or an officer from the school's sheet. */
    private String back(Gauge gauge) {
        boolean reader = !identity.hasRole(SchoolRole.TEACHERS) && !identity.hasRole(RequestUser.OFFICER);
        return reader ? "/report" : "/school/" + gauge.school.code;
    }

    /** A rendered text keeps the media type of the method; a template would set its own. */
    private static Response answer(Object page) {
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
