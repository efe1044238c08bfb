package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faofon.network.District;
import org.faofon.network.HydrologicalZone;
import org.faofon.rules.LevelOrder.Disorder;
import org.faofon.rules.LevelOrder.Kind;
import org.junit.jupiter.api.Test;

/** No level without the lower one having been reached. */
class LevelOrderTest {
    private static final List<District> DISTRICTS = List.of(
            Rules.district("9302", HydrologicalZone.FOOTHILL), Rules.district("9306", HydrologicalZone.LAKESIDE));

    @Test
    void theDefaultRulesAreInOrder() {
        assertThat(LevelOrder.check(Rules.defaults(), DISTRICTS)).isEmpty();
    }

    @Test
    void aShorterWindowWithALowerDepthIsNotBelowALongerOne() {
        assertThat(check(
                        rule("watch", "WATCH", window("PT72H", 200)),
                        rule("leave", "EMERGENCY", window("PT48H", 150), window("PT24H", 100))))
                .extracting(Disorder::kind)
                .containsExactly(Kind.NOT_PROVEN);
    }

    @Test
    void aLongerWindowHasAtLeastAsMuch() {
        assertThat(check(rule("watch", "WATCH", window("PT72H", 150)), rule("warn", "WARNING", window("PT48H", 150))))
                .isEmpty();
    }

    @Test
    void oneMillimetreMoreIsNotProven() {
        assertThat(check(rule("watch", "WATCH", window("PT72H", 151)), rule("warn", "WARNING", window("PT48H", 150))))
                .extracting(Disorder::kind)
                .containsExactly(Kind.NOT_PROVEN);
    }

    @Test
    void whatHoldsWheneverTheLowerLevelDoesNeverComesAfterIt() {
        List<Disorder> found =
                check(rule("watch", "WATCH", window("PT24H", 100)), rule("warn", "WARNING", window("PT24H", 90)));

        assertThat(found).extracting(Disorder::kind).containsExactly(Kind.NEVER_LOWER_FIRST);
        assertThat(found.get(0).lower()).extracting(Rule::code).containsExactly("watch");
    }

    @Test
    void twoLevelsAtOneThresholdAreInOrder() {
        assertThat(check(rule("watch", "WATCH", window("PT24H", 100)), rule("warn", "WARNING", window("PT24H", 100))))
                .isEmpty();
    }

    @Test
    void aDisabledLowerRuleBreaksTheOrder() {
        Rule watch = rule("watch", "WATCH", window("PT24H", 90)).enabled(false);

        assertThat(check(watch, rule("warn", "WARNING", window("PT24H", 100))))
                .extracting(Disorder::kind)
                .containsExactly(Kind.NO_LOWER_RULE);
    }

    @Test
    void aLowerRuleMustCoverEveryDistrict() {
        Rule watch = rule("watch", "WATCH", "{\"zone\": \"FOOTHILL\"}", 1, window("PT24H", 90));

        List<Disorder> found = check(watch, rule("warn", "WARNING", window("PT24H", 100)));

        assertThat(found).extracting(Disorder::kind).containsExactly(Kind.NO_LOWER_RULE);
        assertThat(found.get(0).districts()).containsExactly("9306");
    }

    @Test
    void aLowerRuleThatNeedsMoreGaugesMayComeLater() {
        Rule watch = rule("watch", "WATCH", "{}", 2, window("PT24H", 90));

        assertThat(check(watch, rule("warn", "WARNING", window("PT24H", 100)))).hasSize(1);
        assertThat(check(watch, rule("warn", "WARNING", "{}", 2, window("PT24H", 100))))
                .isEmpty();
    }

    @Test
    void anEmergencyNeedsTheWarningAndNotOnlyTheWatch() {
        assertThat(check(
                        rule("watch", "WATCH", window("PT72H", 100)),
                        rule("warn", "WARNING", window("PT1H", 80)),
                        rule("leave", "EMERGENCY", window("PT72H", 300))))
                .extracting(disorder -> disorder.rule().code())
                .containsExactly("leave", "warn");
    }

    @Test
    void rainOfAnotherTimeProvesNothing() {
        assertThat(check(
                        rule("watch", "WATCH", window("PT24H", 100)),
                        rule("warn", "WARNING", window("PT1H", 10), ago("P20D", "PT24H", 200))))
                .hasSize(1);
    }

    @Test
    void windowsThatDoNotOverlapAddUp() {
        Rule warn = rule("warn", "WARNING", window("PT24H", 100), ago("PT24H", "PT24H", 50));

        assertThat(check(rule("watch", "WATCH", window("PT48H", 150)), warn)).isEmpty();
        assertThat(check(rule("watch", "WATCH", window("PT48H", 151)), warn)).hasSize(1);
    }

    @Test
    void windowsThatOverlapDoNotAddUp() {
        assertThat(check(
                        rule("watch", "WATCH", window("PT48H", 150)),
                        rule("warn", "WARNING", window("PT24H", 100), ago("PT24H", "PT23H", 50))))
                .hasSize(1);
    }

    @Test
    void aDepthIsAboveTheCurveFromItsOwnDurationOn() {
        Rule watch = rule("watch", "WATCH", curve(12, 72));

        assertThat(check(watch, rule("warn", "WARNING", window("PT24H", 102)))).hasSize(1);
        assertThat(check(watch, rule("warn", "WARNING", window("PT24H", 103)))).isEmpty();
    }

    @Test
    void aCurveIsProvenOnlyIfEachOfItsWaysIs() {
        Rule curve = rule("warn", "WARNING", curve(12, 72)); // from 67.5 mm in 12 h

        assertThat(check(rule("watch", "WATCH", window("PT72H", 67)), curve)).isEmpty();
        assertThat(check(rule("watch", "WATCH", window("PT71H", 67)), curve)).hasSize(1);
    }

    private static List<Disorder> check(Rule... rules) {
        return LevelOrder.check(List.of(rules), DISTRICTS);
    }

    private static String window(String window, int mm) {
        return "{\"window\": \"%s\", \"atLeastMm\": %d}".formatted(window, mm);
    }

    private static String ago(String window, String ago, int mm) {
        return "{\"window\": \"%s\", \"endingAgo\": \"%s\", \"atLeastMm\": %d}".formatted(window, ago, mm);
    }

    private static String curve(int from, int to) {
        return "{\"curve\": {\"alpha\": 14.82, \"beta\": -0.39, \"from\": \"PT%dH\", \"to\": \"PT%dH\"}}"
                .formatted(from, to);
    }

    private static Rule rule(String code, String level, String... when) {
        return rule(code, level, "{}", 1, when);
    }

    private static Rule rule(String code, String level, String area, int minGauges, String... when) {
        return Rules.read("""
                {"code": "%s", "hazard": "FLOOD", "level": "%s", "name": {"th": "ฝน", "en": "Rain"}, "when": [%s],
                 "area": %s, "minGauges": %d, "clearBelow": 0.8, "hold": "PT3H", "enabled": true, "source": "test"}
                """.formatted(code, level, String.join(", ", when), area, minGauges));
    }
}
