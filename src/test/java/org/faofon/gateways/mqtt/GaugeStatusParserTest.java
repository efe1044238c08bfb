package org.faofon.gateways.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.faofon.network.GaugeStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GaugeStatusParserTest {
    private static GaugeStatusParser.Parsed parse(String json) {
        return GaugeStatusParser.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsWhatAGaugeSays() {
        assertThat(parse("{\"online\":true,\"battery\":87,\"rssi\":-71,\"firmware\":\"1.4.2\"}"))
                .isEqualTo(new GaugeStatusParser.Parsed(
                        Optional.of(new GaugeStatus.Report(
                                true, Optional.of(87.0), Optional.of(-71), Optional.of("1.4.2"))),
                        List.of()));
    }

    @Test
    void aLastWillSaysOnlyThatTheGaugeIsAway() {
        assertThat(parse("{\"online\":false}"))
                .isEqualTo(new GaugeStatusParser.Parsed(
                        Optional.of(
                                new GaugeStatus.Report(false, Optional.empty(), Optional.empty(), Optional.empty())),
                        List.of()));
    }

    @Test
    void nullIsNotKnown() {
        assertThat(parse("{\"online\":true,\"battery\":null,\"rssi\":null,\"firmware\":null}")
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offline",
                "",
                "[]",
                "true",
                "{}",
                "{\"online\":1}",
                "{\"online\":\"true\"}",
                "{\"online\":true}{\"online\":false}",
                "{\"online\":true,\"online\":false}"
            })
    void whatSaysNothingClearIsNoStatus(String payload) {
        assertThat(parse(payload).report()).isEmpty();
        assertThat(parse(payload).faults()).hasSize(1);
    }

    @Test
    void aMessageThatIsTooLargeIsNoStatus() {
        String line = "{\"online\":true,\"x\":\"%s\"}";
        int frame = line.length() - 2;
        assertThat(parse(line.formatted("x".repeat(4_096 - frame))).report()).isPresent();
        assertThat(parse(line.formatted("x".repeat(4_097 - frame))).faults())
                .containsExactly("a status must not be larger than 4096 bytes, but has 4097");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "12.5"})
    void aBatteryIsPerCent(String battery) {
        assertThat(parse("{\"online\":true,\"battery\":" + battery + "}")
                        .report()
                        .orElseThrow()
                        .batteryPercent())
                .contains(Double.parseDouble(battery));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"battery\": 100.1 | battery must be a number from 0 to 100 (per cent), but was 100.1",
                "\"battery\": -0.1 | battery must be a number from 0 to 100 (per cent), but was -0.1",
                "\"battery\": 1e999999999 | battery must be a number from 0 to 100 (per cent), but was",
                "\"battery\": \"12%\" | battery must be a number from 0 to 100 (per cent), but was \"12%\"",
                "\"rssi\": 1 | rssi must be a number from -200 to 0 (dBm), but was 1",
                "\"rssi\": -201 | rssi must be a number from -200 to 0 (dBm), but was -201",
                "\"firmware\": 3 | firmware must be a text of 1 to 64 characters, but was 3"
            })
    void aBadFieldIsNamedAndTheOthersAreTaken(String field, String fault) {
        GaugeStatusParser.Parsed parsed = parse("{\"online\":false," + field + "}");

        assertThat(parsed.report().orElseThrow().online()).isFalse();
        assertThat(parsed.faults()).hasSize(1);
        assertThat(parsed.faults().get(0)).startsWith(fault);
    }

    @Test
    void firmwareHasUpTo64Letters() {
        assertThat(parse(firmware("x".repeat(64))).faults()).isEmpty();
        assertThat(parse(firmware("x".repeat(65))).faults()).hasSize(1);
        assertThat(parse(firmware("1\\u0007")).faults()).hasSize(1);
    }

    private static String firmware(String version) {
        return "{\"online\":true,\"firmware\":\"" + version + "\"}";
    }
}
