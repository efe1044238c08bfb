package org.faofon.web.centre;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.network.siting.SitingCard;
import org.faofon.network.siting.SitingCardRepository;
import org.faofon.network.siting.SitingClass;
import org.faofon.network.siting.SitingHistory;
import org.faofon.network.siting.SitingHistoryReader;
import org.faofon.network.siting.SitingPhotoRepository;
import org.faofon.network.siting.SitingSurvey;
import org.faofon.network.siting.SitingView;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;
import org.jspecify.annotations.Nullable;

/** The siting classes of all gauges and what their cards lack; the worst place first, then those without a class. */
@Path("/")
@RolesAllowed("officer")
@Blocking
class SitingClassesPage {
    /** The Guide asks for a thorough review at least every five years. */
    private static final int REVIEW_YEARS = 5;

    private final GaugeRegistry network;
    private final SitingHistoryReader histories;
    private final SitingCardRepository cards;
    private final SitingPhotoRepository photos;
    private final NetworkClock clock;

    SitingClassesPage(
            GaugeRegistry network,
            SitingHistoryReader histories,
            SitingCardRepository cards,
            SitingPhotoRepository photos,
            NetworkClock clock) {
        this.network = network;
        this.histories = histories;
        this.cards = cards;
        this.photos = photos;
        this.clock = clock;
    }

    /**
     * A gauge.
     *
     * @param number the siting class; 0 if there is none
     * @param surveyed the day of the survey that holds; null if there is none
     * @param moved whether the last survey is of a place where the gauge no longer stands
     * @param directions how many directions are missing
     * @param slope whether the slope is missing
     * @param photos how many photos are missing
     */
    record Line(
            String gauge,
            SchoolName school,
            DistrictName district,
            int number,
            @Nullable LocalDate surveyed,
            boolean moved,
            boolean old,
            boolean draft,
            int directions,
            boolean slope,
            boolean roof,
            boolean tilted,
            int photos) {
        /** The page of the card. */
        public String path() {
            return "/school/" + school.code() + "/siting/" + gauge;
        }

        public boolean complete() {
            return directions == 0 && !slope && !roof && !tilted && photos == 0;
        }
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance sitingClasses(List<Line> lines);
    }

    @GET
    @Path("centre/siting")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page() {
        Map<String, SitingHistory> known = histories.readAll();
        Map<Long, Set<SitingView>> views = photos.views();
        Set<String> drafts = cards.listDrafts();
        LocalDate today = SitingHistory.dayOf(clock.instant());
        List<Line> lines = network.listGauges().stream()
                .map(gauge -> line(
                        gauge,
                        known.getOrDefault(gauge.code, SitingHistory.NONE),
                        views,
                        drafts.contains(gauge.code),
                        today))
                .sorted(Comparator.comparing(Line::number).reversed().thenComparing(Line::gauge))
                .toList();
        return Response.ok(Templates.sitingClasses(lines))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Line line(
            Gauge gauge, SitingHistory history, Map<Long, Set<SitingView>> views, boolean draft, LocalDate today) {
        Optional<SitingCard> valid = history.validOn(today);
        Optional<SitingSurvey> survey = valid.map(SitingCard::survey);
        boolean known = valid.isPresent();
        return new Line(
                gauge.code,
                SchoolName.of(gauge.school),
                DistrictName.of(gauge.district()),
                valid.flatMap(SitingCard::sitingClass).map(SitingClass::number).orElse(0),
                survey.map(SitingSurvey::date).orElse(null),
                !known && history.latestOf(today).isPresent(),
                survey.filter(each -> each.date().isBefore(today.minusYears(REVIEW_YEARS)))
                        .isPresent(),
                draft,
                survey.map(each -> each.missingDirections().size()).orElse(0),
                known && survey.flatMap(SitingSurvey::slope).isEmpty(),
                survey.filter(SitingSurvey::isOnRoof).isPresent(),
                survey.flatMap(SitingSurvey::rimLevel).filter(level -> !level).isPresent(),
                known
                        ? SitingView.values().length
                                - views.getOrDefault(valid.get().id(), Set.of()).size()
                        : 0);
    }
}
