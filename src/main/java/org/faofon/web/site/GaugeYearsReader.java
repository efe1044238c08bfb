package org.faofon.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.common.cache.SingleFlightCache;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.query.RainSeriesReader;
import org.faofon.readings.totals.StepTotal;
import org.faofon.readings.totals.TimeStep;
import org.faofon.schools.GaugeRecord;
import org.jspecify.annotations.Nullable;

/** Reads the years of gauges; kept for a quarter of an hour, because it reads all readings of a gauge. */
@ApplicationScoped
class GaugeYearsReader {
    private static final TimeStep DAY = TimeStep.parse("P1D");
    private static final TimeStep HOUR = TimeStep.parse("PT1H");
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 60;
    private static final int MOST_YEARS = 20;

    private final RainSeriesReader series;
    private final GaugeRecord record;
    private final NetworkClock clock;
    private final SingleFlightCache<String, GaugeYears> kept = new SingleFlightCache<>(MOST_KEPT, FRESH);

    GaugeYearsReader(RainSeriesReader series, GaugeRecord record, NetworkClock clock) {
        this.series = series;
        this.record = record;
        this.clock = clock;
    }

    GaugeYears read(Gauge gauge) throws SQLException {
        return kept.get(gauge.code, () -> fresh(gauge));
    }

    private GaugeYears fresh(Gauge gauge) throws SQLException {
        Optional<Interval> first = record.findFirst(gauge);
        if (first.isEmpty()) {
            return new GaugeYears(List.of(), Optional.empty());
        }
        Instant now = clock.instant();
        Instant oldest = now.minus(Duration.ofDays(366L * MOST_YEARS));
        Instant start =
                first.get().start().isBefore(oldest) ? oldest : first.get().start();
        if (!start.isBefore(now)) {
            return new GaugeYears(List.of(), Optional.empty());
        }
        Interval all = new Interval(start, now);
        List<GaugeYears.Day> days = new ArrayList<>();
        series.forEachStep(gauge.code, DAY, DAY.widen(all), step -> days.add(day(step)));
        return new GaugeYears(
                days, gauge.kind == GaugeKind.MANUAL ? Optional.empty() : wettestHour(gauge.code, HOUR.widen(all)));
    }

    private static GaugeYears.Day day(StepTotal step) {
        double observed =
                (double) step.observed().toSeconds() / step.interval().length().toSeconds();
        return new GaugeYears.Day(
                dateOf(step.interval().start()),
                (int) step.depthMicrometres(),
                (float) observed,
                step.atLeast(),
                step.unconfirmedMicrometres() > 0);
    }

    /** A rain day is a day of the UTC calendar. */
    static LocalDate dateOf(Instant start) {
        return start.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private Optional<GaugeYears.Hour> wettestHour(String gauge, Interval span) throws SQLException {
        Wettest wettest = new Wettest();
        series.forEachStep(gauge, HOUR, span, wettest::add);
        return Optional.ofNullable(wettest.step)
                .map(step -> new GaugeYears.Hour(
                        RainDayTime.local(step.interval().end()), Depth.toMm(step.depthMicrometres())));
    }

    /** Keeps the wettest hour without doubts. */
    private static final class Wettest {
        private @Nullable StepTotal step;

        void add(StepTotal other) {
            boolean sure = other.known() && other.unconfirmedMicrometres() == 0 && other.depthMicrometres() > 0;
            if (sure && (step == null || other.depthMicrometres() > step.depthMicrometres())) {
                step = other;
            }
        }
    }
}
