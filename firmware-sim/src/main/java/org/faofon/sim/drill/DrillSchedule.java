package org.faofon.sim.drill;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faofon.sim.drill.DrillScript.Entry;
import org.faofon.sim.faults.Fault;
import org.faofon.sim.network.Roster;
import org.faofon.sim.rain.LocalCell;
import org.faofon.sim.rain.StormPlan;
import org.faofon.sim.readings.ReadingJson;

/**
 * A drill on the program's clock: what happens when, what falls, and which gauge has which fault.
 *
 * @param items the events in the order of the script
 */
public record DrillSchedule(Instant end, StormPlan plan, Map<String, List<Fault>> faultsOfGauge, List<Item> items) {
    private static final Duration MOST_BEFORE_THE_FIRST_EVENT = Duration.ofHours(12);

    /** One event at its instant. */
    public record Item(Instant at, ScriptEvent event) {
        @Override
        public String toString() {
            return ReadingJson.localTimeOf(at) + " " + event.describe();
        }
    }

    public DrillSchedule {
        faultsOfGauge = Map.copyOf(faultsOfGauge);
        items = List.copyOf(items);
    }

    /**
     * Sets a script upon a clock.
     *
     * @throws IllegalArgumentException if an event names what is not in the roster, or comes too early
     */
    public static DrillSchedule of(DrillScript script, Instant start, Roster roster, long seed) {
        DrillSchedule schedule = draft(script, start, roster, seed);
        for (int index = 0; index < schedule.items.size(); index++) {
            Instant at = schedule.items.get(index).at();
            if (at.isBefore(start)) {
                throw new ScriptFault(script.entries().get(index).where() + ": " + ReadingJson.localTimeOf(at)
                        + " is before the start at " + ReadingJson.localTimeOf(start));
            }
            if (at.isAfter(schedule.end)) {
                throw new ScriptFault("the drill ends at " + ReadingJson.localTimeOf(schedule.end)
                        + ", before its last event at " + ReadingJson.localTimeOf(at)
                        + "; give it a longer \"for\" or an \"until\"");
            }
        }
        return schedule;
    }

    /** The same without a look at whether the times fit the clock, which may not be known yet. */
    public static DrillSchedule draft(DrillScript script, Instant start, Roster roster, long seed) {
        Builder builder = new Builder(start, roster, seed);
        script.entries().forEach(builder::add);
        DrillScript.Background storm = script.background();
        Instant stormStart = storm.at().map(at -> at.resolve(start, start)).orElse(start);
        StormPlan plan = new StormPlan(
                storm.model(), seed, stormStart, storm.mm().orElse(storm.model().usualMm()), builder.cells);
        Instant end = script.until()
                .map(time -> time.resolve(start, builder.last))
                .orElseGet(() -> start.plus(script.length()));
        return new DrillSchedule(end, plan, builder.faults, builder.items);
    }

    /**
     * Refuses a drill whose first event has just been missed: its time of the day would come again tomorrow.
     *
     * @throws ScriptFault if the first event is more than half a day after the start
     */
    public void requireSoonAfter(Instant start) {
        if (!items.isEmpty() && items.get(0).at().isAfter(start.plus(MOST_BEFORE_THE_FIRST_EVENT))) {
            throw new ScriptFault(
                    "the program's clock is at " + ReadingJson.localTimeOf(start.truncatedTo(ChronoUnit.SECONDS))
                            + ", so the first event would come only at "
                            + ReadingJson.localTimeOf(items.get(0).at())
                            + "; start the program's clock earlier, or write times such as +PT10M");
        }
    }

    /** Collects what the entries bring about. */
    private static final class Builder {
        private final Instant start;
        private final Roster roster;
        private final long seed;
        private final List<Item> items = new ArrayList<>();
        private final List<LocalCell> cells = new ArrayList<>();
        private final Map<String, List<Fault>> faults = new HashMap<>();
        private Instant last;

        Builder(Instant start, Roster roster, long seed) {
            this.start = start;
            this.roster = roster;
            this.seed = seed;
            this.last = start;
        }

        void add(Entry entry) {
            Instant at = entry.at().resolve(start, last);
            last = at.isAfter(last) ? at : last;
            items.add(new Item(at, entry.event()));
            try {
                bringAbout(entry.event(), at);
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw new ScriptFault(entry.where() + ": " + wrong.getMessage());
            }
        }

        private void bringAbout(ScriptEvent event, Instant at) {
            if (event instanceof ScriptEvent.Cell cell) {
                cells.add(new LocalCell(
                        PlaceName.resolve(cell.over(), roster), at, cell.length(), cell.mmPerHour(), cell.radiusKm()));
            }
            if (event instanceof ScriptEvent.GaugeFault fault) {
                addFault(fault.order(), at);
            }
        }

        private void addFault(FaultOrder order, Instant at) {
            Fault fault = order.resolve(at, start);
            order.gaugesOf(roster, seed)
                    .forEach(gauge -> faults.computeIfAbsent(gauge, id -> new ArrayList<>())
                            .add(fault));
        }
    }
}
