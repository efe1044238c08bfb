package org.faofon.incidents.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.faofon.common.cache.SingleFlightCache;
import org.faofon.incidents.IncidentSpan;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Interval;
import org.faofon.readings.store.StoredRainTotals;

/** Reads the maxima of all gauges of a report; those who look at the same report share one reading. */
@ApplicationScoped
class GaugeMaximaReader {
    /** The longest window, and readings that are somewhat longer than it. */
    private static final Duration BEFORE = Duration.ofDays(3);

    /** A day's reading that ends after the span tells of the span, too. */
    private static final Duration AFTER = Duration.ofDays(1);

    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final int MOST_KEPT = 4;

    private final StoredRainTotals rain;
    private final GaugeRegistry network;
    private final SingleFlightCache<IncidentSpan, List<GaugeMaxima>> kept = new SingleFlightCache<>(MOST_KEPT, FRESH);

    GaugeMaximaReader(StoredRainTotals rain, GaugeRegistry network) {
        this.rain = rain;
        this.network = network;
    }

    /** The gauges of the report, the most rain of a day first. */
    List<GaugeMaxima> list(IncidentSpan span) throws SQLException {
        return kept.get(span, () -> read(span));
    }

    private List<GaugeMaxima> read(IncidentSpan span) throws SQLException {
        Interval ends = new Interval(
                span.time().start().minus(BEFORE), span.time().end().plus(AFTER));
        List<GaugeMaxima> maxima = new ArrayList<>();
        for (Gauge gauge : network.listGauges()) {
            if (span.holds(gauge.district().code)) {
                maxima.add(GaugeMaxima.of(gauge, rain.window(gauge.id, ends), span.time()));
            }
        }
        Duration day = GaugeMaxima.WINDOWS.get(GaugeMaxima.WINDOWS.size() - 1);
        maxima.sort(Comparator.comparingLong(
                        (GaugeMaxima each) -> -each.most(day).total().depthMicrometres())
                .thenComparing(each -> each.gauge().code));
        return List.copyOf(maxima);
    }
}
