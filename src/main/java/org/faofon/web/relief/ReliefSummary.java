package org.faofon.web.relief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faofon.common.text.Language;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GeoPoint;
import org.faofon.situations.FloodPoint;
import org.faofon.situations.FloodPointService;
import org.faofon.situations.SchoolSituation;
import org.faofon.situations.SchoolStatus;
import org.faofon.situations.SituationFormatter;
import org.faofon.situations.SituationService;
import org.faofon.web.BilingualText;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;
import org.jspecify.annotations.Nullable;

/** What the public sees: schools that are closed or a shelter, and confirmed flood points. Nothing about people or needs. */
@Named("relief")
@ApplicationScoped
public class ReliefSummary {
    private static final Set<SchoolStatus> PUBLIC = Set.of(SchoolStatus.CLOSED, SchoolStatus.SHELTER);

    /** So many shelters are shown, if the district itself has not more. */
    private static final int NEAREST = 3;

    private final SituationService situations;
    private final FloodPointService points;
    private final GaugeRegistry network;

    ReliefSummary(SituationService situations, FloodPointService points, GaugeRegistry network) {
        this.situations = situations;
        this.points = points;
        this.network = network;
    }

    /**
     * A school for the public.
     *
     * @param status CLOSED or SHELTER
     * @param statusText the status in words
     * @param seenAt when it was so
     * @param lat degrees north, of its gauge
     */
    public record PublicSchool(
            SchoolName school,
            DistrictName district,
            SchoolStatus status,
            BilingualText statusText,
            OffsetDateTime seenAt,
            double lat,
            double lon) {}

    /**
     * A flood point for the public.
     *
     * @param depth ANKLE, KNEE, WAIST, OVER, or empty if it is not known
     * @param place in words, or empty
     * @param seenAt when the water was seen
     * @param confirmedAt when an officer last confirmed it
     * @param expiresAt when it disappears
     * @param lat degrees north, rounded to about 100 m
     */
    public record PublicFloodPoint(
            String id,
            String depth,
            BilingualText depthText,
            String place,
            OffsetDateTime seenAt,
            OffsetDateTime confirmedAt,
            OffsetDateTime expiresAt,
            BigDecimal lat,
            BigDecimal lon) {}

    /** Closed schools and shelters of a district, or of all if it is empty; shelters first. */
    public List<PublicSchool> schoolsOf(String district) {
        Map<String, SchoolSituation> current = situations.current();
        return situations.schools().values().stream()
                .filter(school -> district.isEmpty() || school.district.code.equals(district))
                .flatMap(school -> Optional.ofNullable(current.get(school.code))
                        .filter(known -> PUBLIC.contains(known.status()))
                        .flatMap(known -> gaugeOf(school.code).map(gauge -> view(gauge, known)))
                        .stream())
                .sorted((one, other) -> other.status().compareTo(one.status()))
                .toList();
    }

    /** Closed schools of a district, or of all if it is empty; open shelters have a list of their own. */
    public List<PublicSchool> closedOf(String district) {
        return schoolsOf(district).stream()
                .filter(school -> school.status() == SchoolStatus.CLOSED)
                .toList();
    }

    /**
     * A shelter that is open.
     *
     * @param km from the middle of the district that was asked for; null if none was
     */
    public record Shelter(PublicSchool school, @Nullable Long km) {}

    /**
     * The open shelters of a district, and the nearest ones of others until there are three; without a district, all of them. Water
     * knows no borders of districts.
     */
    public List<Shelter> sheltersNear(String district) {
        List<PublicSchool> shelters = getSchools().stream()
                .filter(school -> school.status() == SchoolStatus.SHELTER)
                .toList();
        Optional<GeoPoint> middle = middleOf(district);
        if (middle.isEmpty()) {
            return shelters.stream()
                    .sorted(Comparator.comparing(school -> school.district().code()))
                    .map(school -> new Shelter(school, null))
                    .toList();
        }
        List<Shelter> nearest = shelters.stream()
                .map(school -> new Shelter(school, Math.max(1, Math.round(kilometres(middle.get(), school)))))
                .sorted(Comparator.comparing((Shelter shelter) -> !isOf(shelter, district))
                        .thenComparing(shelter -> kilometres(middle.get(), shelter.school())))
                .toList();
        long own = nearest.stream().filter(shelter -> isOf(shelter, district)).count();
        return nearest.stream().limit(Math.max(NEAREST, own)).toList();
    }

    private static boolean isOf(Shelter shelter, String district) {
        return shelter.school().district().code().equals(district);
    }

    private static double kilometres(GeoPoint from, PublicSchool school) {
        return from.kilometresTo(new GeoPoint(school.lat(), school.lon(), Optional.empty()));
    }

    /** The mean of its gauges, because people live where schools are. */
    private Optional<GeoPoint> middleOf(String district) {
        List<Gauge> gauges = network.listGauges().stream()
                .filter(gauge -> gauge.district().code.equals(district))
                .toList();
        return gauges.isEmpty()
                ? Optional.empty()
                : Optional.of(new GeoPoint(
                        gauges.stream()
                                .mapToDouble(gauge -> gauge.latitude)
                                .average()
                                .orElseThrow(),
                        gauges.stream()
                                .mapToDouble(gauge -> gauge.longitude)
                                .average()
                                .orElseThrow(),
                        Optional.empty()));
    }

    public List<PublicSchool> getSchools() {
        return schoolsOf("");
    }

    private Optional<Gauge> gaugeOf(String school) {
        return network.listGauges().stream()
                .filter(gauge -> gauge.school.code.equals(school))
                .findFirst();
    }

    private static PublicSchool view(Gauge gauge, SchoolSituation known) {
        return new PublicSchool(
                SchoolName.of(gauge.school),
                DistrictName.of(gauge.district()),
                known.status(),
                new BilingualText(
                        SituationFormatter.of(Language.TH).status(known.status()),
                        SituationFormatter.of(Language.EN).status(known.status())),
                RainDayTime.local(known.seenAt()),
                gauge.latitude,
                gauge.longitude);
    }

    /** Confirmed flood points that have not expired, the latest first. */
    public List<PublicFloodPoint> getFloodPoints() {
        return points.listPublic().stream().map(ReliefSummary::view).toList();
    }

    private static PublicFloodPoint view(FloodPoint point) {
        return new PublicFloodPoint(
                point.id().toString(),
                point.depth().map(Enum::name).orElse(""),
                new BilingualText(
                        SituationFormatter.of(Language.TH).depth(point.depth()),
                        SituationFormatter.of(Language.EN).depth(point.depth())),
                point.place(),
                RainDayTime.local(point.seenAt()),
                RainDayTime.local(point.check().at().orElse(point.seenAt())),
                RainDayTime.local(point.expiresAt()),
                BigDecimal.valueOf(point.position().latitude()),
                BigDecimal.valueOf(point.position().longitude()));
    }
}
