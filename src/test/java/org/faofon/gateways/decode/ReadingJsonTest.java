package org.faofon.gateways.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Depth;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingJsonTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:05:00Z");

    @Test
    void readsWhatTheContractShows() {
        Reading reading =
                accepted("{'at': '2026-11-22T07:00:00+07:00', 'mm': 12.4, 'period': 'PT24H', 'note': 'ฝนเช้า'}");

        assertThat(reading.at()).isEqualTo("2026-11-22T00:00:00Z");
        assertThat(reading.interval().length()).isEqualTo(Duration.ofHours(24));
        assertThat(reading.depth()).isEqualTo(Depth.ofMicrometres(12_400));
        assertThat(reading.note()).isEqualTo("ฝนเช้า");
        assertThat(reading.id()).isEqualTo("PTL02-1795305600");
    }

    @Test
    void takesTheGaugesOwnIntervalWhenNoPeriodIsGiven() {
        assertThat(accepted("{'at': '2026-11-22T07:00:00+07:00', 'mm': 1}")
                        .interval()
                        .length())
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void readsThaiDigitsAndADecimalComma() {
        assertThat(accepted("{'at': '2026-11-22T07:00:00+07:00', 'mm': '๑๒,๔'}").depth())
                .isEqualTo(Depth.ofMicrometres(12_400));
    }

    @Test
    void zeroIsData() {
        assertThat(accepted("{'at': '2026-11-22T07:00:00+07:00', 'mm': 0}").depth())
                .isEqualTo(Depth.ofMicrometres(0));
    }

    @Test
    void aTraceNeedsNoDepth() {
        assertThat(accepted("{'at': '2026-11-22T07:00:00+07:00', 'trace': true}")
                        .depth())
                .isEqualTo(Depth.TRACE);
    }

    @Test
    void anOverflowWithoutDepthIsAtLeastTheCylinder() {
        assertThat(accepted("{'at': '2026-11-22T07:00:00+07:00', 'overflow': true}")
                        .depth())
                .isEqualTo(new Depth(150_000, Depth.Kind.AT_LEAST));
    }

    @Test
    void severalDaysAtOnceKeepTheirTrueInterval() {
        assertThat(accepted("{'at': '2026-11-22T07:00:00+07:00', 'mm': 80, 'days': 3}")
                        .interval()
                        .length())
                .isEqualTo(Duration.ofDays(3));
    }

    @Test
    void whatStandsInACylinderIsALevel() {
        assertThat(level("{'at': '2026-11-21T15:00:00+07:00', 'mm': 62, 'emptied': false}"))
                .extracting(CylinderLevel::depth, CylinderLevel::emptied)
                .containsExactly(Depth.ofMicrometres(62_000), false);
        assertThat(level("{'at': '2026-11-22T02:00:00+07:00', 'mm': 148, 'emptied': true}")
                        .emptied())
                .isTrue();
        assertThat(level("{'at': '2026-11-22T02:00:00+07:00', 'overflow': true, 'emptied': false}")
                        .depth())
                .isEqualTo(new Depth(150_000, Depth.Kind.AT_LEAST));
    }

    @Test
    void aMorningReadingMaySayThatItEmptiedTheCylinder() {
        assertThat(accepted("{'at': '2026-11-22T07:00:00+07:00', 'mm': 12, 'period': 'PT24H', 'emptied': true}")
                        .interval()
                        .length())
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void aRunningTotalHasNoPeriod() {
        assertThat(refused("{'at': '2026-11-22T07:00:00+07:00', 'mm': 12, 'period': 'PT8H', 'emptied': false}"))
                .contains("\"period\"");
        assertThat(refused("{'at': '2026-11-22T07:00:00+07:00', 'mm': 12, 'emptied': 'no'}"))
                .contains("\"emptied\" must be true or false");
    }

    @Test
    void anAutomaticGaugeHasNoLevels() throws JsonProcessingException {
        Gauge bucket = new Gauge();
        bucket.code = "PTL01";
        bucket.kind = GaugeKind.TIPPING_BUCKET;
        bucket.intervalSeconds = 300;

        assertThat(ReadingJson.decode(
                        new ObjectMapper()
                                .readTree("{\"at\":\"2026-11-22T07:00:00+07:00\",\"mm\":1,\"emptied\":false}"),
                        bucket,
                        new Reading.Origin(Source.REST, "gauge PTL01", NOW),
                        Instant.EPOCH))
                .isInstanceOfSatisfying(
                        Decoded.Refused.class,
                        refused -> assertThat(refused.reason()).contains("is automatic and reports by itself"));
    }

    @Test
    void floatingPointNoiseIsRoundedToTheMicrometre() {
        assertThat(accepted("{'at': '2026-11-22T07:00:00+07:00', 'mm': 0.30000000000000004}")
                        .depth())
                .isEqualTo(Depth.ofMicrometres(300));
    }

    @Test
    void tenSecondsOfClockErrorAreForgiven() {
        assertThat(accepted("{'at': '2026-11-22T07:05:10+07:00', 'mm': 1}").at())
                .isEqualTo(NOW.plusSeconds(10));
        assertThat(refused("{'at': '2026-11-22T07:05:11+07:00', 'mm': 1}")).contains("in the future");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'mm': 1}                                                               | \"at\" is missing",
                "{'at': 'yesterday', 'mm': 1}                                            | time with an offset",
                "{'at': '2026-11-22T07:00:00', 'mm': 1}                                  | time with an offset",
                "{'at': '2569-11-22T07:00:00+07:00', 'mm': 1}                            | must be 2026, not 2569",
                "{'at': 1795305600, 'mm': 1}                                             | must be a text",
                "{'at': '2025-10-01T07:00:00+07:00', 'mm': 1}                            | more than 400 days ago",
                "{'at': '2026-11-22T07:00:00+07:00'}                                     | \"mm\" is missing",
                "{'at': '2026-11-22T07:00:00+07:00', 'mm': -3}                           | must not be negative, but"
                        + " was -3 mm",
                "{'at': '2026-11-22T07:00:00+07:00', 'mm': 10001}                        | must not be over 10000 mm",
                "{'at': '2026-11-22T07:00:00+07:00', 'mm': '1e999999999'}                | plain number",
                "{'at': '2026-11-22T07:00:00+07:00', 'mm': '-1e-999999999'}              | plain number",
                "{'at': '2026-11-22T07:00:00+07:00', 'mm': 1e999}                        | must be a number",
                "{'at': '2026-11-22T07:00:00+07:00', 'mm': 'a lot'}                      | \"a lot\" is not a number",
                "{'at': '2026-11-22T07:00:00+07:00', 'mm': true}                         | must be a number",
                "{'at': '2026-11-22T07:00:00+07:00', 'mm': 1, 'period': '5 minutes'}     | must be a duration",
                "{'at': '2026-11-22T07:00:00+07:00', 'mm': 1, 'period': 'PT0S'}          | over 0 and up to 31 days",
                "{'at': '2026-11-22T07:00:00+07:00', 'mm': 1, 'period': 'P32D'}          | over 0 and up to 31 days",
                "{'at': '2026-11-22T07:00:00+07:00', 'mm': 1, 'days': 0}                 | whole number from 1 to 31",
                "{'at': '2026-11-22T07:00:00+07:00', 'mm': 1, 'days': 2, 'period': 'P3D'}| contradict each other",
                "{'at': '2026-11-22T07:00:00+07:00', 'mm': 1, 'trace': true}             | a trace has no depth",
                "{'at': '2026-11-22T07:00:00+07:00', 'mm': 1, 'trace': 'yes'}            | must be true or false",
                "{'at': '2026-11-22T07:00:00+07:00', 'tips': 12}                         | not configured as a tip counter",
                "[1]                                                                     | must be a JSON object",
            })
    void saysWhatIsWrong(String json, String reason) {
        assertThat(refused(json)).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'at': '2026-11-22T07:00:00+07:00', 'rain': 3}      | \"mm\" is missing; did you mean \"mm\" by \"rain\"?",
                "{'at': '2026-11-22T07:00:00+07:00', 'MM': 3}        | did you mean \"mm\" by \"MM\"?",
                "{'at': '2026-11-22T07:00:00+07:00', 'rainfall': 3}  | did you mean \"mm\" by \"rainfall\"?",
                "{'at': '2026-11-22T07:00:00+07:00', 'depth': 3}     | did you mean \"mm\" by \"depth\"?",
                "{'timestamp': '2026-11-22T07:00:00+07:00', 'mm': 3} | did you mean \"at\" by \"timestamp\"?",
            })
    void namesTheFieldThatMayBeMeant(String json, String reason) {
        assertThat(refused(json)).contains(reason);
    }

    @Test
    void takesAReadingWithFieldsThatNobodyKnows() {
        Decoded decoded = decode("{'at': '2026-11-22T07:00:00+07:00', 'mm': 3, 'atLeast': true, 'mm ': 4}");

        assertThat(((Decoded.Accepted) decoded).ignored()).containsExactly("atLeast", "mm ");
    }

    @Test
    void refusesALevelThatDoesNotSayWhetherItWasEmptied() {
        assertThat(refused("{'at': '2026-11-21T15:00:00+07:00', 'mm': 62, 'emptied': null}"))
                .isEqualTo("\"emptied\" must be true or false, but was null");
    }

    @Test
    void takesALevelWithAFieldThatNobodyKnows() {
        Decoded decoded = decode("{'at': '2026-11-22T07:00:00+07:00', 'mm': 150, 'emptied': true, 'atLeast': true}");

        assertThat(((Decoded.Accepted) decoded).ignored()).containsExactly("atLeast");
    }

    @Test
    void aReasonDoesNotRepeatALongText() {
        assertThat(refused("{'at': '" + "9".repeat(100_000) + "', 'mm': 1}")).hasSizeLessThan(300);
        assertThat(refused("{'at': '2026-11-22T07:00:00+07:00', 'mm': '" + "9".repeat(100_000) + "'}"))
                .hasSizeLessThan(300)
                .contains("too long for a number");
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 5_000})
    void refusesAnEssay(int letters) {
        assertThat(refused("{'at': '2026-11-22T07:00:00+07:00', 'mm': 1, 'note': '" + "ก".repeat(letters) + "'}"))
                .contains("must not be longer than 500 characters");
    }

    private static Reading accepted(String json) {
        assertThat(decode(json)).isInstanceOf(Decoded.Accepted.class);
        return (Reading) ((Decoded.Accepted) decode(json)).measurement();
    }

    private static CylinderLevel level(String json) {
        assertThat(decode(json)).isInstanceOf(Decoded.Accepted.class);
        return (CylinderLevel) ((Decoded.Accepted) decode(json)).measurement();
    }

    private static String refused(String json) {
        assertThat(decode(json)).isInstanceOf(Decoded.Refused.class);
        return ((Decoded.Refused) decode(json)).reason();
    }

    private static Decoded decode(String json) {
        Gauge gauge = new Gauge();
        gauge.code = "PTL02";
        gauge.kind = GaugeKind.MANUAL;
        gauge.intervalSeconds = 24 * 3600;
        gauge.capacityMicrometres = 150_000;
        Reading.Origin origin = new Reading.Origin(Source.REST, "gauge PTL02", NOW);
        try {
            return ReadingJson.decode(
                    new ObjectMapper().readTree(json.replace('\'', '"')), gauge, origin, NOW.minus(ReadingJson.OLDEST));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
