package org.faofon.sim.drill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.faofon.sim.rain.StormModel;

/**
 * A drill as it is written down.
 *
 * @param seed empty for the command's
 * @param daysBefore days of ordinary rain before it
 * @param length how long it lasts after its start, if {@code until} is empty
 * @param expectations what must have happened at its end
 */
public record DrillScript(
        String name,
        OptionalLong seed,
        Background background,
        int daysBefore,
        Duration length,
        Optional<DrillTime> until,
        List<Entry> entries,
        List<Expectation> expectations) {
    /** The weather behind the events; empty values are the model's own. */
    public record Background(StormModel model, OptionalDouble mm, Optional<DrillTime> at) {}

    /**
     * One event.
     *
     * @param where in the file, for messages
     */
    public record Entry(DrillTime at, ScriptEvent event, String where) {}
}
