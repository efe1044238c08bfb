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
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.bulletins.picture.DayPictureCache;
import org.faofon.bulletins.report.BulletinCalendar;
import org.faofon.bulletins.report.BulletinFormatter;
import org.faofon.bulletins.report.BulletinPaths;
import org.faofon.bulletins.report.DayReports;
import org.faofon.common.text.Language;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.EtagResponse;
import org.faofon.network.GaugeRegistry;
import org.jboss.resteasy.reactive.RestPath;

/** The daily bulletin as a page and as a picture; both show what is known now, including late rain. */
@Path("/")
@Tag(name = "Bulletins")
@PermitAll
@Blocking
class DailyPage {
    private static final String DATE = "{date: \\d{4}-\\d\\d-\\d\\d}";
    private static final String PNG = "image/png";
    /** Today's readings still arrive; those of older days seldom. */
    private static final Duration KEEP_TODAY = Duration.ofMinutes(5);

    private static final Duration KEEP_OLDER = Duration.ofHours(1);

    private final DayReports reports;
    private final DayPictureCache pictures;
    private final BulletinCalendar calendar;
    private final AlertTextFormatter alerts;
    private final GaugeRegistry network;

    DailyPage(
            DayReports reports,
            DayPictureCache pictures,
            BulletinCalendar calendar,
            AlertTextFormatter alerts,
            GaugeRegistry network) {
        this.reports = reports;
        this.pictures = pictures;
        this.calendar = calendar;
        this.alerts = alerts;
        this.network = network;
    }

    @CheckedTemplate(basePath = "bulletins")
    static class Templates {
        static native TemplateInstance daily(
                DayView day, LocalDate earlier, boolean hasEarlier, LocalDate later, boolean hasLater, YearMonth month);
    }

    @GET
    @Path("daily")
    @Operation(hidden = true)
    public Response newest(@QueryParam("lang") @DefaultValue("th") String lang) {
        return Response.temporaryRedirect(
                        URI.create(BulletinPaths.in(Language.of(lang), BulletinPaths.day(calendar.newestDay()))))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("daily/" + DATE)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(@RestPath String date, @QueryParam("lang") @DefaultValue("th") String lang)
            throws SQLException {
        LocalDate day = calendar.day(date);
        DayView view = DayView.of(reports.of(day), BulletinFormatter.of(Language.of(lang), alerts, network));
        LocalDate earlier = day.minusDays(1);
        LocalDate later = day.plusDays(1);
        return Response.ok(Templates.daily(
                        view, earlier, calendar.has(earlier), later, calendar.has(later), RainDayTime.monthOf(day)))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("daily/" + DATE + ".png")
    @Produces(PNG)
    @Operation(
            summary = "Get the rain of a day as a picture",
            description = "The 24 hours up to 07:00 of that date, 816 × 1020 pixels; with `lang=en` in English.")
    @APIResponse(responseCode = "404", description = "The date does not exist, or the day is not over yet")
    @APIResponse(responseCode = "503", description = "The server cannot draw pictures, or is busy with others")
    public Response picture(
            @RestPath String date, @QueryParam("lang") @DefaultValue("th") String lang, @Context Request request)
            throws SQLException {
        LocalDate day = calendar.day(date);
        byte[] png = pictures.png(reports.of(day), Language.of(lang))
                .orElseThrow(() -> new ServiceUnavailableException("The server cannot draw pictures"));
        Duration keep = day.equals(calendar.newestDay()) ? KEEP_TODAY : KEEP_OLDER;
        return EtagResponse.of(PNG, png).answer(request, EtagResponse.shared(keep));
    }
}
