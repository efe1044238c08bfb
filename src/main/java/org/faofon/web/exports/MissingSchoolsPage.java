package org.faofon.web.exports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.schools.MissingReportReminder;
import org.faofon.schools.MissingReportReminder.Plan;
import org.faofon.schools.MissingReportReminder.Reminded;
import org.faofon.web.view.MissingReports;
import org.jspecify.annotations.Nullable;

/** The schools that have not reported, with their telephone numbers, and a reminder to their chats. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class MissingSchoolsPage {
    private static final String PATH = ExportsPage.PATH + "/missing";

    private final MissingSchoolService missing;
    private final MissingReportReminder reminder;
    private final GaugeRegistry network;
    private final NetworkClock clock;

    MissingSchoolsPage(
            MissingSchoolService missing, MissingReportReminder reminder, GaugeRegistry network, NetworkClock clock) {
        this.missing = missing;
        this.reminder = reminder;
        this.network = network;
        this.clock = clock;
    }

    /**
     * The reminder for the page.
     *
     * @param left messages left this month; -1 if unknown or without a limit
     */
    public record Reminder(int chats, long left, boolean isShort, String example) {
        static Reminder of(Plan plan) {
            return new Reminder(plan.chats(), plan.left().orElse(-1), plan.isShort(), plan.example());
        }
    }

    @CheckedTemplate(basePath = "exports")
    static class Templates {
        static native TemplateInstance missing(
                OffsetDateTime due,
                List<MissingSchool> manual,
                List<MissingSchool> automatic,
                Reminder reminder,
                @Nullable Reminded reminded);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response list() throws SQLException {
        return page(missing.reports(), null);
    }

    /** Reminds those who have not reported by now; who has reported since the page was opened is left alone. */
    @POST
    @Path(PATH + "/remind")
    @Operation(hidden = true)
    public Response remind() throws SQLException {
        MissingReports reports = missing.reports();
        return page(reports, reminder.remind(cylinders(reports), clock.instant()));
    }

    private Response page(MissingReports reports, @Nullable Reminded reminded) {
        return Response.ok(Templates.missing(
                        reports.due(),
                        missing.describe(reports, reports.manual()),
                        missing.describe(reports, reports.automatic()),
                        Reminder.of(reminder.plan(cylinders(reports), clock.instant())),
                        reminded))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Who has sent a value that was thrown out is not told that nothing has come; that needs a call. */
    private List<Gauge> cylinders(MissingReports reports) {
        return reports.manual().stream()
                .filter(gauge -> !reports.isRejected(gauge))
                .flatMap(gauge -> network.findGauge(gauge.gauge()).stream())
                .toList();
    }
}
