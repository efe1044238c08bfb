package org.faofon.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.School;
import org.faofon.readings.Depth;
import org.faofon.readings.RainTotal;
import org.faofon.readings.query.LiveRainTotals;
import org.jspecify.annotations.Nullable;

/** The rain around a school on a rain day. */
@ApplicationScoped
class NeighbourComparison {
    private static final Duration DAY = Duration.ofDays(1);
    private static final double NEAR_KM = 25;

    /** With less coverage of the day, a small value may be only half of the rain. */
    private static final double ENOUGH = 0.8;

    private final VolunteerGauges gauges;
    private final LiveRainTotals live;

    NeighbourComparison(VolunteerGauges gauges, LiveRainTotals live) {
        this.gauges = gauges;
        this.live = live;
    }

    /**
     * The neighbours' values until then, for the question about an unusual value.
     *
     * @param at the end of the day
     * @param neighbours how many gauges within 25 km have a day's rain
     */
    record Hint(
            OffsetDateTime at,
            int neighbours,
            @Nullable BigDecimal leastMm,
            @Nullable BigDecimal medianMm,
            @Nullable BigDecimal mostMm) {}

    /** The district on that day; {@code mostAt} is the school with the most rain. */
    record DistrictDay(
            OffsetDateTime at,
            String nameTh,
            String nameEn,
            int reporting,
            int gauges,
            @Nullable BigDecimal meanMm,
            @Nullable BigDecimal mostMm,
            @Nullable SchoolJson mostAt) {}

    /**
     * The other schools of the district on one morning; only schools whose gauges have the rain of that very day.
     *
     * @param at the morning
     * @param schools how many other schools have a gauge
     * @param reported how many of them have its rain
     * @param meanMm null if none has
     */
    record OthersOfMorning(
            OffsetDateTime at,
            String nameTh,
            String nameEn,
            long schools,
            long reported,
            @Nullable BigDecimal meanMm,
            @Nullable BigDecimal mostMm,
            @Nullable SchoolJson mostAt) {}

    /** A school by its names. */
    record SchoolJson(String code, String nameTh, String nameEn) {
        static SchoolJson of(School school) {
            return new SchoolJson(school.code, school.nameTh, school.nameEn);
        }
    }

    private record Measured(Gauge gauge, long micrometres) {}

    Hint hint(Gauge gauge, Instant at) {
        List<Measured> near = measured(
                gauges.all().stream().filter(other -> other.id != gauge.id && gauge.kilometresTo(other) <= NEAR_KM),
                at);
        if (near.isEmpty()) {
            return new Hint(RainDayTime.local(at), 0, null, null, null);
        }
        return new Hint(
                RainDayTime.local(at),
                near.size(),
                Depth.toMm(near.get(0).micrometres),
                Depth.toMm(near.get(near.size() / 2).micrometres),
                Depth.toMm(near.get(near.size() - 1).micrometres));
    }

    DistrictDay district(Gauge gauge, Instant at) {
        List<Gauge> all = gauges.inDistrict(gauge.district().code);
        List<Measured> measured = measured(all.stream(), at);
        boolean any = !measured.isEmpty();
        Measured most = any ? measured.get(measured.size() - 1) : null;
        long sum = measured.stream().mapToLong(Measured::micrometres).sum();
        return new DistrictDay(
                RainDayTime.local(at),
                gauge.district().nameTh,
                gauge.district().nameEn,
                measured.size(),
                all.size(),
                any ? Depth.toMm(Math.round((double) sum / measured.size() / 100) * 100) : null,
                most == null ? null : Depth.toMm(most.micrometres),
                most == null ? null : SchoolJson.of(most.gauge.school));
    }

    /** The other schools of the gauge's district on that morning, as far as it is over by now. */
    OthersOfMorning others(Gauge gauge, Instant morning, Instant now) {
        List<Gauge> others = gauges.inDistrict(gauge.district().code).stream()
                .filter(other -> !other.school.code.equals(gauge.school.code))
                .toList();
        List<Measured> measured = measured(others.stream(), morning.isAfter(now) ? now : morning);
        Measured most = measured.isEmpty() ? null : measured.get(measured.size() - 1);
        long sum = measured.stream().mapToLong(Measured::micrometres).sum();
        return new OthersOfMorning(
                RainDayTime.local(morning),
                gauge.district().nameTh,
                gauge.district().nameEn,
                schools(others.stream()),
                schools(measured.stream().map(Measured::gauge)),
                most == null ? null : Depth.toMm(Math.round((double) sum / measured.size() / 100) * 100),
                most == null ? null : Depth.toMm(most.micrometres),
                most == null ? null : SchoolJson.of(most.gauge.school));
    }

    private static long schools(Stream<Gauge> of) {
        return of.map(gauge -> gauge.school.code).distinct().count();
    }

    /** The least first. */
    private List<Measured> measured(Stream<Gauge> among, Instant at) {
        return among.flatMap(gauge -> {
                    RainTotal total = live.total(gauge.code, at, DAY);
                    return total.coverage() >= ENOUGH
                            ? Stream.of(new Measured(gauge, total.depthMicrometres()))
                            : Stream.empty();
                })
                .sorted(Comparator.comparingLong(Measured::micrometres))
                .toList();
    }
}
