package org.faofon.sim.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.faofon.sim.load.LoadPlan.Loop;
import org.faofon.sim.rain.Place;
import org.faofon.sim.rain.StormModel;
import org.faofon.sim.rain.StormPlan;
import org.faofon.sim.rain.Weather;
import org.faofon.sim.support.Rosters;

/** Loads that are over within seconds, of gauges that report drizzle every minute. */
final class SmallLoads {
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:40Z");

    private SmallLoads() {}

    static LoadPlan plan(Loop loop, double perSecond, long messages, int underway) {
        return plan(loop, perSecond, messages, underway, Duration.ofSeconds(10));
    }

    static LoadPlan plan(Loop loop, double perSecond, long messages, int underway, Duration patience) {
        return new LoadPlan(loop, perSecond, messages, Duration.ofSeconds(20), underway, patience);
    }

    static List<LoadGauge> gauges(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new LoadGauge("SIM" + number, "secret of SIM" + number, SmallLoads::payloads))
                .toList();
    }

    static ReadingPayloads payloads(long messages) {
        Weather weather =
                Weather.of(StormPlan.of(StormModel.DRIZZLE, 1, NOW, 12), List.of(Place.of(Rosters.AUTOMATIC.get(0))));
        return ReadingPayloads.of(Rosters.AUTOMATIC.get(0), weather, Duration.ofMinutes(1), NOW, messages);
    }
}
