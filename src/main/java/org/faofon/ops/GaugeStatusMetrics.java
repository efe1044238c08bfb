package org.faofon.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeStatus;
import org.faofon.network.GaugeStatusRepository;

/** The status of gauges as metrics: one series per gauge in networks of usual size, and totals in all networks. */
@ApplicationScoped
class GaugeStatusMetrics {
    /** More series would cost a metrics server more than they are worth; the totals count all gauges. */
    static final int MOST_GAUGES = 1_000;

    private final GaugeRegistry network;
    private final GaugeStatusRepository statuses;
    private final Clock clock;
    private final MultiGauge online;
    private final MultiGauge battery;
    private final MultiGauge rssi;
    private final MultiGauge age;

    private record Known(Gauge gauge, GaugeStatus status) {
        Tags tags() {
            return Tags.of("gauge", gauge.code);
        }
    }

    GaugeStatusMetrics(GaugeRegistry network, GaugeStatusRepository statuses, Clock clock, MeterRegistry meters) {
        this.network = network;
        this.statuses = statuses;
        this.clock = clock;
        this.online = MultiGauge.builder("faofon.gauge.online").register(meters);
        this.battery = MultiGauge.builder("faofon.gauge.battery.percent").register(meters);
        this.rssi = MultiGauge.builder("faofon.gauge.rssi.dbm").register(meters);
        this.age = MultiGauge.builder("faofon.gauge.status.age.seconds").register(meters);
        meters.gauge(
                "faofon.gauges.offline",
                this,
                self -> self.count(known -> !known.status.report().online()));
        meters.gauge("faofon.gauges.battery.low", this, self -> self.count(known -> known.status.batteryLow()));
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void update() {
        List<Known> known = known().limit(MOST_GAUGES).toList();
        online.register(
                known.stream()
                        .map(each -> Row.of(each.tags(), each.status.report().online() ? 1 : 0))
                        .toList(),
                true);
        age.register(
                known.stream()
                        .map(each -> Row.of(
                                each.tags(),
                                Duration.between(each.status.heardAt(), clock.instant())
                                        .toSeconds()))
                        .toList(),
                true);
        battery.register(
                known.stream()
                        .flatMap(each -> each.status.report().batteryPercent().stream()
                                .map(percent -> Row.of(each.tags(), percent)))
                        .toList(),
                true);
        rssi.register(
                known.stream()
                        .flatMap(each -> each.status.report().rssiDbm().stream().map(dbm -> Row.of(each.tags(), dbm)))
                        .toList(),
                true);
    }

    private double count(Predicate<Known> which) {
        return known().filter(which).count();
    }

    private Stream<Known> known() {
        return network.listGauges().stream()
                .flatMap(gauge -> statuses.find(gauge.code).map(status -> new Known(gauge, status)).stream());
    }
}
