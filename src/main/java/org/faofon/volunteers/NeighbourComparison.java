package org.faofon.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.School;
import org.faofon.readings.Depth;
import org.faofon.readings.RainTotal;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.readings.store.ReadingStore;
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
    private final ReadingStore store;

    NeighbourComparison(VolunteerGauges gauges, LiveRainTotals live, ReadingStore store) {
        this.gauges = gauges;
        this.live = live;
        this.store = store;
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
     * The other schools of the district on one morning; only schools that have read that very day, or whose gauges have its rain.
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

    /** The other schools of the gauge's district on each of these mornings, the latest first, as far as they are over by now. */
    List<OthersOfMorning> others(Gauge gauge, List<Instant> mornings, Instant now) throws SQLException {
        List<Gauge> others = gauges.inDistrict(gauge.district().code).stream()
                .filter(other -> !other.school.code.equals(gauge.school.code))
                .toList();
        MorningReadings readings = MorningReadings.of(
                store,
                others.stream().filter(other -> other.kind == GaugeKind.MANUAL).toList(),
                mornings);
        return mornings.stream()
                .map(morning -> of(gauge, others, morning, measuredOn(morning, others, readings, now)))
                .toList();
    }

    /** Cylinders by what was read on that morning, whatever the minute; the others by their rain of the day. */
    private List<Measured> measuredOn(Instant morning, List<Gauge> others, MorningReadings readings, Instant now) {
        Stream<Measured> read = readings.of(morning).entrySet().stream()
                .map(each -> new Measured(each.getKey(), each.getValue().micrometres()));
        Stream<Gauge> counting = others.stream().filter(other -> other.kind != GaugeKind.MANUAL);
        return Stream.concat(read, measured(counting, morning.isAfter(now) ? now : morning).stream())
                .sorted(Comparator.comparingLong(Measured::micrometres))
                .toList();
    }

    private static OthersOfMorning of(Gauge gauge, List<Gauge> others, Instant morning, List<Measured> measured) {
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
