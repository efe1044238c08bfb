package org.faofon.rules.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.SimulatedAlertBook;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.HydrologicalZone;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Verdict;
import org.faofon.rules.CompiledRule;
import org.faofon.rules.EvaluationScope;
import org.faofon.rules.EvaluationTimes;
import org.faofon.rules.FindingRecorder;
import org.faofon.rules.Rule;
import org.faofon.rules.Rule.Condition;
import org.faofon.rules.RuleEvaluator;
import org.faofon.rules.Rules;
import org.faofon.rules.UpstreamRules;
import org.faofon.rules.live.PendingDistricts;
import org.faofon.support.Sent;
import org.jspecify.annotations.Nullable;

/** The backtest, which sleeps through dry times, against one that judges everything at every step. */
class BacktestPropertyTest {
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(4);
    private static final Duration LOOK_BACK = Duration.ofHours(3);
    private static final double COVERAGE = 0.8;
    private static final Duration UPDATES = Duration.ofHours(1);

    @Property(tries = 60)
    void sleepingMissesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        Map<District, List<Gauge>> network = network();
        List<CompiledRule> rules = rules(random);
        List<Judged> readings = readings(network, random);

        List<TrialAlert> slept = sleeping(network, rules, readings);

        assertThat(slept).isEqualTo(everyStep(network, rules, readings));
    }

    @Example
    void thereIsSomethingToMiss() {
        long alerts = LongStream.range(0, 20)
                .mapToObj(Random::new)
                .mapToLong(random -> {
                    Map<District, List<Gauge>> network = network();
                    return sleeping(network, rules(random), readings(network, random))
                            .size();
                })
                .sum();

        assertThat(alerts).isGreaterThan(20);
    }

    private static SimulatedAlertBook paper(Consumer<AlertEvent> reader) {
        return new SimulatedAlertBook(UPDATES, reader);
    }

    private static Interval period() {
        return new Interval(START, START.plus(LENGTH));
    }

    private static List<TrialAlert> sleeping(
            Map<District, List<Gauge>> network, List<CompiledRule> rules, List<Judged> readings) {
        ReplayedRain rain = new ReplayedRain();
        RuleSetTrial trial = new RuleSetTrial(
                new RuleSetTrial.Setting(rules, network, LOOK_BACK, COVERAGE, BacktestPropertyTest::paper), rain);
        Map<String, String> districtOf = new HashMap<>();
        network.forEach((district, gauges) -> gauges.forEach(gauge -> districtOf.put(gauge.code, district.code)));
        Backtest backtest = new Backtest(period(), rain, List.of(trial), districtOf);
        readings.forEach(backtest::take);
        backtest.finish();
        return trial.listAlerts();
    }

    /** What the live round does, at every end of a reading and every five minutes, for every hazard and gauge. */
    private static List<TrialAlert> everyStep(
            Map<District, List<Gauge>> network, List<CompiledRule> rules, List<Judged> readings) {
        ReplayedRain rain = new ReplayedRain();
        BacktestAlertCollector book =
                new BacktestAlertCollector(BacktestPropertyTest::paper, new FrequencyTally(rules));
        FindingRecorder watch = new FindingRecorder(rain::reporting, book);
        NavigableSet<Instant> moments = new TreeSet<>(EvaluationTimes.bucketEnds(period().start(), period().end()));
        readings.forEach(judged -> moments.add(judged.reading().at()));
        Map<Instant, List<Judged>> byEnd = new HashMap<>();
        readings.forEach(judged -> byEnd.computeIfAbsent(judged.reading().at(), end -> new ArrayList<>())
                .add(judged));
        for (Instant now : moments) {
            List<Judged> news = byEnd.getOrDefault(now, List.of());
            news.forEach(rain::put);
            if (!now.isAfter(period().start())) {
                continue;
            }
            PendingDistricts touched = new PendingDistricts((gauge, from, to) -> List.of());
            touched.add(new ReadingsStored(news), gauge -> gauge.substring(0, 4), now.minus(LOOK_BACK));
            news.forEach(judged -> downstream(network, rules, judged)
                    .forEach(district ->
                            touched.add(new ReadingsStored(List.of(judged)), gauge -> district, now.minus(LOOK_BACK))));
            Map<String, PendingDistricts.Span> spans = touched.takeAll();
            book.publishOverdue(now);
            network.forEach((district, gauges) -> {
                Optional<PendingDistricts.Span> span = Optional.ofNullable(spans.get(district.code));
                boolean looks = span.isPresent() || now.getEpochSecond() % 300 == 0;
                for (Hazard hazard : Hazard.values()) {
                    Optional<Alert> unsettled = book.findUnsettled(hazard, district.code);
                    if (looks) {
                        NavigableSet<Instant> times =
                                PendingDistricts.times(span, now.minusSeconds(1), now.minus(LOOK_BACK), now);
                        EvaluationScope post =
                                new EvaluationScope(hazard, district, gauges).withUpstream(rules, allOf(network));
                        RuleEvaluator judge = new RuleEvaluator(rules, post, rain, COVERAGE);
                        watch.judge(now, post, judge, post.gaugeCodes(), times, unsettled);
                    }
                }
            });
            watch.keepOnly(book.listUnsettled());
        }
        return book.list();
    }

    private static List<Gauge> allOf(Map<District, List<Gauge>> network) {
        return network.values().stream().flatMap(List::stream).toList();
    }

    private static Set<String> downstream(Map<District, List<Gauge>> network, List<CompiledRule> rules, Judged judged) {
        return allOf(network).stream()
                .filter(gauge -> gauge.code.equals(judged.reading().gauge()))
                .findFirst()
                .map(gauge -> UpstreamRules.warnedBy(gauge, rules, network.keySet()))
                .orElseThrow();
    }

    /** Some in one district, few in another: by the code of the district and a number. */
    private static Map<District, List<Gauge>> network() {
        Map<District, List<Gauge>> network = new LinkedHashMap<>();
        District above = Rules.district("9302", HydrologicalZone.FOOTHILL);
        District below = Rules.district("9306", HydrologicalZone.LAKESIDE);
        network.put(above, List.of(gauge("9302A", above), gauge("9302B", above), gauge("9302C", above)));
        network.put(below, List.of(gauge("9306A", below)));
        return network;
    }

    private static Gauge gauge(String code, District district) {
        return Rules.gauge(code, Duration.ofMinutes(5), district);
    }

    /** Two to five rules with thresholds that the rain comes close to. */
    private static List<CompiledRule> rules(Random random) {
        List<CompiledRule> rules = new ArrayList<>();
        int count = 2 + random.nextInt(4);
        if (random.nextInt(3) == 0) {
            rules.add(new CompiledRule(Rules.upstream("9302", "9306"), 1));
        }
        for (int i = 0; i < count; i++) {
            List<Condition> when = new ArrayList<>();
            when.add(
                    random.nextInt(4) == 0
                            ? Condition.ofSoilWater(BigDecimal.valueOf(8 + random.nextInt(40)))
                            : window(random.nextInt(4), null, 4 + random.nextInt(40)));
            if (random.nextInt(3) == 0) {
                when.add(window(3, Duration.ofHours(6), 5 + random.nextInt(20)));
            }
            if (random.nextInt(4) == 0) {
                Rule.Curve curve = new Rule.Curve(3, -0.5, Duration.ofHours(1), Duration.ofHours(12));
                when.add(new Condition(null, null, null, curve));
            }
            Level level = Level.ofNumber(1 + random.nextInt(3));
            Rule.Confirm confirm =
                    level == Level.EMERGENCY ? new Rule.Confirm("OFFICER", Duration.ofMinutes(10)) : null;
            Hazard hazard = random.nextBoolean() ? Hazard.FLASH_FLOOD : Hazard.FLOOD;
            rules.add(new CompiledRule(
                    new Rule(
                            "rule-" + i,
                            hazard,
                            level,
                            new Rule.Name("เกณฑ์", "Rule"),
                            when,
                            new Rule.Area(random.nextBoolean() ? HydrologicalZone.FOOTHILL : null, null),
                            1 + random.nextInt(2),
                            0.8,
                            Duration.ofMinutes(30L * random.nextInt(4)),
                            confirm,
                            true,
                            "test"),
                    1));
        }
        return rules;
    }

    private static Condition window(int which, @Nullable Duration ago, int mm) {
        List<Duration> windows =
                List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));
        return new Condition(windows.get(which), ago, BigDecimal.valueOf(mm), null);
    }

    /** Showers, gaps, and gauges that report each five minutes, each hour, or in the morning; some at odd seconds. */
    private static List<Judged> readings(Map<District, List<Gauge>> network, Random random) {
        List<Judged> readings = new ArrayList<>();
        for (List<Gauge> gauges : network.values()) {
            for (Gauge gauge : gauges) {
                Duration interval = List.of(
                                Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(1))
                        .get(random.nextInt(4));
                long odd = random.nextInt(3) == 0 ? random.nextInt(300) : 0;
                Instant end = START.minus(Duration.ofDays(2)).plusSeconds(odd);
                boolean wet = false;
                while (!end.plus(interval).isAfter(period().end())) {
                    end = end.plus(interval);
                    wet = random.nextInt(wet ? 12 : 60) == 0 ? !wet : wet;
                    if (random.nextInt(40) != 0) {
                        readings.add(reading(gauge.code, end, interval, wet ? random.nextInt(12) * 200 : 0, random));
                    }
                }
            }
        }
        readings.sort(Comparator.comparing(judged -> judged.reading().at()));
        return readings;
    }

    private static Judged reading(String gauge, Instant end, Duration interval, int tips, Random random) {
        int micrometres = (int) (tips * Math.max(1, interval.toMinutes() / 60));
        Depth.Kind kind = random.nextInt(200) == 0 ? Depth.Kind.AT_LEAST : Depth.Kind.EXACT;
        Reading reading = Sent.reading(gauge, end, interval, new Depth(micrometres, kind));
        Quality quality = random.nextInt(100) == 0 ? Quality.FAIL : Quality.GOOD;
        return new Judged(reading, new Verdict(quality, ""));
    }
}
