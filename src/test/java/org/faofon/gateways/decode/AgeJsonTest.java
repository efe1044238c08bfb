package org.faofon.gateways.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Measurement;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeJsonTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-22T00:10:00.750Z");
    private static final Instant DECODED = Instant.parse("2026-11-22T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0,2026-11-22T00:10:00Z",
        "300,2026-11-22T00:05:00Z",
        "300.0,2026-11-22T00:05:00Z",
        "604800,2026-11-15T00:10:00Z"
    })
    void countsFromTheArrivalAndNotFromTheDecoding(String age, Instant at) {
        Measurement reading = accepted("{'ageSeconds': %s, 'mm': 0.4, 'seq': 7, 'boot': 'a7'}".formatted(age));

        assertThat(reading.at()).isEqualTo(at);
        assertThat(reading.origin().countedFromArrival()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "604801", "0.5", "'soon'", "true", "1e30", "123456789012345678901"})
    void refusesAnAgeThatIsNone(String age) {
        assertThat(refusal("{'ageSeconds': %s, 'mm': 0.4, 'seq': 7, 'boot': 'a7'}".formatted(age)))
                .startsWith("\"ageSeconds\" must be a whole number from 0 to 604800 (7 days), but was ");
    }

    @Test
    void refusesBothTimes() {
        assertThat(refusal("{'ageSeconds': 1, 'at': '2026-11-22T07:00:00+07:00', 'mm': 1, 'seq': 7, 'boot': 'a7'}"))
                .isEqualTo("an item must have either \"at\" or \"ageSeconds\", not both");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ", 'seq': 7", ", 'boot': 'a7'", ", 'seq': 7, 'boot': ''", ", 'seq': null, 'boot': 'a7'"})
    void refusesAnAgeWithoutANumberThatTellsARepetition(String number) {
        assertThat(refusal("{'ageSeconds': 300, 'mm': 0.4%s}".formatted(number)))
                .startsWith("\"ageSeconds\" needs \"seq\" and \"boot\"");
    }

    @Test
    void aNullIsNoAge() {
        Measurement reading = accepted("{'ageSeconds': null, 'at': '2026-11-22T07:00:00+07:00', 'mm': 1}");

        assertThat(reading.origin().countedFromArrival()).isFalse();
    }

    @Test
    void saysWhyAnArrivalIsUnknown() {
        Decoded decoded = decode(
                "{'ageSeconds': 300, 'mm': 0.4, 'seq': 7, 'boot': 1}", Arrival.unknown("the broker had retained it"));

        assertThat(((Decoded.Refused) decoded).reason())
                .isEqualTo("\"ageSeconds\" cannot be counted: the broker had retained it; send \"at\"");
    }

    @Test
    void aCounterAndALevelMayBeAged() {
        assertThat(accepted("{'ageSeconds': 300, 'mm': 62, 'emptied': false, 'seq': 7, 'boot': 'a7'}")
                        .at())
                .isEqualTo(Instant.parse("2026-11-22T00:05:00Z"));
    }

    @Test
    void twoReadingsOfOneMessageNeedTwoNumbers() {
        DecodedPayload decoding = payload("""
                [{'ageSeconds': 600, 'mm': 0.2, 'seq': 7, 'boot': 'a7'},
                 {'ageSeconds': 300, 'mm': 0.4, 'seq': 7, 'boot': 'a7'},
                 {'ageSeconds': 0, 'mm': 0.6, 'seq': 7, 'boot': 'b8'},
                 {'at': '2026-11-22T07:00:00+07:00', 'mm': 0.8, 'seq': 7, 'boot': 'a7'}]""");

        assertThat(decoding.refusals())
                .isEqualTo("item 1: an earlier reading has the same \"seq\"; with \"ageSeconds\" each needs its own");
        assertThat(decoding.measurements()).hasSize(3);
    }

    private static Measurement accepted(String json) {
        return ((Decoded.Accepted) decode(json, Arrival.at(ARRIVED))).measurement();
    }

    private static String refusal(String json) {
        return ((Decoded.Refused) decode(json, Arrival.at(ARRIVED))).reason();
    }

    private static Decoded decode(String json, Arrival arrival) {
        return payload(json, arrival).get(0);
    }

    private static List<Decoded> payload(String json, Arrival arrival) {
        Reading.Origin origin = new Reading.Origin(Source.MQTT, "gauge PTL02", DECODED);
        try {
            return DecodedPayload.of(
                            new ObjectMapper().readTree(json.replace('\'', '"')),
                            gauge(),
                            origin,
                            DECODED.minus(ReadingJson.OLDEST),
                            arrival)
                    .items();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static DecodedPayload payload(String json) {
        return new DecodedPayload(payload(json, Arrival.at(ARRIVED)));
    }

    private static Gauge gauge() {
        Gauge gauge = new Gauge();
        gauge.code = "PTL02";
        gauge.kind = GaugeKind.MANUAL;
        gauge.intervalSeconds = 24 * 3600;
        return gauge;
    }
}
