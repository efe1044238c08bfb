package org.faofon.bulletins.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.outbox.AlertOutbox.State;
import org.faofon.alerts.outbox.DeliveryLog;
import org.faofon.alerts.outbox.DeliveryLog.Dispatch;
import org.faofon.bulletins.BulletinsConfig;
import org.faofon.common.cache.SingleFlightCache;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.official.PublisherCatalog;
import org.faofon.official.warnings.OfficialWarning.Said;
import org.faofon.official.warnings.OfficialWarnings;
import org.faofon.readings.Interval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.store.PeriodAnomalies;
import org.faofon.readings.store.PeriodAnomalies.Remark;
import org.faofon.readings.store.ReadingHistory;

/**
 * Computes the reports of days. Each is cached for a while and computed once for all callers, because it reads all
 * readings of a day.
 */
@ApplicationScoped
public class DayReports {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_KEPT = 64;
    private static final int MOST_EVENTS = 200;

    private final ReadingHistory history;
    private final PeriodAnomalies remarks;
    private final AlertQueries alerts;
    private final DeliveryLog deliveries;
    private final OfficialWarnings official;
    private final PublisherCatalog publishers;
    private final GaugeRegistry network;
    private final NetworkClock clock;
    private final BulletinsConfig config;
    private final SingleFlightCache<LocalDate, DayReport> kept;

    DayReports(
            ReadingHistory history,
            PeriodAnomalies remarks,
            AlertQueries alerts,
            DeliveryLog deliveries,
            OfficialWarnings official,
            PublisherCatalog publishers,
            GaugeRegistry network,
            NetworkClock clock,
            BulletinsConfig config) {
        this.history = history;
        this.remarks = remarks;
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.official = official;
        this.publishers = publishers;
        this.network = network;
        this.clock = clock;
        this.config = config;
        this.kept = new SingleFlightCache<>(MOST_KEPT, config.fresh());
    }

    /** The day, as known a moment ago. */
    public DayReport of(LocalDate date) throws SQLException {
        return kept.get(date, () -> fresh(date));
    }

    /** The day, as known now. */
    public DayReport fresh(LocalDate date) throws SQLException {
        Instant now = clock.instant();
        Instant spokenAt = date.equals(RainDayTime.newest(now)) ? now : wordOf(date);
        List<AlertEvent> told = alerts.listTold(new Interval(wordOf(date.minusDays(1)), spokenAt), MOST_EVENTS);
        return new DayReport(date, now, gauges(date), alerts.inForceAt(spokenAt), leftOut(told), officialAt(spokenAt));
    }

    private List<OfficialVoice> officialAt(Instant then) {
        return official.inForceAt(then).stream()
                .flatMap(warning -> publishers.find(warning.source()).stream()
                        .map(owner -> OfficialVoice.of(warning, new Said(owner.ownerTh(), owner.ownerEn()))))
                .toList();
    }

    /** Every gauge's rain of the day. */
    List<GaugeDailyRain> gauges(LocalDate date) throws SQLException {
        Interval day = Interval.ofRainDay(date);
        Map<String, RainTotal> totals = history.totals(day.end(), DAY);
        Map<String, Remark> said = remarks.of(day);
        RainTotal nothing = new RainTotal(0, DAY, Duration.ZERO, false);
        return network.listGauges().stream()
                .map(gauge -> new GaugeDailyRain(
                        gauge, totals.getOrDefault(gauge.code, nothing), said.getOrDefault(gauge.code, Remark.NONE)))
                .toList();
    }

    private Instant wordOf(LocalDate date) {
        return date.atTime(config.dailyAt()).atZone(RainDayTime.BANGKOK).toInstant();
    }

    /** What was left out on LINE, unless an officer had it sent after all. */
    private List<AlertEvent> leftOut(List<AlertEvent> told) {
        List<Dispatch> dispatches = told.stream()
                .map(event -> event.alert.id)
                .distinct()
                .flatMap(alert -> deliveries.listOf(alert).stream())
                .toList();
        Set<Way> delivered = ways(dispatches, State.DELIVERED);
        Set<Long> leftOut = ways(dispatches, State.LEFT_OUT).stream()
                .filter(way -> !delivered.contains(way))
                .map(Way::event)
                .collect(Collectors.toSet());
        return told.stream().filter(event -> leftOut.contains(event.id)).toList();
    }

    private static Set<Way> ways(List<Dispatch> dispatches, State state) {
        return dispatches.stream()
                .filter(dispatch -> dispatch.state() == state)
                .map(dispatch -> new Way(dispatch.eventId(), dispatch.channel()))
                .collect(Collectors.toSet());
    }

    private record Way(long event, String channel) {}
}
