package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.SimulatedAlertBook;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.HydrologicalZone;
import org.faofon.readings.Depth;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.totals.RainWindows;
import org.faofon.rules.backtest.BacktestAlertCollector;
import org.faofon.rules.backtest.FrequencyTally;
import org.faofon.rules.backtest.ReplayedRain;
import org.faofon.rules.live.PendingDistricts;
import org.faofon.support.Sent;

/**
 * A storm that comes in order, against the same one in any order, with repetitions, in any batches, and with a program
 * that is killed again and again: between storing and judging, or after some of the districts were judged.
 */
class AnyOrderPropertyTest {
    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int STEPS = 30;
    private static final Instant END = START.plus(STEP.multipliedBy(STEPS));
    private static final Duration LOOK_BACK = Duration.ofHours(3);
    private static final Duration UPDATES = Duration.ofHours(1);
    private static final Hazard[] HAZARDS = {Hazard.FLASH_FLOOD, Hazard.FLOOD};

    @Property(tries = 200)
    void neitherOrderNorRepetitionNorBatchesNorCrashesChangeTotalsOrAlerts(@ForAll long seed) {
        Random random = new Random(seed);
        List<CompiledRule> rules = rules(random);
        List<Judged> storm = storm(random);
        Program right = new Program(rules);
        throughInOrder(right, storm);

        Program other = new Program(rules);
        throughAnyhow(other, storm, random);

        assertThat(other.totals()).isEqualTo(right.totals()).isEqualTo(naiveTotals(storm));
        assertThat(other.alerts()).isEqualTo(right.alerts());
    }

    /** The live round looks every few seconds, and not only when a reading has come. */
    @Property(tries = 200)
    void neitherRoundsWithoutNewsNorRestartsEndWhatSuspectRainHasRaised(@ForAll long seed) {
        Random random = new Random(seed);
        List<CompiledRule> rules = rules(random);
        int believed = random.nextInt(3);
        List<Judged> storm = storm(random).stream()
                .map(each -> random.nextInt(4) < believed ? each : doubted(each))
                .toList();
        Program right = new Program(rules);
        throughInOrder(right, storm);

        Program other = new Program(rules);
        throughWithRoundsBetween(other, storm, random);

        assertThat(other.alerts()).isEqualTo(right.alerts());
        assertThat(other.raised()).isEqualTo(right.raised());
    }

    @Example
    void mostStormsRaiseSomething() {
        long alerts = LongStream.range(0, 50)
                .mapToObj(Random::new)
                .filter(random -> {
                    Program program = new Program(rules(random));
                    throughInOrder(program, storm(random));
                    return !program.alerts().isEmpty();
                })
                .count();

        assertThat(alerts).isGreaterThan(25);
    }

    private static void throughInOrder(Program program, List<Judged> storm) {
        for (Instant now = START.plus(STEP); !now.isAfter(END); now = now.plus(STEP)) {
            program.store(endingAt(now, storm), now);
            program.round(now);
        }
    }

    private static void throughWithRoundsBetween(Program program, List<Judged> storm, Random random) {
        for (Instant now = START.plus(STEP); !now.isAfter(END); now = now.plus(STEP)) {
            program.store(endingAt(now, storm), now);
            program.round(now);
            Instant between = now.plusSeconds(1L + random.nextInt((int) STEP.toSeconds() - 1));
            if (random.nextInt(4) == 0) {
                program.start(between);
            }
            program.round(between);
        }
    }

    private static List<Judged> endingAt(Instant end, List<Judged> storm) {
        return storm.stream().filter(each -> each.reading().at().equals(end)).toList();
    }

    private static void throughAnyhow(Program program, List<Judged> storm, Random random) {
        List<Judged> arriving = new ArrayList<>(storm);
        storm.stream().filter(each -> random.nextInt(4) == 0).forEach(arriving::add);
        Collections.shuffle(arriving, random);
        int next = 0;
        while (next < arriving.size()) {
            int until = Math.min(arriving.size(), next + 1 + random.nextInt(20));
            program.store(arriving.subList(next, until), END);
            next = until;
            switch (random.nextInt(4)) {
                case 0 -> program.start(END);
                case 1 -> program.roundUntilKilled(END, random.nextInt(4));
                case 2 -> program.round(END);
                default -> {} // The round has not come yet.
            }
        }
        program.round(END);
    }

    private static Map<String, Long> naiveTotals(List<Judged> storm) {
        Map<String, Long> totals = new TreeMap<>();
        storm.forEach(each -> totals.merge(
                each.reading().gauge(), (long) each.reading().depth().micrometres(), Long::sum));
        return totals;
    }

    /** What the store and the book keep over a crash, and what is in memory only. */
    private static final class Program {
        private final List<CompiledRule> rules;
        private final Map<District, List<Gauge>> network = network();
        private final Map<String, Judged> stored = new LinkedHashMap<>();
        private final BacktestAlertCollector book = new BacktestAlertCollector(
                reader -> new SimulatedAlertBook(UPDATES, reader), new FrequencyTally(List.of()));
        private ReplayedRain rain = new ReplayedRain();
        private FindingRecorder watch = new FindingRecorder(rain::reporting, book);
        private RainWindows windows = new RainWindows();
        private PendingDistricts touched = new PendingDistricts(windows::falls);
        private Instant evaluatedUntil = Instant.EPOCH;

        Program(List<CompiledRule> rules) {
            this.rules = rules;
        }

        /** Starts again after it was killed. */
        void start(Instant now) {
            evaluatedUntil = Instant.EPOCH;
            rain = new ReplayedRain();
            stored.values().forEach(rain::put);
            watch = new FindingRecorder(rain::reporting, book);
            windows = new RainWindows();
            stored.values().forEach(this::open);
            touched = new PendingDistricts(windows::falls);
            touched.addAll(
                    network.keySet().stream().map(district -> district.code).toList(), now.minus(LOOK_BACK));
        }

        void store(List<Judged> batch, Instant now) {
            List<Judged> news = batch.stream()
                    .filter(each -> stored.putIfAbsent(each.reading().id(), each) == null)
                    .toList();
            news.forEach(rain::put);
            news.forEach(this::open);
            touched.add(new ReadingsStored(news), AnyOrderPropertyTest::districtOf, now.minus(LOOK_BACK));
        }

        private void open(Judged judged) {
            windows.put(judged.reading(), judged.verdict().quality());
        }

        void round(Instant now) {
            judge(now, touched.takeAll(), posts());
        }

        void roundUntilKilled(Instant now, int posts) {
            judge(now, touched.takeAll(), posts().limit(posts));
            start(now);
        }

        private void judge(Instant now, Map<String, PendingDistricts.Span> spans, Stream<EvaluationScope> posts) {
            watch.keepOnly(book.listUnsettled());
            posts.forEach(post -> {
                Optional<PendingDistricts.Span> span = Optional.ofNullable(spans.get(post.district().code));
                judge(now, post, PendingDistricts.times(span, evaluatedUntil, now.minus(LOOK_BACK), now));
            });
            evaluatedUntil = now;
        }

        private void judge(Instant now, EvaluationScope post, NavigableSet<Instant> times) {
            List<String> gauges = post.gaugeCodes();
            RuleEvaluator judge = new RuleEvaluator(rules, post, rain, 0.8);
            watch.judge(now, post, judge, gauges, times, book.findUnsettled(post.hazard(), post.district().code));
        }

        private Stream<EvaluationScope> posts() {
            return network.entrySet().stream()
                    .flatMap(each -> Stream.of(HAZARDS)
                            .map(hazard -> new EvaluationScope(hazard, each.getKey(), each.getValue())));
        }

        Map<String, Long> totals() {
            Map<String, Long> totals = new TreeMap<>();
            network.values().stream()
                    .flatMap(List::stream)
                    .forEach(gauge -> totals.put(
                            gauge.code, rain.total(gauge.code, END, LOOK_BACK).depthMicrometres()));
            return totals;
        }

        /** Of each hazard and district: how far its alert came, and where it stands. */
        List<String> alerts() {
            return posts().flatMap(post -> book.findUnsettled(post.hazard(), post.district().code).stream())
                    .map(alert -> "%s %s %s %s, %s at most"
                            .formatted(alert.districtCode, alert.hazard, alert.status, alert.level, alert.peakLevel))
                    .toList();
        }

        /** How many alerts there were, whatever has become of them. */
        int raised() {
            return book.list().size();
        }
    }

    private static Map<District, List<Gauge>> network() {
        Map<District, List<Gauge>> network = new LinkedHashMap<>();
        network.put(
                Rules.district("9302", HydrologicalZone.FOOTHILL),
                List.of(gauge("9302A"), gauge("9302B"), gauge("9302C")));
        network.put(Rules.district("9304", HydrologicalZone.FOOTHILL), List.of(gauge("9304A"), gauge("9304B")));
        return network;
    }

    private static String districtOf(String gauge) {
        return gauge.substring(0, 4);
    }

    private static Gauge gauge(String code) {
        return Rules.gauge(code, STEP);
    }

    /** One to five rules that hold at one gauge or at two, none of which is over before the storm is. */
    private static List<CompiledRule> rules(Random random) {
        List<CompiledRule> rules = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            Duration window = STEP.multipliedBy(1 + random.nextInt(STEPS));
            int mm = 2 + (int) (window.toMinutes() * random.nextInt(4) / 6);
            rules.add(new CompiledRule(
                    new Rule(
                            "rule-" + i,
                            HAZARDS[random.nextInt(HAZARDS.length)],
                            Level.ofNumber(1 + random.nextInt(3)),
                            new Rule.Name("เกณฑ์", "Rule"),
                            List.of(new Rule.Condition(window, null, BigDecimal.valueOf(mm), null)),
                            new Rule.Area(null, null),
                            1 + random.nextInt(2),
                            0.8,
                            LOOK_BACK,
                            null,
                            true,
                            "test"),
                    1));
        }
        return rules;
    }

    private static List<Judged> storm(Random random) {
        List<Judged> storm = new ArrayList<>();
        for (List<Gauge> gauges : network().values()) {
            for (Gauge gauge : gauges) {
                int tips = random.nextInt(25);
                for (int step = 1; step <= STEPS; step++) {
                    storm.add(reading(gauge.code, START.plus(STEP.multipliedBy(step)), random.nextInt(tips + 1)));
                }
            }
        }
        return storm;
    }

    private static Judged doubted(Judged judged) {
        return new Judged(judged.reading(), VerdictReason.FLAT_LINE.suspect("always the same"));
    }

    private static Judged reading(String gauge, Instant end, int tips) {
        return new Judged(Sent.reading(gauge, end, STEP, Depth.ofMicrometres(tips * 200)), Verdict.GOOD);
    }
}
