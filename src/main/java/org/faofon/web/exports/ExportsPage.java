package org.faofon.web.exports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.faofon.web.PageContext;

/** The Excel files for officers. */
@Path("/")
@RolesAllowed("officer")
@Blocking
class ExportsPage {
    static final String PATH = "/centre/exports";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int USUAL_DAYS = 7;

    private final RainWorkbook rain;
    private final AlertWorkbook alerts;
    private final MissingSchoolService missing;
    private final NetworkClock clock;
    private final PageContext page;

    ExportsPage(
            RainWorkbook rain,
            AlertWorkbook alerts,
            MissingSchoolService missing,
            NetworkClock clock,
            PageContext page) {
        this.rain = rain;
        this.alerts = alerts;
        this.missing = missing;
        this.clock = clock;
        this.page = page;
    }

    @CheckedTemplate(basePath = "exports")
    static class Templates {
        static native TemplateInstance exports(
                LocalDate from, LocalDate to, int mostDays, int hourlyDays, boolean badSpan);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException, SQLException;
    }

    @GET
    @Path(PATH)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response exports(@QueryParam("told") @DefaultValue("") String told) {
        LocalDate today = RainDayTime.rainDayStart(clock.instant())
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        return Response.ok(Templates.exports(
                        today.minusDays(USUAL_DAYS - 1L),
                        today,
                        DaySpan.MOST_DAYS,
                        RainWorkbook.MOST_DAYS_WITH_HOURS,
                        told.equals("span")))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path(PATH + "/rain.xlsx")
    @Produces(XLSX)
    @Operation(hidden = true)
    public Response rain(
            @QueryParam("from") @DefaultValue("") String from, @QueryParam("to") @DefaultValue("") String to)
            throws IOException, SQLException {
        Optional<DaySpan> days = DaySpan.parse(from, to);
        return days.isEmpty()
                ? badSpan()
                : file("rain-" + days.get(), out -> rain.write(out, days.get().rainDays(), words()));
    }

    @GET
    @Path(PATH + "/alerts.xlsx")
    @Produces(XLSX)
    @Operation(hidden = true)
    public Response alerts(
            @QueryParam("from") @DefaultValue("") String from, @QueryParam("to") @DefaultValue("") String to)
            throws IOException, SQLException {
        Optional<DaySpan> days = DaySpan.parse(from, to);
        return days.isEmpty()
                ? badSpan()
                : file(
                        "alerts-" + days.get(),
                        out -> alerts.write(out, days.get().dates(), words()));
    }

    @GET
    @Path(PATH + "/missing.xlsx")
    @Produces(XLSX)
    @Operation(hidden = true)
    public Response missing() throws IOException, SQLException {
        return file("missing-" + RainDayTime.local(clock.instant()).toLocalDate(), out -> missing.write(out, words()));
    }

    private Response badSpan() {
        return Response.seeOther(URI.create(page.to(PATH + "?told=span"))).build();
    }

    private ExportFormatter words() {
        return ExportFormatter.of(Language.of(page.lang()));
    }

    private static Response file(String name, Writing writing) throws IOException, SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(bytes);
        return Response.ok(bytes.toByteArray(), XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
