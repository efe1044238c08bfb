package org.faofon.rules.backtest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.faofon.alerts.outbox.PaperBooks;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.readings.Interval;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Verdict;
import org.faofon.rules.CompiledRule;
import org.faofon.rules.RainTable;
import org.faofon.rules.Rule;
import org.faofon.rules.Rules;

/**
 * Prints how often a set of rules speaks in tables of rain, by the program's own backtest; {@link RainTable} says how
 * such a table looks.
 *
 * <pre>java -cp … org.faofon.rules.FrequencyTable [--automatic] rules.json|- roster.csv rain.csv.gz…</pre>
 */
final class FrequencyTable {
    private static final Duration LOOK_BACK = Duration.ofHours(3);

    private final Map<String, double[]> lines = new TreeMap<>();

    private FrequencyTable() {}

    public static void main(String[] arguments) throws IOException {
        boolean automatic = arguments[0].equals("--automatic");
        List<String> files = Arrays.asList(arguments).subList(automatic ? 1 : 0, arguments.length);
        List<Rule> rules = files.get(0).equals("-") ? Rules.defaults() : read(Path.of(files.get(0)));
        List<Gauge> gauges = RainTable.roster(Path.of(files.get(1)), automatic);
        RainTable table = new RainTable(gauges, 1, 0);
        FrequencyTable frequencies = new FrequencyTable();
        for (String file : files.subList(2, files.size())) {
            frequencies.add(report(rules, gauges, table.read(Path.of(file))));
        }
        frequencies.print();
    }

    private static List<Rule> read(Path file) throws IOException {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .readValue(file.toFile(), new TypeReference<>() {});
    }

    private static FrequencyReport report(List<Rule> set, List<Gauge> gauges, List<Reading> readings) {
        List<Reading> sorted =
                readings.stream().sorted(Comparator.comparing(Reading::at)).toList();
        Instant start = sorted.get(0).at().minusSeconds(1);
        Interval period = new Interval(start, sorted.get(sorted.size() - 1).at());
        Map<District, List<Gauge>> network = gauges.stream().collect(Collectors.groupingBy(Gauge::district));
        Map<String, String> districtOf =
                gauges.stream().collect(Collectors.toMap(gauge -> gauge.code, gauge -> gauge.district().code));
        List<CompiledRule> rules = new ArrayList<>();
        set.forEach(rule -> rules.add(new CompiledRule(rule, 1)));
        ReplayedRain rain = new ReplayedRain();
        RuleSetTrial trial = new RuleSetTrial(
                new RuleSetTrial.Setting(rules, network, LOOK_BACK, 0.8, PaperBooks::asConfigured), rain);
        ObservedRain observed = new ObservedRain(period, set, districtOf);
        Backtest backtest = new Backtest(period, rain, List.of(trial), districtOf);
        for (Reading reading : sorted) {
            Judged judged = new Judged(reading, Verdict.GOOD);
            backtest.take(judged);
            observed.take(judged);
        }
        backtest.finish();
        return new FrequencyCount(rules, network.keySet(), districtOf, observed, trial).report();
    }

    private void add(FrequencyReport report) {
        report.levels().forEach(level -> {
            String hazard =
                    level.hazard() == null ? "all hazards" : level.hazard().name();
            add(
                    "level " + level.level().number() + " " + hazard,
                    level.gaugeEvents(),
                    level.gaugeYears(),
                    level.events(),
                    level.districtYears());
        });
        report.rules()
                .forEach(rule -> add(
                        "rule " + rule.rule(),
                        rule.gaugeEvents(),
                        rule.gaugeYears(),
                        rule.districtEvents(),
                        rule.districtYears().doubleValue()));
        add("pushes (a network)", 0, 0, report.pushes(), report.years());
    }

    private void add(String line, Number... numbers) {
        double[] sums = lines.computeIfAbsent(line, none -> new double[numbers.length]);
        for (int i = 0; i < numbers.length; i++) {
            sums[i] += numbers[i].doubleValue();
        }
    }

    private void print() {
        System.out.printf(
                "%-28s %8s %8s %8s %10s %8s %8s%n",
                "", "events", "gauge-y", "a gauge", "events", "distr-y", "a distr.");
        lines.forEach((line, sums) -> System.out.printf(
                "%-28s %8.0f %8.2f %8.2f %10.0f %8.2f %8.2f%n",
                line, sums[0], sums[1], sums[0] / sums[1], sums[2], sums[3], sums[2] / sums[3]));
    }
}
