package org.faofon.web.relief;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocalTimeParser;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.faofon.network.School;
import org.faofon.situations.NeedRepository;
import org.faofon.situations.ReportVia;
import org.faofon.situations.SituationChoices;
import org.faofon.situations.SituationFormatter;
import org.faofon.situations.SituationHistory;
import org.faofon.situations.SituationParser;
import org.faofon.situations.SituationPhoto;
import org.faofon.situations.SituationPhotoRepository;
import org.faofon.situations.SituationReport;
import org.faofon.situations.SituationReport.Source;
import org.faofon.situations.SituationService;
import org.faofon.situations.SituationService.Receipt;
import org.faofon.web.PageContext;
import org.jboss.resteasy.reactive.RestPath;

/** A school's situation for officers: its history, and a form for what came by telephone or on paper. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class SchoolSituationPage {
    private static final String PATH = SituationsPage.PATH + "/{school}";
    private static final Duration SHOWN = Duration.ofDays(365);

    /** Paper may come late. */
    private static final Duration OLDEST = Duration.ofDays(60);

    private static final Duration CLOCK_ERROR = Duration.ofMinutes(5);
    private static final int MOST_NEEDS = 50;

    private final SituationRows rows;
    private final SituationService situations;
    private final NeedRepository needs;
    private final SituationPhotoRepository photos;
    private final NetworkClock clock;
    private final SecurityIdentity officer;
    private final PageContext page;

    SchoolSituationPage(
            SituationRows rows,
            SituationService situations,
            NeedRepository needs,
            SituationPhotoRepository photos,
            NetworkClock clock,
            SecurityIdentity officer,
            PageContext page) {
        this.rows = rows;
        this.situations = situations;
        this.needs = needs;
        this.photos = photos;
        this.clock = clock;
        this.officer = officer;
        this.page = page;
    }

    /** A report in the history. */
    record ReportView(
            OffsetDateTime seenAt, OffsetDateTime receivedAt, String line, String note, String by, String via) {}

    /** An event of the history. */
    record EventView(OffsetDateTime since, OffsetDateTime until, boolean over, List<ReportView> reports) {}

    record PhotoView(UUID id, OffsetDateTime receivedAt) {}

    /**
     * What the page shows.
     *
     * @param id of the next report; the same if the form is sent twice
     * @param said what was typed, if it was not stored; otherwise only the time
     * @param trouble why it was not stored; empty if it was
     */
    record View(
            SituationRow row,
            SituationChoices choices,
            List<NeedView> needs,
            List<EventView> events,
            List<PhotoView> photos,
            UUID id,
            Map<String, String> said,
            String trouble,
            String told) {
        public boolean chosen(String field, String value) {
            return typed(field).equals(value);
        }

        public boolean chosenNeed(String kind, String amount) {
            return chosen(SituationParser.NEED + kind, amount);
        }

        public String typed(String field) {
            return said.getOrDefault(field, "");
        }
    }

    @CheckedTemplate(basePath = "relief")
    static class Templates {
        static native TemplateInstance school(View view);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response show(@RestPath String school, @QueryParam("told") @DefaultValue("") String told) {
        return SituationsPage.fresh(Templates.school(view(
                school,
                UUID.randomUUID(),
                Map.of(
                        "at",
                        page.now().toLocalDateTime().withSecond(0).withNano(0).toString()),
                "",
                told)));
    }

    private View view(String school, UUID id, Map<String, String> said, String trouble, String told) {
        School known = schoolOf(school);
        Language language = Language.of(page.lang());
        SituationFormatter words = SituationFormatter.of(language);
        Instant now = clock.instant();
        return new View(
                rows.of(known, language),
                SituationChoices.of(language),
                needs.list(school, MOST_NEEDS).stream()
                        .map(need -> NeedView.of(need, needs.listSteps(need.id()), words))
                        .toList(),
                SituationHistory.of(situations.history(school, now.minus(SHOWN), now.plus(CLOCK_ERROR))).stream()
                        .map(event -> view(event, words))
                        .toList(),
                photos.list(school, now.minus(SituationPhoto.KEPT)).stream()
                        .map(photo -> new PhotoView(photo.id(), RainDayTime.local(photo.receivedAt())))
                        .toList(),
                id,
                said,
                trouble,
                told);
    }

    private static EventView view(SituationHistory.Event event, SituationFormatter words) {
        return new EventView(
                RainDayTime.local(event.since()),
                RainDayTime.local(event.until()),
                event.isOver(),
                event.reports().stream()
                        .map(report -> new ReportView(
                                RainDayTime.local(report.seenAt()),
                                RainDayTime.local(report.source().receivedAt()),
                                words.line(report),
                                report.note(),
                                report.source().by(),
                                words.via(report.source().via())))
                        .toList());
    }

    /** What the school said on the telephone, or on paper, with the time at which it was so. */
    @POST
    @Path(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response enter(@RestPath String school, MultivaluedMap<String, String> form) {
        schoolOf(school);
        Map<String, String> fields = new HashMap<>();
        form.keySet().forEach(name -> fields.put(name, form.getFirst(name)));
        ReliefMessages words = MessageBundles.get(ReliefMessages.class, Localized.Literal.of(page.lang()));
        UUID id = RequestId.of(fields.getOrDefault("id", ""));
        Optional<Instant> at = time(fields.getOrDefault("at", ""));
        if (at.isEmpty()) {
            return notStored(school, id, fields, words.enterTimeWrong());
        }
        SituationReport report;
        try {
            ReportVia via = fields.getOrDefault("via", "").equals("PAPER") ? ReportVia.PAPER : ReportVia.TELEPHONE;
            Source source = new Source(via, officer.getPrincipal().getName(), clock.instant());
            report = SituationParser.parse(fields, id, school, at.get(), source);
        } catch (IllegalArgumentException e) {
            boolean status = fields.getOrDefault("status", "").isBlank();
            return notStored(school, id, fields, status ? words.enterStatusMissing() : words.notSaved());
        }
        return situations.report(report) == Receipt.TOO_MANY
                ? notStored(school, id, fields, words.enterTooMany())
                : back(school, "done");
    }

    /** A time within the last weeks; empty if it is none. */
    private Optional<Instant> time(String typed) {
        Instant now = clock.instant();
        try {
            return Optional.of(LocalTimeParser.parse(typed))
                    .filter(at -> !at.isAfter(now.plus(CLOCK_ERROR)) && !at.isBefore(now.minus(OLDEST)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What was typed stays: somebody on the telephone has said it only once. */
    private Response notStored(String school, UUID id, Map<String, String> said, String trouble) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(Templates.school(view(school, id, said, trouble, "")))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path(PATH + "/ask")
    @Operation(hidden = true)
    public Response ask(@RestPath String school) {
        schoolOf(school);
        boolean asked = situations.ask(school, officer.getPrincipal().getName());
        return back(school, asked ? "asked" : "asked-before");
    }

    private Response back(String school, String told) {
        return Response.seeOther(URI.create(page.to("/" + SituationsPage.PATH + "/" + school + "?told=" + told)))
                .build();
    }

    private School schoolOf(String code) {
        return Optional.ofNullable(situations.schools().get(code))
                .orElseThrow(() -> new NotFoundException("There is no school " + code));
    }
}
