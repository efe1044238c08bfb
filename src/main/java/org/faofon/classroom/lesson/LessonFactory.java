package org.faofon.classroom.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.classroom.chart.Hyetograph;
import org.faofon.classroom.rainday.DistrictComparison;
import org.faofon.classroom.rainday.RainDay;
import org.faofon.classroom.rainday.RainDayBuilder;
import org.faofon.classroom.rainday.RainDayReader;
import org.faofon.classroom.rainday.RainDays;
import org.faofon.classroom.rainday.RainMonth;
import org.faofon.classroom.rainday.Storm;
import org.faofon.classroom.rainday.StormSeparator;
import org.faofon.common.cache.SingleFlightCache;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Interval;
import org.faofon.readings.query.RainSeriesReader;
import org.faofon.readings.totals.TimeStep;
import org.jspecify.annotations.Nullable;

/** Prepares lessons; each covers a year, however old the gauge is. */
@ApplicationScoped
public class LessonFactory {
    static final int MONTHS = 12;

    private static final TimeStep HOUR = TimeStep.parse("PT1H");
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 100;
    private static final int MOST_ALERTS = 500;

    private final GaugeRegistry network;
    private final RainDayReader days;
    private final RainSeriesReader diary;
    private final AlertQueries alerts;
    private final NetworkClock clock;
    private final SingleFlightCache<Key, Lesson> kept;

    private record Key(String gauge, YearMonth month) {}

    LessonFactory(
            GaugeRegistry network,
            RainDayReader days,
            RainSeriesReader diary,
            AlertQueries alerts,
            NetworkClock clock) {
        this.network = network;
        this.days = days;
        this.diary = diary;
        this.alerts = alerts;
        this.clock = clock;
        this.kept = new SingleFlightCache<>(MOST_KEPT, FRESH, () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
    }

    /** The current month; on the 1st it begins at 07:00. */
    public YearMonth thisMonth() {
        return YearMonth.from(RainDayBuilder.dateOf(clock.instant()));
    }

    Lesson lesson(Gauge gauge, YearMonth month) throws SQLException {
        return kept.get(new Key(gauge.code, month), () -> prepare(gauge, month));
    }

    private Lesson prepare(Gauge gauge, YearMonth month) throws SQLException {
        Instant now = clock.instant();
        LocalDate first = month.minusMonths(MONTHS - 1).atDay(1);
        RainDays year = days.days(gauge, first, month.atEndOfMonth(), now);
        RainMonth ours = year.month(month);
        List<Storm> storms = storms(gauge, year, now);
        return new Lesson(
                ours,
                year.months(),
                beside(gauge, ours, now),
                storms,
                biggest(gauge, year, storms),
                alerts(gauge, spanOf(year)));
    }

    private List<DistrictAlert> alerts(Gauge gauge, Interval span) {
        List<Alert> found = alerts.listToldIn(gauge.district().code, span, MOST_ALERTS);
        List<AlertEvent> told =
                alerts.listToldOf(found.stream().map(alert -> alert.id).toList());
        return found.stream()
                .flatMap(alert -> DistrictAlert.of(alert, told).stream())
                .toList();
    }

    private DistrictComparison beside(Gauge gauge, RainMonth ours, Instant now) throws SQLException {
        List<RainDays> others = new ArrayList<>();
        for (Gauge other : network.listGaugesOf(gauge.district().code)) {
            if (!other.school.code.equals(gauge.school.code)) {
                others.add(days.days(other, ours.month().atDay(1), ours.month().atEndOfMonth(), now));
            }
        }
        return DistrictComparison.of(ours.days(), others);
    }

    private List<Storm> storms(Gauge gauge, RainDays year, Instant now) throws SQLException {
        if (gauge.kind == GaugeKind.MANUAL) {
            return StormSeparator.ofDays(year);
        }
        Interval span = spanOf(year);
        if (span.end().isAfter(now)) {
            span = new Interval(span.start(), now.isAfter(span.start()) ? now : span.end());
        }
        return StormSeparator.ofHours(diary.listSteps(gauge.code, HOUR, HOUR.widen(span)));
    }

    private static Interval spanOf(RainDays days) {
        List<RainDay> all = days.days();
        return new Interval(
                RainDayBuilder.intervalOf(all.get(0).date()).start(),
                RainDayBuilder.intervalOf(all.get(all.size() - 1).date()).end());
    }

    private @Nullable Hyetograph biggest(Gauge gauge, RainDays year, List<Storm> storms) throws SQLException {
        Optional<Storm> biggest = StormSeparator.biggest(storms);
        if (biggest.isEmpty()) {
            return null;
        }
        if (gauge.kind == GaugeKind.MANUAL) {
            return ofDays(biggest.get(), year);
        }
        TimeStep step =
                TimeStep.parse(Hyetograph.stepFor(biggest.get().interval().length()));
        List<Hyetograph.Step> steps = diary
                .listSteps(gauge.code, step, step.widen(biggest.get().interval()))
                .stream()
                .map(each -> new Hyetograph.Step(
                        each.interval().start(), each.depthMicrometres(), each.known(), each.atLeast()))
                .toList();
        return new Hyetograph(biggest.get(), steps);
    }

    /** The days of the storm; a total of several days is one column, because its distribution is unknown. */
    private static Hyetograph ofDays(Storm storm, RainDays year) {
        LocalDate first = RainDayBuilder.dateOf(storm.interval().start());
        LocalDate after = RainDayBuilder.dateOf(storm.interval().end());
        List<Hyetograph.Step> steps = year.days().stream()
                .filter(RainDay::known)
                .filter(day -> !day.date().isBefore(first) && day.date().isBefore(after))
                .map(day -> new Hyetograph.Step(
                        RainDayBuilder.intervalOf(day.date()).start(), day.depthMicrometres(), true, day.atLeast()))
                .toList();
        return steps.isEmpty()
                ? new Hyetograph(
                        storm,
                        List.of(new Hyetograph.Step(
                                storm.interval().start(), storm.depthMicrometres(), true, storm.atLeast())))
                : new Hyetograph(storm, steps);
    }
}
