package org.faofon.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.faofon.alerts.Level;
import org.faofon.network.Gauge;
import org.faofon.readings.Reading;
import org.faofon.readings.Verdict;
import org.faofon.rules.LiveReplay.Told;

/**
 * Measures what quality control costs and saves: true warnings that are lost or late, and blunders that go public. docs/quality.md
 * says how it is run, and by which settings.
 */
public final class LiveReplayTable {
    private static final Duration DAY = Duration.ofDays(1);
    /** As far back as rules and checks look at one reading, but for the correlation of weeks. */
    private static final Duration MEMORY = Duration.ofDays(21);

    private static final Duration ABOUT = Duration.ofHours(6);

    private final List<Gauge> gauges;
    private final List<CompiledRule> rules = rules();

    private LiveReplayTable(List<Gauge> gauges) {
        this.gauges = gauges;
    }

    public static List<CompiledRule> rules() {
        return Rules.defaults().stream().map(rule -> new CompiledRule(rule, 1)).toList();
    }

    /** Prints the table of the extremes, or of each table of rain. */
    static void print(Path roster, List<Path> tables) throws IOException {
        List<Gauge> gauges = RainTable.roster(roster, Boolean.getBoolean("replay.automatic"));
        if (Boolean.getBoolean("replay.storms")) {
            new ExtremeStorms(gauges, Integer.getInteger("replay.everyGauge", 1)).print();
            return;
        }
        RainTable rain = new RainTable(
                gauges,
                Double.parseDouble(System.getProperty("replay.factor", "1")),
                Long.getLong("replay.placement", 0));
        for (Path file : tables) {
            new LiveReplayTable(gauges).month(file.getFileName().toString(), rain.read(file));
        }
    }

    private void month(String name, List<Reading> month) {
        System.out.printf("%n%s: %d readings%n", name, month.size());
        if (!Boolean.getBoolean("replay.blundersOnly")) {
            untouched(month);
        }
        for (int set = 0; set < Integer.getInteger("replay.sets", 1); set++) {
            blunders(set + 1, new Blunders(gauges, month, Long.getLong("replay.seed", 1) + set), month);
        }
    }

    private void untouched(List<Reading> month) {
        LiveReplay live = play(true, List.of(), month, Map.of());
        System.out.println("  marks " + live.quality().marks());
        List<Told> owed = play(false, List.of(), month, Map.of()).told();
        compare(owed, live.told(), ReplayDelays.BOUND).print("untouched");
    }

    private LiveReplay play(boolean judged, List<Reading> before, List<Reading> readings, Map<Reading, Verdict> of) {
        LiveReplay replay = new LiveReplay(gauges, rules, judged, of);
        before.forEach(replay::remember);
        replay.play(readings);
        return replay;
    }

    private void blunders(int set, Blunders blunders, List<Reading> month) {
        int count = 0;
        int seen = 0;
        int high = 0;
        int lost = 0;
        for (Map.Entry<String, Supplier<Optional<Blunder>>> kind :
                blunders.kinds().entrySet()) {
            Optional<Blunder> drawn = kind.getValue().get(); // Whichever are played, each is drawn as if all were.
            if (!kind.getKey().matches(System.getProperty("replay.kinds", ".*"))) {
                continue;
            }
            if (drawn.isEmpty()) {
                System.out.printf("  %-40s no place for it%n", kind.getKey());
                continue;
            }
            Blunder blunder = drawn.get();
            List<Told> right = window(blunder, month, Map.of());
            List<Told> told = window(blunder, blunder.readings(), blunder.ofCounters());
            Optional<Level> highest =
                    highest(told.stream().filter(each -> isAlone(each, right)).toList());
            long gone = right.stream().filter(each -> isAlone(each, told)).count();
            count++;
            seen += highest.isPresent() ? 1 : 0;
            high += highest.filter(level -> level.above(Level.WATCH)).isPresent() ? 1 : 0;
            lost += gone > 0 ? 1 : 0;
            System.out.printf(
                    "  %-40s %-32s %s%s%n",
                    kind.getKey(),
                    blunder.where(),
                    highest.map(level -> "PUBLIC " + level).orElse("held"),
                    gone > 0 ? ", true ones not told: " + gone : "");
        }
        System.out.printf(
                "  set %d: %d blunders, public %d, above WATCH %d, with true ones lost %d%n",
                set, count, seen, high, lost);
    }

    private List<Told> window(Blunder blunder, List<Reading> readings, Map<Reading, Verdict> ofCounters) {
        Instant from = blunder.from().minus(Duration.ofHours(1));
        List<Reading> before = new ArrayList<>();
        List<Reading> then = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading.at().isBefore(from)) {
                if (reading.at().isAfter(from.minus(MEMORY))) {
                    before.add(reading);
                }
            } else if (reading.at().isBefore(blunder.to())) {
                then.add(reading);
            }
        }
        return play(true, before, then, ofCounters).told();
    }

    /** Whether the others were told nothing like it about that time. */
    private static boolean isAlone(Told told, List<Told> others) {
        return others.stream()
                .noneMatch(other -> other.isAtLeast(told)
                        && Duration.between(other.at(), told.at()).abs().compareTo(ABOUT) < 0);
    }

    private static Optional<Level> highest(List<Told> told) {
        return told.stream().map(Told::level).reduce((one, other) -> other.above(one) ? other : one);
    }

    /** @param bound of what gauges measure by themselves */
    static ReplayDelays compare(List<Told> owed, List<Told> live, Duration bound) {
        ReplayDelays delays = new ReplayDelays(bound);
        for (Told each : first(owed)) {
            delays.add(
                    each,
                    live.stream()
                            .filter(told -> told.isAtLeast(each)
                                    && Duration.between(each.at(), told.at())
                                                    .abs()
                                                    .compareTo(DAY.dividedBy(2))
                                            < 0)
                            .findFirst());
        }
        delays.addNotOwed(first(live).stream()
                .filter(told -> owed.stream()
                        .noneMatch(other -> other.isAtLeast(told)
                                && Duration.between(other.at(), told.at()).abs().compareTo(DAY) < 0))
                .toList());
        return delays;
    }

    /** The first telling of each level; what goes on is no news. */
    private static List<Told> first(List<Told> told) {
        List<Told> first = new ArrayList<>();
        for (Told each : told) {
            boolean again = first.stream()
                    .anyMatch(other -> other.hazard() == each.hazard()
                            && other.district().equals(each.district())
                            && other.level() == each.level()
                            && Duration.between(other.at(), each.at()).compareTo(ABOUT) < 0);
            if (!again) {
                first.add(each);
            }
        }
        return first;
    }
}
