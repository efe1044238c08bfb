package org.faofon.bulletins.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.bulletins.report.BulletinCalendar;
import org.faofon.bulletins.report.BulletinFormatter;
import org.faofon.bulletins.report.BulletinPaths;
import org.faofon.bulletins.report.MonthReports;
import org.faofon.common.text.Language;
import org.faofon.network.GaugeRegistry;
import org.jboss.resteasy.reactive.RestPath;

/** The monthly summary as a page; the current month up to now. */
@Path("/")
@PermitAll
@Blocking
class MonthlyPage {
    private final MonthReports reports;
    private final BulletinCalendar calendar;
    private final AlertTextFormatter alerts;
    private final GaugeRegistry network;

    MonthlyPage(MonthReports reports, BulletinCalendar calendar, AlertTextFormatter alerts, GaugeRegistry network) {
        this.reports = reports;
        this.calendar = calendar;
        this.alerts = alerts;
        this.network = network;
    }

    @CheckedTemplate(basePath = "bulletins")
    static class Templates {
        static native TemplateInstance monthly(
                MonthView month, Neighbour earlier, boolean hasEarlier, Neighbour later, boolean hasLater);
    }

    /** A month before or after the page's own, with its name. */
    record Neighbour(YearMonth month, String name) {}

    @GET
    @Path("monthly")
    @Operation(hidden = true)
    public Response newest(@QueryParam("lang") @DefaultValue("th") String lang) {
        return Response.temporaryRedirect(
                        URI.create(BulletinPaths.in(Language.of(lang), BulletinPaths.month(calendar.newestMonth()))))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("monthly/{month: \\d{4}-\\d\\d}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(@RestPath String month, @QueryParam("lang") @DefaultValue("th") String lang)
            throws SQLException {
        YearMonth wanted = calendar.month(month);
        BulletinFormatter wording = BulletinFormatter.of(Language.of(lang), alerts, network);
        YearMonth earlier = wanted.minusMonths(1);
        YearMonth later = wanted.plusMonths(1);
        return Response.ok(Templates.monthly(
                        MonthView.of(reports.of(wanted), wording),
                        new Neighbour(earlier, wording.month(earlier)),
                        calendar.has(earlier),
                        new Neighbour(later, wording.month(later)),
                        calendar.has(later)))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
