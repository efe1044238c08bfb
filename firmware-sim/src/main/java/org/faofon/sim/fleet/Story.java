package org.faofon.sim.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.faofon.sim.faults.Fault;
import org.faofon.sim.rain.StormPlan;

/**
 * The settings of a simulation.
 *
 * @param plan the rain
 * @param daysBefore days of ordinary rain before the storm
 * @param outages share of the time in which a gauge has no link
 * @param sendsCounts whether all automatic gauges send their counters instead of depths
 * @param faultsOfGauge what is wrong with which gauge
 */
public record Story(
        StormPlan plan, int daysBefore, double outages, boolean sendsCounts, Map<String, List<Fault>> faultsOfGauge) {
    public Story {
        if (daysBefore < 0 || daysBefore > 400) {
            throw new IllegalArgumentException("days before must be 0 to 400, but was " + daysBefore);
        }
        faultsOfGauge = Map.copyOf(faultsOfGauge);
    }

    /** The same for every start of the simulator with the same storm, so that a restart repeats the same rain. */
    Instant firstDay() {
        return RainDay.lastMorning(plan.start()).minus(Duration.ofDays(daysBefore));
    }

    List<Fault> faultsOf(String gauge) {
        return faultsOfGauge.getOrDefault(gauge, List.of());
    }
}
