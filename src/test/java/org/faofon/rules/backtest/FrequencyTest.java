package org.faofon.rules.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.SimulatedAlertBook;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.HydrologicalZone;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Verdict;
import org.faofon.rules.CompiledRule;
import org.faofon.rules.Rule;
import org.faofon.rules.Rules;
import org.faofon.rules.backtest.FrequencyReport.OfLevel;
import org.faofon.rules.backtest.FrequencyReport.OfRule;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

/** How often rules speak, over half a year of one district: an hourly gauge, and a cylinder that is read each morning. */
class FrequencyTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS = 180;
    private static final District KONG_RA = Rules.district("9302", HydrologicalZone.FOOTHILL);

    private static final District KHAO_CHAISON = Rules.district("9303", HydrologicalZone.LAKESIDE);

    private final List<Judged> readings = new ArrayList<>();

    @Test
    void countsEventsForEachGaugeAndYearThatWasObserved() {
        hourly(0, DAYS, Map.of(24, "40", 26, "45", 24 * 60, "50"));

        OfRule watch = rule(report(Rules.hourWatch().rule()), "rain-1h-watch");

        assertThat(watch.gaugeEvents()).isEqualTo(2); // The second hour comes within the hold time of the first.
        assertThat(watch.gaugeYears()).isEqualByComparingTo("0.493");
        assertThat(watch.perGaugeYear()).isEqualByComparingTo("4.06");
    }

    @Test
    void timeThatWasNotObservedDoesNotCount() {
        hourly(0, DAYS / 2, Map.of(24, "40"));

        OfRule watch = rule(report(Rules.hourWatch().rule()), "rain-1h-watch");

        assertThat(watch.gaugeYears()).isEqualByComparingTo("0.246");
        assertThat(watch.perGaugeYear()).isEqualByComparingTo("4.06");
    }

    @Test
    void aCylinderSaysNothingOfAnHour() {
        daily();

        OfRule watch = rule(report(Rules.hourWatch().rule()), "rain-1h-watch");

        assertThat(watch.gaugeYears()).isEqualByComparingTo("0");
        assertThat(watch.perGaugeYear()).isNull();
    }

    @Test
    void aDistrictIsObservedOnceHoweverManyGaugesItHas() {
        hourly(0, DAYS, Map.of());
        daily();

        FrequencyReport report = report(rain("PT24H", 90, Level.WATCH));

        assertThat(rule(report, "WATCH").gaugeYears()).isEqualByComparingTo("0.986");
        assertThat(rule(report, "WATCH").districtYears()).isEqualByComparingTo("0.493");
        assertThat(report.lessThanAYear()).isTrue();
    }

    @Test
    void saysHowManyAlertsBeganAboveTheFirstLevel() {
        hourly(0, DAYS, Map.of(24, "100", 24 * 60, "60", 24 * 60 + 1, "40"));

        FrequencyReport report = report(rain("PT1H", 50, Level.WATCH), rain("PT2H", 100, Level.WARNING));

        assertThat(level(report, Level.WATCH).events()).isEqualTo(2);
        assertThat(level(report, Level.WATCH).beganAbove()).isEqualByComparingTo("0.5");
        assertThat(level(report, Level.WARNING).events()).isEqualTo(2);
    }

    @Test
    void rainUpstreamIsObservedWhereItFallsAndCountedWhereItWarns() {
        hourly(0, DAYS, Map.of(24, "40"));

        OfRule watch = rule(report(Rules.upstream("9302", "9303")), "upstream-watch");

        assertThat(watch.gaugeEvents()).isEqualTo(1);
        assertThat(watch.districtEvents()).isEqualTo(1);
        assertThat(watch.gaugeYears()).isEqualByComparingTo("0.493");
        assertThat(watch.districtYears()).isEqualByComparingTo("0.493");
    }

    @Test
    void twoStormsOfOneMonthAreTwoEventsOfTheGround() {
        hourly(0, DAYS, Map.of(24, "90", 24 * 8, "90"));
        daily();

        OfRule watch = rule(report(Rules.ofSoilWater("80")), "soil-watch");

        assertThat(watch.gaugeEvents()).isEqualTo(2);
        assertThat(watch.gaugeYears()).isEqualByComparingTo("0.493"); // A cylinder says nothing of the ground.
    }

    @Test
    void overlappingTimeCountsOnce() {
        ObservedTime time = new ObservedTime();
        time.add(3_600, 7_200);
        time.add(14_400, 18_000);
        time.add(0, 14_400);
        time.add(18_000, 18_300);

        assertThat(time.total()).isEqualTo(Duration.ofMinutes(305));
    }

    private void hourly(int fromDay, int toDay, Map<Integer, String> mm) {
        for (int hour = fromDay * 24; hour < toDay * 24; hour++) {
            Instant end = START.plus(HOUR.multipliedBy(hour + 1L));
            add(Sent.reading("AUTO", end, HOUR, mm.getOrDefault(hour, "0")));
        }
    }

    private void daily() {
        for (int day = 1; day <= DAYS; day++) {
            add(Sent.reading("CYLINDER", START.plus(DAY.multipliedBy(day)), DAY, "1"));
        }
    }

    private void add(Reading reading) {
        readings.add(new Judged(reading, new Verdict(Quality.GOOD, "")));
    }

    private FrequencyReport report(Rule... set) {
        List<CompiledRule> rules =
                Arrays.stream(set).map(rule -> new CompiledRule(rule, 1)).toList();
        Map<String, String> districtOf = Map.of("AUTO", "9302", "CYLINDER", "9302");
        Map<District, List<Gauge>> network = Map.of(
                KONG_RA,
                List.of(Rules.gauge("AUTO", HOUR, KONG_RA), Rules.gauge("CYLINDER", DAY, KONG_RA)),
                KHAO_CHAISON,
                List.of());
        Interval period = new Interval(START, START.plus(DAY.multipliedBy(DAYS)));
        ReplayedRain rain = new ReplayedRain();
        RuleSetTrial trial = new RuleSetTrial(
                new RuleSetTrial.Setting(
                        rules, network, Duration.ofHours(3), 0.8, reader -> new SimulatedAlertBook(HOUR, reader)),
                rain);
        ObservedRain observed = new ObservedRain(period, List.of(set), districtOf);
        Backtest backtest = new Backtest(period, rain, List.of(trial), districtOf);
        readings.sort(Comparator.comparing(judged -> judged.reading().at()));
        readings.forEach(judged -> {
            backtest.take(judged);
            observed.take(judged);
        });
        backtest.finish();
        return new FrequencyCount(rules, network.keySet(), districtOf, observed, trial).report();
    }

    private static OfRule rule(FrequencyReport report, String code) {
        return report.rules().stream()
                .filter(rule -> rule.rule().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static OfLevel level(FrequencyReport report, Level level) {
        return report.levels().stream()
                .filter(each -> each.level() == level && each.hazard() == Hazard.FLOOD)
                .findFirst()
                .orElseThrow();
    }

    private static Rule rain(String window, int mm, Level level) {
        return Rules.read("""
                {"code": "%3$s", "hazard": "FLOOD", "level": "%3$s", "name": {"th": "ฝน", "en": "Rain"},
                 "when": [{"window": "%1$s", "atLeastMm": %2$d}], "area": {}, "minGauges": 1, "clearBelow": 0.8,
                 "hold": "PT3H", "enabled": true, "source": "test"}""".formatted(window, mm, level));
    }
}
