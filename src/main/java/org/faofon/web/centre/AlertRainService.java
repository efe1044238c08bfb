package org.faofon.web.centre;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.readings.totals.RainWindows;
import org.faofon.web.PageContext;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.EvidenceView;
import org.faofon.web.view.EvidenceView.Condition;
import org.faofon.web.view.GaugeNow;
import org.faofon.web.view.NetworkNowCache;

/** Finds the rain behind an alert: of the gauges that it rests on, and of those around them. */
@ApplicationScoped
class AlertRainService {
    private static final int MOST_PICTURES = 4;
    private static final int MOST_NEIGHBOURS = 6;
    private static final double NEAR_KM = 25;

    private final LiveRainTotals live;
    private final NetworkNowCache cache;
    private final GaugeRegistry network;
    private final NetworkClock clock;

    AlertRainService(LiveRainTotals live, NetworkNowCache cache, GaugeRegistry network, NetworkClock clock) {
        this.live = live;
        this.cache = cache;
        this.network = network;
        this.clock = clock;
    }

    AlertRain of(AlertView alert, PageContext page) {
        return new AlertRain(pictures(alert, page), neighbours(alert));
    }

    /** One for each gauge and window that decides; the program remembers the rain of the last weeks only. */
    private List<AlertRain.Picture> pictures(AlertView alert, PageContext page) {
        Instant now = clock.instant();
        Instant until = Optional.ofNullable(alert.closedAt())
                .map(closed -> closed.toInstant().plus(Duration.ofHours(1)))
                .filter(end -> end.isBefore(now))
                .orElse(now);
        Map<String, AlertRain.Picture> pictures = new LinkedHashMap<>();
        for (EvidenceView held : alert.decisive()) {
            for (Condition condition : held.conditions()) {
                boolean drawn = condition.endingAgo().isZero()
                        && !condition.soilWater()
                        && remembered(until, condition.window(), now)
                        && pictures.size() < MOST_PICTURES;
                if (drawn) {
                    String key = held.gauge() + condition.window();
                    ThresholdChart chart = new ThresholdChart(
                            "rain-" + pictures.size(), until, condition.window(), condition.atLeastMm(), alert);
                    pictures.computeIfAbsent(
                            key,
                            first -> new AlertRain.Picture(held.gauge(), held.school(), chart.draw(held, live, page)));
                }
            }
        }
        return List.copyOf(pictures.values());
    }

    private static boolean remembered(Instant until, Duration window, Instant now) {
        return until.minus(window.multipliedBy(2)).isAfter(now.minus(RainWindows.KEEP));
    }

    private List<AlertRain.Neighbour> neighbours(AlertView alert) {
        List<Gauge> decisive = alert.decisive().stream()
                .map(EvidenceView::gauge)
                .distinct()
                .flatMap(code -> network.findGauge(code).stream())
                .toList();
        List<AlertRain.Neighbour> near = new ArrayList<>();
        for (GaugeNow gauge : cache.snapshot().now().gauges()) {
            double km = network.findGauge(gauge.gauge())
                    .flatMap(known -> decisive.stream().map(known::kilometresTo).min(Comparator.naturalOrder()))
                    .orElse(Double.MAX_VALUE);
            boolean itself = decisive.stream().anyMatch(own -> own.code.equals(gauge.gauge()));
            if (!itself && km <= NEAR_KM) {
                near.add(neighbour(alert, gauge, km));
            }
        }
        near.sort(Comparator.comparing(AlertRain.Neighbour::km));
        return near.stream().limit(MOST_NEIGHBOURS).toList();
    }

    private static AlertRain.Neighbour neighbour(AlertView alert, GaugeNow gauge, double km) {
        boolean elsewhere = !gauge.district().code().equals(alert.district().code());
        return new AlertRain.Neighbour(
                gauge, BigDecimal.valueOf(km).setScale(1, RoundingMode.HALF_UP), elsewhere ? gauge.district() : null);
    }
}
