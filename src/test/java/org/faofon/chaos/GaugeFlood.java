package org.faofon.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.faofon.bench.Gauges;
import org.faofon.bench.Gauges.Gauge;
import org.faofon.bench.MqttFleet;
import org.faofon.bench.Patience;
import org.faofon.bench.Rainfall;
import org.faofon.bench.Rainfall.Fall;

/** One gauge sends a year at once, as fast as it is read. */
final class GaugeFlood implements Fault {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration BACK = Duration.ofDays(396);

    private final int readings;
    private final Rainfall rain =
            new Rainfall(1, Instant.ofEpochSecond(Instant.now().minus(BACK).getEpochSecond() / 300 * 300));

    GaugeFlood(int readings) {
        this.readings = readings;
    }

    @Override
    public String name() {
        return "flood of %,d readings from one gauge".formatted(readings);
    }

    @Override
    public void strike(Site site, Random random) throws Exception {
        Gauge gauge = site.network().flooding();
        List<Fall> falls = rain.next(readings, 1);
        falls.forEach(fall -> site.ledger().sending(gauge, fall));
        AtomicInteger acknowledged = new AtomicInteger();
        try (MqttFleet fleet = new MqttFleet(site.mqttPort(), new Gauges(List.of(gauge)))) {
            fleet.publish(falls, fall -> {
                site.ledger().acknowledged(gauge, fall);
                acknowledged.incrementAndGet();
            });
            Patience.until("the flood was over", PATIENCE, POLL, () -> acknowledged.get() == readings);
        }
    }
}
