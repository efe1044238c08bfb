package org.faofon.sim.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.sim.faults.Fault;
import org.faofon.sim.faults.FaultKind;
import org.faofon.sim.network.Roster;

/**
 * That some gauges shall have a fault for a time.
 *
 * @param value as it was written; empty for the usual one
 * @param from the start of the drill if it is empty
 * @param until without an end if it is empty
 */
public record FaultOrder(
        FaultKind kind, String value, GaugeSelection gauges, Optional<DrillTime> from, Optional<End> until) {
    private static final Pattern OPTION =
            Pattern.compile("([^=@/]+)(?:=([^@/]*))?(?:@([^/]*))?(?:/([^/]*))?(?:/([^/]*))?");

    public FaultOrder {
        // A wrong value is told before anything starts.
        Fault.of(kind, value, Instant.EPOCH, Instant.MAX);
    }

    /** The end of a fault: a time, or so long after its beginning. */
    public record End(Optional<DrillTime> time, Duration length) {
        public static End at(DrillTime time) {
            return new End(Optional.of(time), Duration.ZERO);
        }

        public static End after(Duration length) {
            return new End(Optional.empty(), length);
        }

        Instant resolve(Instant start, Instant from) {
            return time.map(end -> end.resolve(start, from)).orElseGet(() -> from.plus(length));
        }
    }

    /** Parses {@code NAME[=VALUE][@GAUGES][/FROM[/UNTIL]]}. */
    public static FaultOrder parse(String text) {
        Matcher found = OPTION.matcher(text.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException(
                    "a fault is written NAME[=VALUE][@GAUGES][/FROM[/UNTIL]], but was \"" + text + "\"");
        }
        return new FaultOrder(
                FaultKind.of(found.group(1)),
                Optional.ofNullable(found.group(2)).orElse(""),
                Optional.ofNullable(found.group(3)).map(GaugeSelection::new).orElse(GaugeSelection.ALL),
                Optional.ofNullable(found.group(4)).map(DrillTime::parse),
                Optional.ofNullable(found.group(5)).map(DrillTime::parse).map(End::at));
    }

    public List<String> gaugesOf(Roster roster, long seed) {
        return gauges.resolve(roster, seed, kind.word());
    }

    /**
     * Sets the fault upon a clock.
     *
     * @param since the beginning of a fault that has no time of its own
     */
    public Fault resolve(Instant since, Instant start) {
        Instant begins = from.map(time -> time.resolve(start, start)).orElse(since);
        return Fault.of(
                kind,
                value,
                begins,
                until.map(end -> end.resolve(start, begins)).orElse(Instant.MAX));
    }
}
