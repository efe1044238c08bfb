package org.faofon.incidents.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.text.Language;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.IncidentWorkLimit;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Interval;
import org.faofon.readings.store.ReadingsAsOf;

/** Makes frames of the past: one reading of the ledger for all frames of a request. */
@ApplicationScoped
class ReplayReader {
    /** The longest reading that feeds a window of a day, and that window. */
    private static final Duration BEFORE = Duration.ofDays(3);

    /** A log of what happened before the first frame. */
    private static final Duration LOG = Duration.ofHours(12);

    /** A device's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final int MOST_ALERTS = 500;

    private final ReadingsAsOf readings;
    private final AlertQueries alerts;
    private final GaugeRegistry network;
    private final AlertTextFormatter texts;
    private final IncidentWorkLimit limit;
    private final NetworkClock clock;

    ReplayReader(
            ReadingsAsOf readings,
            AlertQueries alerts,
            GaugeRegistry network,
            AlertTextFormatter texts,
            IncidentWorkLimit limit,
            NetworkClock clock) {
        this.readings = readings;
        this.alerts = alerts;
        this.network = network;
        this.texts = texts;
        this.limit = limit;
        this.clock = clock;
    }

    /** The frames at those times, which are in order. */
    List<ReplayFrame> frames(List<Instant> times, Language language) throws SQLException {
        return limit.run(() -> {
            Instant first = times.get(0);
            Instant last = times.get(times.size() - 1);
            RainAsOf rain = new RainAsOf(readings.list(new Interval(first.minus(BEFORE), last.plus(AHEAD))));
            AlertsAsOf known = new AlertsAsOf(events(new Interval(first.minus(LOG), last.plus(AHEAD))));
            ReplayFrameFormatter formatter =
                    new ReplayFrameFormatter(IncidentFormatter.of(language, texts, network), network.listGauges());
            List<ReplayFrame> frames = new ArrayList<>();
            for (Instant time : times) {
                rain.advanceTo(time);
                frames.add(formatter.frame(time, rain, known));
            }
            return frames;
        });
    }

    private List<AlertEvent> events(Interval span) {
        List<Long> open = alerts.listOpenIn(span, clock.exercise(), MOST_ALERTS).stream()
                .map(alert -> alert.id)
                .toList();
        return alerts.listEventsOf(open).stream()
                .sorted(Comparator.comparing((AlertEvent event) -> event.happenedAt)
                        .thenComparing(event -> event.id))
                .toList();
    }
}
