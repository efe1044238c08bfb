package org.faofon.gateways.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TipsJsonTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:05:00Z");
    private static final String AT = "'at': '2026-11-22T07:00:00+07:00'";
    private final Gauge gauge = bucket();

    @Test
    void readsWhatTheContractShows() {
        Reading.Origin origin = new Reading.Origin(Source.MQTT, "gauge PTL01", NOW);

        assertThat(decode("{" + AT + ", 'tips': 1234}"))
                .isEqualTo(new Decoded.Accepted(
                        new CounterReading("PTL01", Instant.parse("2026-11-22T00:00:00Z"), 1_234, origin, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10000000000", "1234.0", "'๑๒๓๔'", "' 77 '"})
    void takesAnyWholeNumber(String tips) {
        assertThat(decode("{" + AT + ", 'tips': " + tips + ", 'trace': false, 'mm': null}"))
                .isInstanceOf(Decoded.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'tips': -1                    | must be a whole number from 0 to 10000000000, but was -1",
                "'tips': 10000000001           | must be a whole number",
                "'tips': 12.5                  | must be a whole number",
                "'tips': 1e999                 | must be a whole number",
                "'tips': 99999999999999999999  | must be a whole number",
                "'tips': 'many'                | must be a whole number",
                "'tips': ''                    | must be a whole number",
                "'tips': [1]                   | must be a whole number",
                "'tips': 1, 'mm': 0.2          | either \"mm\" or \"tips\", not both",
                "'tips': 1, 'period': 'PT5M'   | \"period\" must not be given with \"tips\"",
                "'tips': 1, 'days': 3          | \"days\" must not be given with \"tips\"",
                "'tips': 1, 'trace': true      | \"trace\" must not be given with \"tips\"",
                "'tips': 1, 'overflow': true   | \"overflow\" must not be given with \"tips\"",
                "'tips': null                  | \"mm\" or \"tips\" is missing",
            })
    void saysWhatIsWrong(String fields, String reason) {
        assertThat(refused("{" + AT + ", " + fields + "}")).contains(reason);
    }

    @Test
    void refusesTheFuture() {
        assertThat(refused("{'at': '2026-11-22T08:00:00+07:00', 'tips': 1}")).contains("in the future");
    }

    @Test
    void aCylinderDoesNotCount() {
        gauge.kind = GaugeKind.MANUAL;

        assertThat(refused("{" + AT + ", 'tips': 1}")).contains("gauge PTL01 is not configured as a tip counter");
    }

    @Test
    void theLargestCountIsOneLessThanTheModulus() {
        gauge.counterModulus = 4_096L;

        assertThat(decode("{" + AT + ", 'tips': 4095}")).isInstanceOf(Decoded.Accepted.class);
        assertThat(refused("{" + AT + ", 'tips': 4096}"))
                .isEqualTo("\"tips\" must be less than 4096, where the counter of gauge PTL01 restarts at 0, "
                        + "but was 4096");
    }

    private String refused(String json) {
        assertThat(decode(json)).isInstanceOf(Decoded.Refused.class);
        return ((Decoded.Refused) decode(json)).reason();
    }

    private Decoded decode(String json) {
        Reading.Origin origin = new Reading.Origin(Source.MQTT, "gauge PTL01", NOW);
        try {
            return ReadingJson.decode(
                    new ObjectMapper().readTree(json.replace('\'', '"')), gauge, origin, NOW.minus(ReadingJson.OLDEST));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Gauge bucket() {
        Gauge bucket = new Gauge();
        bucket.code = "PTL01";
        bucket.kind = GaugeKind.TIPPING_BUCKET;
        bucket.tipMicrometres = 200;
        bucket.intervalSeconds = 300;
        return bucket;
    }
}
