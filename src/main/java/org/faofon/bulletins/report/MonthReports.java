package org.faofon.bulletins.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.bulletins.BulletinsConfig;
import org.faofon.common.cache.SingleFlightCache;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Interval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.store.ReadingHistory;

/** Computes the reports of months, day by day. Each is cached for a while, because it reads all readings of a month. */
@ApplicationScoped
public class MonthReports {
    /** A month is that many times more expensive than a day. */
    private static final int TIMES_A_DAY = 10;

    private static final int MOST_KEPT = 12;
    private static final int MOST_EVENTS = 5_000;
    private static final long RAINY_MICROMETRES = 100;

    private final DayReports days;
    private final ReadingHistory history;
    private final AlertQueries alerts;
    private final GaugeRegistry network;
    private final NetworkClock clock;
    private final SingleFlightCache<YearMonth, MonthReport> kept;

    MonthReports(
            DayReports days,
            ReadingHistory history,
            AlertQueries alerts,
            GaugeRegistry network,
            NetworkClock clock,
            BulletinsConfig config) {
        this.days = days;
        this.history = history;
        this.alerts = alerts;
        this.network = network;
        this.clock = clock;
        this.kept = new SingleFlightCache<>(MOST_KEPT, config.fresh().multipliedBy(TIMES_A_DAY));
    }

    /** The month so far, as known a little while ago. */
    public MonthReport of(YearMonth month) throws SQLException {
        return kept.get(month, () -> fresh(month));
    }

    /** The month so far; at least one of its rain days must be over. */
    public MonthReport fresh(YearMonth month) throws SQLException {
        Instant now = clock.instant();
        LocalDate first = RainDayTime.firstOf(month);
        LocalDate newest = RainDayTime.newest(now);
        LocalDate last = newest.isBefore(RainDayTime.lastOf(month)) ? newest : RainDayTime.lastOf(month);
        Interval span = new Interval(Interval.ofRainDay(first).start(), RainDayTime.endOf(last));
        Map<String, RainTotal> totals = history.totals(span.end(), span.length());
        Map<String, List<MonthMaximum>> byGauge = daysByGauge(first, last);
        List<GaugeMonthlyRain> gauges = network.listGauges().stream()
                .map(gauge -> of(gauge, totals, span, byGauge.getOrDefault(gauge.code, List.of())))
                .toList();
        int over = (int) ChronoUnit.DAYS.between(first, last) + 1;
        Instant told = last.equals(RainDayTime.lastOf(month)) ? span.end() : now;
        return new MonthReport(month, over, now, gauges, warned(new Interval(span.start(), told)));
    }

    private Map<String, List<MonthMaximum>> daysByGauge(LocalDate first, LocalDate last) throws SQLException {
        Map<String, List<MonthMaximum>> byGauge = new HashMap<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (GaugeDailyRain day : days.gauges(date)) {
                byGauge.computeIfAbsent(day.gauge().code, gauge -> new ArrayList<>())
                        .add(new MonthMaximum(date, day));
            }
        }
        return byGauge;
    }

    private static GaugeMonthlyRain of(
            Gauge gauge, Map<String, RainTotal> totals, Interval span, List<MonthMaximum> days) {
        RainTotal nothing = new RainTotal(0, span.length(), Duration.ZERO, false);
        List<MonthMaximum> measured =
                days.stream().filter(each -> each.day().measured()).toList();
        Optional<MonthMaximum> wettest = measured.stream()
                .filter(each -> each.day().sureMicrometres() > 0)
                .max(MonthMaximum.DRIEST_FIRST);
        long reported = days.stream()
                .filter(each -> each.day().seen() != GaugeDailyRain.Seen.NOTHING)
                .count();
        long rainy = measured.stream()
                .filter(each -> each.day().sureMicrometres() >= RAINY_MICROMETRES)
                .count();
        return new GaugeMonthlyRain(
                gauge, totals.getOrDefault(gauge.code, nothing), (int) reported, (int) rainy, wettest);
    }

    /** Each alert of the time once, by its highest public level; the earliest alert first. */
    private List<AlertEvent> warned(Interval span) {
        Collection<AlertEvent> highest = alerts.listTold(span, MOST_EVENTS).stream()
                .collect(Collectors.toMap(
                        event -> event.alert.id,
                        event -> event,
                        BinaryOperator.maxBy(Comparator.comparing(event -> event.level))))
                .values();
        return highest.stream()
                .sorted(Comparator.comparingLong(event -> event.alert.id))
                .toList();
    }
}
