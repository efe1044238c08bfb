package org.faofon.incidents.request;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
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
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.text.Language;
import org.faofon.common.web.ProblemDetails;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.IncidentSpan;
import org.faofon.incidents.IncidentWorkLimit;
import org.faofon.incidents.LetteringProvider;
import org.faofon.incidents.map.RainMap;
import org.faofon.incidents.map.RainMapPainter;
import org.faofon.incidents.request.DdpmAnswer.Outcome;
import org.faofon.incidents.request.DdpmRequestService.Draft;
import org.faofon.incidents.request.DdpmRequestService.Result;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.network.geo.BoundaryLoader;
import org.jboss.resteasy.reactive.RestPath;

/** Requests to DDPM: drafted from an alert by one click, recorded, and answered. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class DdpmRequestPage {
    private static final String PATH = "centre/requests";
    private static final int LATEST = 50;
    private static final int MAP_WIDE = 900;
    private static final int MAP_HIGH = 960;

    private final DdpmRequestService service;
    private final DdpmRequestRepository requests;
    private final DdpmMap maps;
    private final AlertQueries alerts;
    private final AlertTextFormatter texts;
    private final GaugeRegistry network;
    private final BoundaryLoader borders;
    private final LetteringProvider lettering;
    private final IncidentWorkLimit limit;
    private final NetworkClock clock;
    private final SecurityIdentity officer;

    DdpmRequestPage(
            DdpmRequestService service,
            DdpmRequestRepository requests,
            DdpmMap maps,
            AlertQueries alerts,
            AlertTextFormatter texts,
            GaugeRegistry network,
            BoundaryLoader borders,
            LetteringProvider lettering,
            IncidentWorkLimit limit,
            NetworkClock clock,
            SecurityIdentity officer) {
        this.service = service;
        this.requests = requests;
        this.maps = maps;
        this.alerts = alerts;
        this.texts = texts;
        this.network = network;
        this.borders = borders;
        this.lettering = lettering;
        this.limit = limit;
        this.clock = clock;
        this.officer = officer;
    }

    /** What the form shows. */
    record DraftView(
            Draft draft,
            String level,
            String hazard,
            String evidence,
            Collection<District> districts,
            List<Integer> hours,
            List<Line> before,
            String fault) {
        public boolean isChosen(String district) {
            return draft.districts().contains(district);
        }
    }

    /** A request in a list. */
    record Line(long id, String words, boolean isOpen) {}

    @CheckedTemplate(basePath = "incidents")
    static class Templates {
        static native TemplateInstance requestDraft(DraftView view);

        static native TemplateInstance request(DdpmRequestView view, List<Outcome> outcomes, String fault);

        static native TemplateInstance requests(List<Line> lines);
    }

    static String address(long id) {
        return "/" + PATH + "/" + id;
    }

    @GET
    @Path("centre/alerts/{id}/request")
    @Operation(hidden = true)
    public Response draft(
            @RestPath long id,
            @QueryParam("district") List<String> districts,
            @QueryParam("hours") @DefaultValue("0") int hours,
            @QueryParam("lang") @DefaultValue("th") String lang) {
        if (alerts.find(id).isEmpty()) {
            throw ProblemDetails.noAlert(id);
        }
        IncidentFormatter words = words(lang);
        return service.draft(id, districts, hours)
                .map(draft -> fresh(Templates.requestDraft(view(draft, words, ""))))
                .orElseGet(() -> redirect("/centre/alerts/" + id + "?told=not", lang));
    }

    @POST
    @Path("centre/alerts/{id}/request")
    @Operation(hidden = true)
    public Response ask(
            @RestPath long id,
            @FormParam("district") List<String> districts,
            @FormParam("hours") @DefaultValue("0") int hours,
            @FormParam("thai") @DefaultValue("") String thai,
            @FormParam("english") @DefaultValue("") String english,
            @QueryParam("lang") @DefaultValue("th") String lang) {
        if (alerts.find(id).isEmpty()) {
            throw ProblemDetails.noAlert(id);
        }
        DdpmRequestService.Asked asked = service.ask(id, districts, hours, thai, english, name());
        if (asked.id().isPresent()) {
            return redirect(address(asked.id().get()), lang);
        }
        IncidentFormatter words = words(lang);
        return service.draft(id, districts, hours)
                .map(draft -> typed(draft, thai, english))
                .map(draft -> Response.status(Response.Status.BAD_REQUEST)
                        .entity(Templates.requestDraft(view(
                                draft,
                                words,
                                words.in().requestFault(asked.result().name()))))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseGet(() -> redirect("/centre/alerts/" + id + "?told=not", lang));
    }

    /** What the officer typed is not lost. */
    private static Draft typed(Draft draft, String thai, String english) {
        return new Draft(draft.alert(), draft.event(), draft.level(), draft.districts(), draft.hours(), thai, english);
    }

    private DraftView view(Draft draft, IncidentFormatter words, String fault) {
        return new DraftView(
                draft,
                words.level(draft.level()),
                words.hazard(draft.alert().hazard),
                texts.description(draft.event(), words.locale()),
                network.listDistricts(),
                DdpmRequestService.HOURS,
                requests.listOf(draft.alert().id, LATEST).stream()
                        .map(request -> line(request, words))
                        .toList(),
                fault);
    }

    private Line line(DdpmRequest request, IncidentFormatter words) {
        return new Line(
                request.id(),
                words.in()
                        .requestLine(
                                request.id(),
                                words.moment(request.askedAt()),
                                words.level(request.level()),
                                String.join(
                                        ", ",
                                        request.districts().stream()
                                                .map(words::district)
                                                .toList())),
                !service.isSettled(request));
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response list(@QueryParam("lang") @DefaultValue("th") String lang) {
        IncidentFormatter words = words(lang);
        return fresh(Templates.requests(requests.listLatest(clock.exercise(), LATEST).stream()
                .map(request -> line(request, words))
                .toList()));
    }

    @GET
    @Path(PATH + "/{id: \\d{1,18}}")
    @Operation(hidden = true)
    public Response one(@RestPath long id, @QueryParam("lang") @DefaultValue("th") String lang) {
        return fresh(page(of(id), lang, ""));
    }

    private TemplateInstance page(DdpmRequest request, String lang, String fault) {
        return Templates.request(view(request, words(lang)), Arrays.asList(Outcome.values()), fault);
    }

    private DdpmRequest of(long id) {
        return requests.find(id).orElseThrow(() -> new NotFoundException("There is no request " + id));
    }

    private DdpmRequestView view(DdpmRequest request, IncidentFormatter words) {
        return DdpmRequestView.of(
                request, alerts.findEvent(request.event()), requests.answers(request.id()), words, texts);
    }

    @POST
    @Path(PATH + "/{id: \\d{1,18}}/answer")
    @Operation(hidden = true)
    public Response answer(
            @RestPath long id,
            @FormParam("outcome") @DefaultValue("") String outcome,
            @FormParam("by") @DefaultValue("") String by,
            @FormParam("words") @DefaultValue("") String words,
            @FormParam("at") @DefaultValue("") String at,
            @QueryParam("lang") @DefaultValue("th") String lang) {
        DdpmRequest request = of(id);
        Result result = Optional.of(outcome)
                .flatMap(name -> Arrays.stream(Outcome.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .map(known -> answer(request, known, by, words, at))
                .orElse(Result.WORDS);
        if (result == Result.DONE) {
            return redirect(address(id), lang);
        }
        String fault = words(lang).in().requestFault(result.name());
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(page(request, lang, fault))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Without a time, now. */
    private Result answer(DdpmRequest request, Outcome outcome, String by, String words, String at) {
        try {
            Instant when = at.isBlank() ? clock.instant() : IncidentSpan.parse(at);
            return service.answer(request, outcome, by, words, when, name());
        } catch (IncidentSpan.Invalid e) {
            return Result.NOT_A_TIME;
        }
    }

    @GET
    @Path(PATH + "/{id: \\d{1,18}}.pdf")
    @Produces("application/pdf")
    @Operation(hidden = true)
    public Response pdf(@RestPath long id, @QueryParam("lang") @DefaultValue("th") String lang) throws SQLException {
        DdpmRequest request = of(id);
        IncidentFormatter words = words(lang);
        byte[] pdf = limit.run(() -> DdpmRequestPdf.of(
                view(request, words),
                maps.of(request, words),
                words,
                borders.borders(),
                lettering.get(Language.TH), // It has a Thai text in both languages.
                request.askedAt(),
                request.exercise()));
        return Response.ok(pdf, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ddpm-request-" + id + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path(PATH + "/{id: \\d{1,18}}.png")
    @Produces("image/png")
    @Operation(hidden = true)
    public Response map(@RestPath long id, @QueryParam("lang") @DefaultValue("th") String lang) throws SQLException {
        DdpmRequest request = of(id);
        IncidentFormatter words = words(lang);
        byte[] png = limit.run(() -> {
            RainMap map = maps.of(request, words);
            return RainMapPainter.png(map, borders.borders(), lettering.get(words.language()), MAP_WIDE, MAP_HIGH);
        });
        return Response.ok(png, "image/png")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private IncidentFormatter words(String lang) {
        return IncidentFormatter.of(Language.of(lang), texts, network);
    }

    private String name() {
        return officer.getPrincipal().getName();
    }

    private static Response redirect(String path, String lang) {
        return Response.seeOther(Language.of(lang.toLowerCase(Locale.ROOT)).at(path))
                .build();
    }

    private static Response fresh(TemplateInstance page) {
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
