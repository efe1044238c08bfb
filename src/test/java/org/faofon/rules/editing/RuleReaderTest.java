package org.faofon.rules.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.faofon.network.HydrologicalZone;
import org.faofon.rules.Rule;
import org.faofon.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SLOPE = """
            {"code": "slope-24h-warning", "hazard": "LANDSLIDE", "level": "WARNING",
             "name": {"th": "ฝน 24 ชม. เกิน 100 มม. บนดินชุ่ม", "en": "100 mm in 24 h on wet ground"},
             "when": [{"window": "PT24H", "atLeastMm": 100},
                      {"window": "P20D", "endingAgo": "PT24H", "atLeastMm": 100}],
             "area": {"zone": "FOOTHILL"}, "minGauges": 1, "clearBelow": 0.8, "hold": "PT3H",
             "confirm": {"by": "OFFICER", "timeout": "PT10M"}, "enabled": true, "source": "Salee 2022"}
            """;

    private final RuleReader reader = new RuleReader(
            () -> List.of(
                    Rules.district("9302", HydrologicalZone.FOOTHILL),
                    Rules.district("9306", HydrologicalZone.LAKESIDE)),
            code -> code.equals("9302") ? 3 : 5,
            "PTL07"::equals);

    @Test
    void theDefaultRulesMakeSense() throws IOException {
        try (InputStream text = Objects.requireNonNull(Rule.class.getResourceAsStream("/rules/default-rules.json"))) {
            for (JsonNode rule : JSON.readTree(text)) {
                assertThat(faults(rule)).as(rule.path("code").asText()).isEmpty();
            }
        }
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() throws IOException {
        assertThat(faults(JSON.readTree("""
                        {"code": "X", "hazard": "RAIN", "name": {"th": "ฝน"}, "when": [{"window": "1 h", "atLeastMm": "35"}],
                         "area": {"districts": ["9399"]}, "clearBelow": 2, "hold": -3, "enabled": "yes", "colour": "red"}
                        """)))
                .containsExactlyInAnyOrder(
                        "code",
                        "hazard",
                        "level",
                        "name.en",
                        "when[0].window",
                        "when[0].atLeastMm",
                        "area.districts",
                        "clearBelow",
                        "hold",
                        "enabled",
                        "source",
                        "colour");
    }

    @ParameterizedTest
    @CsvSource({
        "PT5M, true",
        "PT4M, false",
        "PT7M, false",
        "P30D, true",
        "P30DT5M, false",
        "PT0S, false",
        "PT300000000H, false"
    })
    void aWindowIsFiveMinutesToThirtyDaysInWholeFiveMinutes(String window, boolean allowed) {
        assertThat(with("/when/0", "window", '"' + window + '"'))
                .isEqualTo(allowed ? List.of() : List.of("when[0].window"));
    }

    @ParameterizedTest
    @CsvSource({"PT24H, true", "P11D, true", "P11DT5M, false", "-PT1H, false", "PT1M, false"})
    void aWindowDoesNotReachBehindWhatIsRemembered(String endingAgo, boolean allowed) {
        assertThat(with("/when/1", "endingAgo", '"' + endingAgo + '"'))
                .isEqualTo(allowed ? List.of() : List.of("when[1].endingAgo"));
    }

    @ParameterizedTest
    @CsvSource({"0.001, true", "0, false", "-1, false", "1825, true", "1825.1, false", "100.0001, false"})
    void aThresholdIsRainThatCanFall(String mm, boolean allowed) {
        assertThat(with("/when/0", "atLeastMm", mm)).isEqualTo(allowed ? List.of() : List.of("when[0].atLeastMm"));
    }

    @ParameterizedTest
    @CsvSource({"0.001, true", "0, false", "-1, false", "2000, true", "2000.1, false", "100.0001, false"})
    void waterInTheGroundIsMoreThanNoneAndNoFlood(String mm, boolean allowed) throws IOException {
        assertThat(ofSoilWater("{\"soilWaterIndex\": {\"atLeastMm\": " + mm + "}}"))
                .isEqualTo(allowed ? List.of() : List.of("when[0].soilWaterIndex.atLeastMm"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"soilWaterIndex\": {\"atLeastMm\": 90}, \"window\": \"PT1H\"} | when[0].soilWaterIndex",
                "{\"soilWaterIndex\": {\"atLeastMm\": 90}, \"endingAgo\": \"PT1H\"} | when[0].endingAgo",
                "{\"soilWaterIndex\": {\"atLeastMm\": 90, \"tanks\": 2}} | when[0].soilWaterIndex.tanks",
                "{\"soilWaterIndex\": {}} | when[0].soilWaterIndex.atLeastMm"
            })
    void theIndexIsThatOfNowAndHasOneThreshold(String condition, String wrong) throws IOException {
        assertThat(ofSoilWater(condition)).containsExactly(wrong);
    }

    private List<String> ofSoilWater(String condition) throws IOException {
        ObjectNode rule = (ObjectNode) JSON.readTree(SLOPE);
        rule.set("when", JSON.createArrayNode().add(JSON.readTree(condition)));
        return faults(rule);
    }

    private List<String> upstream(String area, String upstream) throws IOException {
        ObjectNode rule = (ObjectNode) JSON.readTree(SLOPE);
        rule.set("area", JSON.readTree(area));
        rule.set("upstream", JSON.readTree(upstream));
        return faults(rule);
    }

    @Test
    void rainUpstreamNamesWhereItFallsAndWhenItsWaterComes() throws IOException {
        assertThat(upstream("{\"districts\": [\"9306\"]}", """
                        {"rainIn": {"districts": ["9302"], "gauges": ["PTL07"]}, "lag": {"from": "PT3H", "to": "PT6H"},
                         "river": {"th": "คลองท่าเชียด", "en": "Khlong Tha Chiat"}}""")).isEmpty();
        assertThat(upstream("{\"districts\": [\"9306\"]}", """
                        {"rainIn": {"districts": ["9399"], "gauges": ["NONE1"]}, "lag": {"from": "PT3H"},
                         "river": {"th": "คลอง"}, "warns": ["9306"]}"""))
                .containsExactlyInAnyOrder(
                        "upstream.warns",
                        "upstream.rainIn.districts",
                        "upstream.rainIn.gauges",
                        "upstream.lag.to",
                        "upstream.river.en");
    }

    @ParameterizedTest
    @CsvSource({"{}", "'{\"zone\": \"LAKESIDE\"}'"})
    void whoIsWarnedOfRainElsewhereIsNamed(String area) throws IOException {
        assertThat(upstream(area, """
                        {"rainIn": {"districts": ["9302"]}, "lag": {"from": "PT3H", "to": "PT6H"}}""")).containsExactly("area");
    }

    @Test
    void rainUpstreamFallsElsewhere() throws IOException {
        assertThat(upstream("{\"districts\": [\"9302\"]}", """
                        {"rainIn": {"districts": ["9302"]}, "lag": {"from": "PT3H", "to": "PT6H"}}""")).containsExactly("upstream.rainIn.districts");
        assertThat(upstream("{\"districts\": [\"9306\"]}", """
                        {"rainIn": {}, "lag": {"from": "PT3H", "to": "PT6H"}}""")).containsExactly("upstream.rainIn.districts");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT1M, ''",
        "PT48H, PT48H, ''",
        "PT6H, PT5H59M, to",
        "PT0S, PT0S, to",
        "PT1H, PT48H1M, to",
        "-PT1M, PT1H, from",
        "PT1H, PT2H0M1S, to"
    })
    void waterTakesWholeMinutesUpToTwoDays(String from, String to, String wrong) throws IOException {
        String rain = "{\"rainIn\": {\"districts\": [\"9302\"]}, \"lag\": {\"from\": \"%s\", \"to\": \"%s\"}}";
        assertThat(upstream("{\"districts\": [\"9306\"]}", rain.formatted(from, to)))
                .isEqualTo(wrong.isEmpty() ? List.of() : List.of("upstream.lag." + wrong));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "3, true", "4, false", "0, false", "1.5, false"})
    void noMoreGaugesCanBeAskedForThanADistrictHas(String gauges, boolean allowed) {
        assertThat(with("", "minGauges", gauges)).isEqualTo(allowed ? List.of() : List.of("minGauges"));
    }

    @ParameterizedTest
    @CsvSource({"0.1, true", "0.09, false", "1, true", "1.01, false"})
    void clearingLiesBelowTheThreshold(String share, boolean allowed) {
        assertThat(with("", "clearBelow", share)).isEqualTo(allowed ? List.of() : List.of("clearBelow"));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, true", "P3D, true", "P3DT1M, false", "-PT1M, false"})
    void theHoldTimeIsAtMostThreeDays(String hold, boolean allowed) {
        assertThat(with("", "hold", '"' + hold + '"')).isEqualTo(allowed ? List.of() : List.of("hold"));
    }

    @ParameterizedTest
    @CsvSource({"PT1M, true", "PT59S, false", "PT24H, true", "PT24H1S, false"})
    void anOfficerHasAMinuteToADay(String timeout, boolean allowed) {
        assertThat(with("/confirm", "timeout", '"' + timeout + '"'))
                .isEqualTo(allowed ? List.of() : List.of("confirm.timeout"));
    }

    @Test
    void aCurveFallsWithTimeAndItsRainGrows() throws IOException {
        assertThat(curve("14.82", "-0.39", "PT12H", "PT72H")).isEmpty();
        assertThat(curve("0", "0", "PT30M", "P31D"))
                .containsExactly("when[0].curve.alpha", "when[0].curve.beta", "when[0].curve.from", "when[0].curve.to");
        assertThat(curve("14.82", "-1", "PT12H", "PT11H")).containsExactly("when[0].curve.beta", "when[0].curve.to");
    }

    @Test
    void wetGroundAloneIsNoRule() throws IOException {
        ObjectNode rule = slope();
        rule.withArray("when").remove(0);
        assertThat(faults(rule)).containsExactly("when");
    }

    @Test
    void anAreaWithoutADistrictIsNone() throws IOException {
        ObjectNode rule = slope();
        rule.set("area", JSON.readTree("""
                {"zone": "FOOTHILL", "districts": ["9306"]}
                """));
        assertThat(faults(rule)).containsExactly("area.districts");
    }

    @Test
    void noDistrictIsNotEverywhere() throws IOException {
        ObjectNode rule = slope();
        rule.set("area", JSON.readTree("{\"districts\": []}"));
        assertThat(faults(rule)).containsExactly("area.districts");
    }

    @Test
    void tooFewGaugesAreFoundBesideAWrongArea() throws IOException {
        ObjectNode rule = slope();
        rule.set("area", JSON.readTree("{\"districts\": [\"9399\"]}"));
        rule.put("minGauges", 0);
        assertThat(faults(rule)).containsExactly("area.districts", "minGauges");
    }

    @Test
    void theCodeOfTheAddressIsTheRules() throws IOException {
        ObjectNode rule = slope();
        assertThat(reader.read(rule, Optional.of("another-code")).faults())
                .extracting(FieldError::field)
                .containsExactly("code");
        rule.remove("code");
        assertThat(reader.read(rule, Optional.of("another-code")).rule())
                .map(Rule::code)
                .contains("another-code");
    }

    @Test
    void theSameDepthWrittenAnotherWayIsTheSameRule() throws IOException {
        ObjectNode rule = slope();
        ((ObjectNode) rule.at("/when/0")).set("atLeastMm", JSON.readTree("100.00"));
        assertThat(reader.read(rule).rule())
                .isEqualTo(reader.read(slope()).rule())
                .isPresent();
    }

    private List<String> curve(String alpha, String beta, String from, String to) throws IOException {
        ObjectNode rule = slope();
        rule.withArray("when").set(0, JSON.readTree("""
                {"curve": {"alpha": %s, "beta": %s, "from": "%s", "to": "%s"}}
                """.formatted(alpha, beta, from, to)));
        return faults(rule);
    }

    private List<String> with(String place, String field, String value) {
        try {
            ObjectNode rule = slope();
            ((ObjectNode) rule.at(place)).set(field, JSON.readTree(value));
            return faults(rule);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode slope() throws IOException {
        return (ObjectNode) JSON.readTree(SLOPE);
    }

    private List<String> faults(JsonNode rule) {
        return reader.read(rule).faults().stream().map(FieldError::field).toList();
    }
}
