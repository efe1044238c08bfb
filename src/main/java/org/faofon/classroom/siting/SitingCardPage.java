package org.faofon.classroom.siting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.classroom.ClassroomFormatter;
import org.faofon.classroom.siting.SitingForm.Fault;
import org.faofon.classroom.teacher.FormOutcome;
import org.faofon.classroom.teacher.SchoolAccess;
import org.faofon.network.NetworkClock;
import org.faofon.network.siting.CompassPoint;
import org.faofon.network.siting.GroundSlope;
import org.faofon.network.siting.GroundSurface;
import org.faofon.network.siting.Obstruction;
import org.faofon.network.siting.SitingCard;
import org.faofon.network.siting.SitingCardRepository;
import org.faofon.network.siting.SitingHistory;
import org.faofon.network.siting.SitingHistoryReader;
import org.faofon.network.siting.SitingPhotoRepository;
import org.faofon.network.siting.SitingView;
import org.faofon.network.siting.WindProtection;
import org.faofon.schools.SchoolRole;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The siting cards of a gauge, and the form of a new one. What is typed is kept as a draft until it is finished. */
@Path("/")
@RolesAllowed({SchoolRole.TEACHERS, SchoolAccess.OFFICERS})
@Blocking
@Produces(MediaType.TEXT_HTML)
class SitingCardPage {
    private static final int BAD_REQUEST = 400;

    private final SitingAccess door;
    private final SitingCardRepository cards;
    private final SitingPhotoRepository photos;
    private final SitingHistoryReader histories;
    private final NetworkClock clock;

    SitingCardPage(
            SitingAccess door,
            SitingCardRepository cards,
            SitingPhotoRepository photos,
            SitingHistoryReader histories,
            NetworkClock clock) {
        this.door = door;
        this.cards = cards;
        this.photos = photos;
        this.histories = histories;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param shown the chosen card; null if there is none
     * @param valid whether it is the one that holds today
     * @param movedOn when the gauge was put where it stands; null if it never moved
     * @param earlier finished cards without their photos, the latest survey first
     * @param version of the draft; 0 if there is none
     */
    record View(
            @Nullable SitingCardView shown,
            boolean valid,
            @Nullable LocalDate movedOn,
            List<SitingCardView> earlier,
            SitingForm form,
            List<Fault> faults,
            int version) {
        /** Whether the latest card is of a place where the gauge no longer stands. */
        public boolean moved() {
            return shown != null && movedOn != null && shown.date().isBefore(movedOn);
        }
    }

    /** What may be chosen in the form. */
    record Choices(
            List<CompassPoint> points,
            List<Obstruction> obstructions,
            List<GroundSlope> slopes,
            List<GroundSurface> surfaces,
            List<WindProtection> protections,
            List<SitingView> views) {
        static final Choices ALL = new Choices(
                List.of(CompassPoint.values()),
                List.of(Obstruction.values()),
                List.of(GroundSlope.values()),
                List.of(GroundSurface.values()),
                List.of(WindProtection.values()),
                List.of(SitingView.values()));
    }

    @CheckedTemplate(basePath = "classroom")
    static class Templates {
        static native TemplateInstance siting(
                GaugeChoice choice, View view, Choices choices, FormOutcome told, ClassroomFormatter words);

        static native TemplateInstance sitingSheet(
                GaugeChoice choice,
                Choices choices,
                List<AngleCard.Line> lines,
                List<AngleCard.Letter> letters,
                ClassroomFormatter words);
    }

    @GET
    @Path("school/{school}/siting/{gauge}")
    @Operation(hidden = true)
    public Response page(
            @RestPath String school,
            @RestPath String gauge,
            @QueryParam("card") @DefaultValue("") String card,
            @QueryParam("told") @DefaultValue("") String told,
            @QueryParam("lang") @DefaultValue("th") String lang) {
        GaugeChoice choice = door.enter(school, gauge);
        SitingHistory history = histories.read(choice.gauge());
        Optional<SitingCard> draft = cards.findDraft(choice.gauge());
        SitingForm form = draft.or(() -> history.latestOf(today()))
                .map(SitingCard::survey)
                .map(survey -> draft.isPresent()
                        ? SitingForm.of(survey)
                        : SitingForm.of(survey).on(today()))
                .orElseGet(() -> SitingForm.of(today()));
        View view = view(
                history, card, form, List.of(), draft.map(SitingCard::version).orElse(0));
        return fresh(200, Templates.siting(choice, view, Choices.ALL, FormOutcome.of(told), words(lang)));
    }

    /** Keeps what is typed, and goes on to the photos. */
    @POST
    @Path("school/{school}/siting/{gauge}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(
            @RestPath String school,
            @RestPath String gauge,
            MultivaluedMap<String, String> fields,
            @QueryParam("lang") @DefaultValue("") String lang) {
        GaugeChoice choice = door.enter(school, gauge);
        SitingHistory history = histories.read(choice.gauge());
        SitingForm form = SitingForm.of(fields);
        SitingForm.Read read = form.read(today(), history.standsSince(today()));
        int seen = SitingAccess.number(form.value("version"));
        if (read.survey().isEmpty()) {
            View view = view(history, "", form, read.faults(), seen);
            return fresh(BAD_REQUEST, Templates.siting(choice, view, Choices.ALL, FormOutcome.NOTHING, words(lang)));
        }
        boolean saved = cards.saveDraft(choice.gauge(), read.survey().get(), seen, door.signature(), clock.instant());
        return saved ? FormOutcome.DONE.at(choice.photos(), lang) : FormOutcome.CHANGED.at(choice.path(), lang);
    }

    /** To be printed and taken outside. */
    @GET
    @Path("school/{school}/siting/{gauge}/sheet")
    @Operation(hidden = true)
    public Response sheet(
            @RestPath String school, @RestPath String gauge, @QueryParam("lang") @DefaultValue("th") String lang) {
        return fresh(
                200,
                Templates.sitingSheet(
                        door.enter(school, gauge), Choices.ALL, AngleCard.lines(), AngleCard.letters(), words(lang)));
    }

    private View view(SitingHistory history, String card, SitingForm form, List<Fault> faults, int version) {
        Optional<SitingCard> valid = history.validOn(today());
        Optional<SitingCard> shown = history.cards().stream()
                .filter(each -> String.valueOf(each.id()).equals(card))
                .findFirst()
                .or(() -> valid)
                .or(() -> history.latestOf(today()));
        List<SitingCardView> earlier =
                new ArrayList<>(history.cards().stream().map(SitingCardView::of).toList());
        Collections.reverse(earlier);
        return new View(
                shown.map(this::viewOf).orElse(null),
                shown.isPresent() && shown.equals(valid),
                history.standsSince(today()).orElse(null),
                earlier,
                form,
                faults,
                version);
    }

    private SitingCardView viewOf(SitingCard card) {
        return new SitingCardView(card, photos.list(card.id()));
    }

    private LocalDate today() {
        return SitingHistory.dayOf(clock.instant());
    }

    static ClassroomFormatter words(String lang) {
        return ClassroomFormatter.of(lang);
    }

    static Response fresh(int status, TemplateInstance template) {
        return Response.status(status)
                .entity(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
