package org.faofon.volunteers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.faofon.network.Gauge;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRole;
import org.faofon.volunteers.PlainReportService.Outcome;
import org.faofon.volunteers.PlainReportService.Trouble;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The form for reports that works without scripts, for old browsers and where a script could not be loaded. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS})
class PlainReportPage {
    private static final int MORNINGS = 7;
    private static final int NOT_CONFIRMED = 422;

    private final PlainReportService reports;
    private final PlainPhoto photos;
    private final VolunteerGauges gauges;
    private final SecurityIdentity identity;

    PlainReportPage(PlainReportService reports, PlainPhoto photos, VolunteerGauges gauges, SecurityIdentity identity) {
        this.reports = reports;
        this.photos = photos;
        this.gauges = gauges;
        this.identity = identity;
    }

    /** A morning that can be chosen, and its date in words. */
    record Morning(LocalDate date, String words) {}

    /**
     * What the page shows.
     *
     * @param told that the report is stored; empty if it is not
     * @param trouble why it is not; empty if nothing was sent yet
     * @param sure what confirms the value that must be confirmed; empty if none must be
     * @param photoTrouble why the photo is not stored, or must be chosen again
     */
    record View(
            List<Gauge> gauges,
            List<Morning> mornings,
            PlainReport said,
            String told,
            String trouble,
            String sure,
            String photoTrouble) {}

    @CheckedTemplate(basePath = "volunteers")
    static class Templates {
        static native TemplateInstance plainReport(View view);
    }

    @GET
    @Path("report/plain")
    @Operation(hidden = true)
    public Response form(@QueryParam("lang") @Nullable String lang) {
        List<Gauge> own = gauges.manualOf(member().school());
        String only = own.size() == 1 ? own.get(0).code : "";
        return page(200, view(lang, PlainReport.empty(only, reports.lastMorning()), "", "", "", ""));
    }

    /** Sending it again changes nothing. */
    @POST
    @Path("report/plain")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Operation(hidden = true)
    public Response send(
            @BeanParam PlainReport said,
            @RestForm("photo") @Nullable FileUpload photo,
            @QueryParam("lang") @Nullable String lang)
            throws SQLException, IOException {
        Outcome outcome = reports.store(member(), said);
        PlainReportFormatter words = new PlainReportFormatter(Language.of(lang));
        if (outcome instanceof Outcome.Stored stored) {
            PlainPhoto.Outcome pictured = photos.store(photo, said.gauge(), stored.readAt(), member());
            PlainReport next = PlainReport.empty(said.gauge(), reports.lastMorning());
            return page(200, view(lang, next, words.stored(stored, pictured), "", "", words.photoTrouble(pictured)));
        }
        return notStored(outcome, said, lang, PlainPhoto.isChosen(photo) ? words.photoAgain() : "");
    }

    private Response notStored(Outcome outcome, PlainReport said, @Nullable String lang, String photo) {
        PlainReportFormatter words = new PlainReportFormatter(Language.of(lang));
        if (outcome instanceof Outcome.Refused refused) {
            return page(409, view(lang, said, "", words.refusal(refused.reason()), "", photo));
        }
        if (outcome instanceof Outcome.Unusual unusual) {
            return page(
                    NOT_CONFIRMED,
                    view(lang, said, "", words.question(unusual.question()), said.confirmation(), photo));
        }
        Trouble trouble = ((Outcome.Invalid) outcome).trouble();
        return page(trouble == Trouble.BUSY ? 503 : 400, view(lang, said, "", words.trouble(trouble), "", photo));
    }

    private View view(
            @Nullable String lang, PlainReport said, String told, String trouble, String sure, String photoTrouble) {
        PlainReportFormatter words = new PlainReportFormatter(Language.of(lang));
        LocalDate last = reports.lastMorning();
        List<Morning> mornings = IntStream.range(0, MORNINGS)
                .mapToObj(last::minusDays)
                .map(date -> new Morning(date, words.date(date)))
                .toList();
        return new View(gauges.manualOf(member().school()), mornings, said, told, trouble, sure, photoTrouble);
    }

    private SchoolMember member() {
        return SchoolMember.of(identity).orElseThrow(() -> new ForbiddenException("This is for members of a school"));
    }

    private static Response page(int status, View view) {
        return Response.status(status)
                .entity(Templates.plainReport(view))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
