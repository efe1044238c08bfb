package org.faofon.quality.neighbours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.faofon.network.Gauge;
import org.faofon.quality.BucketTips;
import org.faofon.quality.QualityConfig;
import org.faofon.quality.ReadingRuns;
import org.faofon.quality.single.ContradictingReading;
import org.faofon.quality.single.FlatLine;
import org.faofon.quality.single.GrossRange;
import org.faofon.quality.single.OverCapacity;
import org.faofon.quality.single.RainRateLimit;
import org.faofon.quality.single.RepeatedDailyValue;
import org.faofon.quality.single.StepChange;
import org.faofon.quality.single.TenfoldRainRate;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.Reading;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.totals.RainWindows;

/** The checks as the live network runs them, over rain that is played: in the intake, and in rounds among neighbours. */
public final class ReplayedQuality {
    private static final Duration LATER = Duration.ofHours(28);
    private static final Duration EARLIER = Duration.ofMinutes(30);

    private final QualityConfig config = Plain.config();
    private final RainWindows rain;
    private final Map<String, Gauge> gauges = new HashMap<>();
    private final Map<String, NeighbourContext> vicinities = new HashMap<>();
    private final Map<String, Set<String>> around = new HashMap<>();
    private final List<QualityCheck> own = List.of(
            new GrossRange(),
            new RainRateLimit(config),
            new TenfoldRainRate(config),
            new StepChange(config),
            new FlatLine(config),
            new RepeatedDailyValue(config),
            new OverCapacity(),
            new ContradictingReading(config));
    private final VerdictCombiner checks = new VerdictCombiner(own, config);
    private final OutlierCache outliers = new OutlierCache(config.outlier(), checks);
    private final Map<String, Interval> fresh = new HashMap<>();
    private final Map<VerdictReason, Set<String>> marked = new EnumMap<>(VerdictReason.class);

    /** A reading that is thought of otherwise now. */
    public record Changed(String gauge, RainInterval fall, Verdict verdict) {}

    private record Played(RainWindows rain, String gauge) implements GaugeSeries {
        @Override
        public RainTotal total(Instant end, Duration window) {
            return rain.total(gauge, end, window);
        }

        @Override
        public List<RainInterval> falls(Instant from, Instant to) {
            return rain.falls(gauge, from, to);
        }
    }

    public ReplayedQuality(List<Gauge> all, RainWindows rain) {
        this.rain = rain;
        for (Gauge gauge : all) {
            gauges.put(gauge.code, gauge);
            List<String> near = all.stream()
                    .filter(other -> other != gauge)
                    .filter(other ->
                            gauge.kilometresTo(other) <= config.neighbours().withinKm())
                    .sorted(Comparator.comparingDouble(other -> gauge.kilometresTo(other)))
                    .map(other -> other.code)
                    .toList();
            around.put(gauge.code, new HashSet<>(near));
            known(around, gauge.code).add(gauge.code);
            List<GaugeSeries> neighbours = near.stream()
                    .limit(config.neighbours().most())
                    .<GaugeSeries>map(code -> new Played(rain, code))
                    .toList();
            vicinities.put(
                    gauge.code,
                    new NeighbourContext(
                            new Played(rain, gauge.code),
                            BucketTips.micrometresOf(gauge),
                            neighbours,
                            List.of(),
                            config.neighbours().fewest(),
                            config.neighbours().coverage()));
        }
    }

    /** What the intake thinks of it; it is new to the next round. */
    public Verdict intake(Reading reading) {
        RainInterval fall = new RainInterval(reading.interval(), reading.depth(), Quality.NOT_EVALUATED);
        fresh.merge(reading.gauge(), reading.interval(), PendingIntervals::both);
        Verdict verdict = Verdict.CANNOT_JUDGE;
        for (QualityCheck check : own) {
            verdict = verdict.and(check.check(
                    fall,
                    known(gauges, reading.gauge()),
                    known(vicinities, reading.gauge()).own()));
        }
        return verdict;
    }

    /** What is thought otherwise now of readings that are new, and of those around. */
    public List<Changed> round() {
        Map<String, Interval> taken = new HashMap<>(fresh);
        fresh.clear();
        Map<String, Interval> judged = new HashMap<>();
        taken.forEach((code, interval) ->
                known(around, code).forEach(near -> judged.merge(near, interval, PendingIntervals::both)));
        List<Changed> changed = new ArrayList<>();
        judged.forEach((code, interval) -> judge(code, interval, changed));
        return changed;
    }

    private void judge(String code, Interval interval, List<Changed> changed) {
        NeighbourContext vicinity = known(vicinities, code);
        Instant streak = ReadingRuns.beginningOfEqualUntil(
                interval.start(), vicinity.own(), config.flatLine().drizzle());
        Instant earlier = interval.start().minus(EARLIER);
        outliers.forgetAfter(code, interval.start());
        for (RainInterval fall : rain.falls(
                code,
                streak.isBefore(earlier) ? streak : earlier,
                interval.end().plus(LATER))) {
            Verdict verdict = checks.verdict(fall, known(gauges, code), vicinity)
                    .and(outliers.verdict(known(gauges, code), fall, vicinity));
            VerdictReason.in(verdict.reason())
                    .forEach(ground -> marked.computeIfAbsent(ground, any -> new HashSet<>())
                            .add(code + fall.interval().end()));
            if (verdict.quality() != fall.quality()) {
                changed.add(new Changed(code, fall, verdict));
            }
        }
    }

    private static <T> T known(Map<String, T> all, String code) {
        return Objects.requireNonNull(all.get(code), code);
    }

    /** How many readings were ever marked with each ground. */
    public Map<VerdictReason, Integer> marks() {
        Map<VerdictReason, Integer> counts = new EnumMap<>(VerdictReason.class);
        marked.forEach((ground, readings) -> counts.put(ground, readings.size()));
        return counts;
    }
}
