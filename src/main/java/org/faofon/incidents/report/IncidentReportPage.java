package org.faofon.incidents.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.graphics.ThaiTextRenderer;
import org.faofon.common.text.Language;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.ProblemDetails;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.IncidentSpan;
import org.faofon.incidents.LetteringProvider;
import org.faofon.incidents.map.RainMap;
import org.faofon.incidents.map.RainMapPainter;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.network.geo.BoundaryLoader;
import org.faofon.readings.Interval;
import org.jspecify.annotations.Nullable;

/** The report of an incident: as a page, as CSV and as PDF. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class IncidentReportPage {
    private static final String PATH = "centre/incidents";
    private static final Duration USUAL = Duration.ofHours(24);
    private static final int MAP_WIDE = 720;
    private static final int MAP_HIGH = 900;

    private final IncidentReportService reports;
    private final LetteringProvider lettering;
    private final BoundaryLoader borders;
    private final AlertTextFormatter alerts;
    private final GaugeRegistry network;
    private final NetworkClock clock;

    IncidentReportPage(
            IncidentReportService reports,
            LetteringProvider lettering,
            BoundaryLoader borders,
            AlertTextFormatter alerts,
            GaugeRegistry network,
            NetworkClock clock) {
        this.reports = reports;
        this.lettering = lettering;
        this.borders = borders;
        this.alerts = alerts;
        this.network = network;
        this.clock = clock;
    }

    /** The fields of the form. */
    static class Asked {
        @QueryParam("from")
        @DefaultValue("")
        String from = "";

        @QueryParam("to")
        @DefaultValue("")
        String to = "";

        @QueryParam("district")
        @DefaultValue("")
        String district = "";

        @QueryParam("lang")
        @DefaultValue("th")
        String lang = "th";
    }

    /** A recent incident, as a link. */
    record Recent(String words, String query) {}

    /**
     * What the page shows.
     *
     * @param report absent where nothing can be reported
     * @param maps as data for {@code img}
     */
    record View(
            String from,
            String to,
            String district,
            Collection<District> districts,
            List<Recent> recent,
            @Nullable IncidentReport report,
            List<Picture> maps,
            String fault) {
        public String query() {
            return "?from=" + from + "&to=" + to + "&district=" + district;
        }
    }

    /** A map with the words for those who do not see it. */
    record Picture(String title, String data) {}

    @CheckedTemplate(basePath = "incidents")
    static class Templates {
        static native TemplateInstance report(View view);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response page(@BeanParam Asked asked) throws SQLException {
        Language language = Language.of(asked.lang);
        try {
            IncidentSpan span = span(asked);
            IncidentReport report = reports.report(span, language);
            return fresh(Response.ok(Templates.report(view(asked, span.time(), language, report, ""))));
        } catch (IncidentSpan.Invalid e) {
            Interval usual = Interval.endingAt(clock.instant(), USUAL);
            String fault = words(language).in().fault(e.fault());
            return fresh(Response.status(Response.Status.BAD_REQUEST)
                    .entity(Templates.report(view(asked, usual, language, null, fault))));
        }
    }

    private View view(Asked asked, Interval time, Language language, @Nullable IncidentReport report, String fault) {
        return new View(
                field(time.start()),
                field(time.end().plusSeconds(59)),
                asked.district,
                network.listDistricts(),
                reports.latestIncidents().stream()
                        .map(recent -> recent(recent, language))
                        .toList(),
                report,
                report == null ? List.of() : pictures(report, language),
                fault);
    }

    private Recent recent(Interval time, Language language) {
        IncidentFormatter words = words(language);
        return new Recent(
                words.in().spanText(words.moment(time.start()), words.moment(time.end())),
                "?from=" + field(time.start()) + "&to=" + field(time.end().plusSeconds(59)) + "&district=");
    }

    private List<Picture> pictures(IncidentReport report, Language language) {
        ThaiTextRenderer letters = lettering.get(language);
        return report.maps().stream()
                .map(map -> new Picture(map.title(), data(map, letters)))
                .toList();
    }

    private String data(RainMap map, ThaiTextRenderer letters) {
        byte[] png = RainMapPainter.png(map, borders.borders(), letters, MAP_WIDE, MAP_HIGH);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    /** As an input of the type datetime-local has it. */
    private static String field(Instant at) {
        return RainDayTime.local(at).toLocalDateTime().withSecond(0).withNano(0).toString();
    }

    @GET
    @Path(PATH + ".csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response csv(@BeanParam Asked asked) throws SQLException {
        IncidentSpan span = spanOrProblem(asked);
        IncidentReport report = reports.report(span, Language.of(asked.lang));
        return file(IncidentCsv.of(report), "text/csv; charset=UTF-8", span.fileName() + ".csv");
    }

    @GET
    @Path(PATH + ".pdf")
    @Produces("application/pdf")
    @Operation(hidden = true)
    public Response pdf(@BeanParam Asked asked) throws SQLException {
        Language language = Language.of(asked.lang);
        IncidentSpan span = spanOrProblem(asked);
        IncidentReport report = reports.report(span, language);
        byte[] pdf = IncidentPdf.of(
                report, words(language), borders.borders(), lettering.get(language), clock.instant(), clock.exercise());
        return file(pdf, "application/pdf", span.fileName() + ".pdf");
    }

    private static Response file(Object content, String type, String name) {
        return fresh(Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""));
    }

    private static Response fresh(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private IncidentSpan spanOrProblem(Asked asked) {
        try {
            return span(asked);
        } catch (IncidentSpan.Invalid e) {
            throw ProblemDetails.badRequest(words(Language.EN).in().fault(e.fault()));
        }
    }

    /** Without times, the last 24 hours. */
    private IncidentSpan span(Asked asked) throws IncidentSpan.Invalid {
        Instant now = clock.instant();
        Instant to = asked.to.isBlank() ? now : IncidentSpan.parse(asked.to);
        Instant from = asked.from.isBlank() ? to.minus(USUAL) : IncidentSpan.parse(asked.from);
        Optional<String> district = Optional.of(asked.district).filter(code -> !code.isEmpty());
        if (district.isPresent() && network.findDistrict(district.get()).isEmpty()) {
            throw new IncidentSpan.Invalid(IncidentSpan.Fault.UNKNOWN_DISTRICT);
        }
        return IncidentSpan.of(from, to, district, now);
    }

    private IncidentFormatter words(Language language) {
        return IncidentFormatter.of(language, alerts, network);
    }
}
