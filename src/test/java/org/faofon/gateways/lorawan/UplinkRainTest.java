package org.faofon.gateways.lorawan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.gateways.decode.ReadingJson;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.faofon.readings.UplinkFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UplinkRainTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:40:00Z");
    private static final Instant AT = Instant.parse("2026-11-22T02:34:15Z");
    private static final DeviceEui DEVICE = new DeviceEui("0102030405060708");
    private static final String INCREMENT = "'value': '/rain', 'unit': 'mm', 'kind': 'INCREMENT'";
    private static final String COUNTER =
            "'value': '/total', 'unit': 'mm', 'kind': 'COUNTER', 'resolution': 0.01, 'modulus': 655.36";
    private static final String STORED_UP =
            COUNTER + ", 'rainWhen': '/total', 'history': {'items': '/log', 'time': '/t', 'value': '/total'}";

    @Test
    void anIncrementFellInTheGaugesInterval() {
        assertThat(fell(INCREMENT, "'rain': 0.6"))
                .isEqualTo(new Reading(
                        "PTL07",
                        Interval.endingAt(AT, Duration.ofMinutes(10)),
                        Depth.ofMicrometres(600),
                        origin(),
                        ""));
    }

    @ParameterizedTest
    @CsvSource({"mm, 0.6, 600", "cm, 0.06, 600", "in, 0.01, 254", "mm, '\"0.6\"', 600", "mm, 0, 0"})
    void anIncrementIsReadInItsUnit(String unit, String number, int micrometres) {
        assertThat(fell(INCREMENT.replace("'mm'", "'" + unit + "'"), "'rain': " + number)
                        .depth())
                .isEqualTo(Depth.ofMicrometres(micrometres));
    }

    @Test
    void tipsAreWorthWhatTheMappingSays() {
        assertThat(fell("'value': '/tips', 'unit': 'tips', 'kind': 'INCREMENT', 'mmPerTip': 0.254", "'tips': 3")
                        .depth())
                .isEqualTo(Depth.ofMicrometres(762));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rain", "/rain/value"})
    void theUnitInThePayloadMustBeTheMappings(String pointer) {
        String mapping = INCREMENT.replace("/rain", pointer);
        assertThat(fell(mapping, "'rain': {'value': 0.6, 'unit': 'mm'}").depth())
                .isEqualTo(Depth.ofMicrometres(600));
        assertThat(refusal(mapping, "'rain': {'value': 0.6, 'unit': 'in'}"))
                .isEqualTo(pointer + " is in \"in\", but the gauge's mapping says \"mm\"");
        assertThat(refusal(mapping, "'rain': {'value': 0.6, 'unit': 'l/m²'}")).contains("is in \"l/m²\"");
    }

    @Test
    void thePayloadMaySayOverHowLongItFell() {
        String mapping = INCREMENT + ", 'period': '/every'";
        assertThat(fell(mapping, "'rain': 1, 'every': {'value': 600, 'unit': 's'}")
                        .interval()
                        .length())
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(fell(mapping, "'rain': 1, 'every': {'value': 15, 'unit': 'min'}")
                        .interval()
                        .length())
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(refusal(mapping, "'rain': 1")).isEqualTo("the payload has no /every");
        assertThat(refusal(mapping, "'rain': 1, 'every': 0")).contains("over 0 and up to 31 days");
        assertThat(refusal(mapping, "'rain': 1, 'every': 1e99")).contains("over 0 and up to 31 days");
        assertThat(refusal(mapping, "'rain': 1, 'every': {'value': 1, 'unit': 'moon'}"))
                .contains("not a unit of time");
    }

    @Test
    void aCounterIsReadInTicks() {
        assertThat(counted(COUNTER, "'total': 12.34")).containsExactly(count(AT, 1_234));
    }

    @Test
    void aCounterOfTipsIsReadAsItIs() {
        String mapping = "'value': '/tips', 'unit': 'tips', 'kind': 'COUNTER', 'mmPerTip': 0.2";
        assertThat(counted(mapping, "'tips': 90001")).containsExactly(count(AT, 90_001));
    }

    @Test
    void aCodecsFloatingPointIsForgiven() {
        String mapping = "'value': '/total', 'unit': 'mm', 'kind': 'COUNTER', 'resolution': 0.1";
        assertThat(counted(mapping, "'total': 70.30000000000001")).containsExactly(count(AT, 703));
        assertThat(refusal(mapping, "'total': 70.35")).contains("not a multiple of 0.1; is the resolution right?");
    }

    @Test
    void aCounterStaysUnderItsModulus() {
        assertThat(counted(COUNTER, "'total': 655.35")).hasSize(1);
        assertThat(refusal(COUNTER, "'total': 655.36")).contains("must be from 0 to under 655.36, but was 655.36");
        assertThat(refusal(COUNTER, "'total': -0.01")).contains("from 0 to under 655.36");
        assertThat(refusal(COUNTER, "'total': 1e300")).contains("from 0 to under 655.36");
    }

    @Test
    void aCounterFitsAGaugeOfTheSameTipAndModulus() {
        RainFieldMapping value = UplinkMappingJson.read(json("'deviceEui': '0102030405060708', " + COUNTER))
                .value();
        Gauge gauge = gaugeFor(value);
        assertThatCode(() -> value.checkFits(gauge)).doesNotThrowAnyException();
        gauge.tipMicrometres = 200;
        assertThatThrownBy(() -> value.checkFits(gauge))
                .hasMessageContaining("a TIPPING_BUCKET in the roster, with tip_mm 0.01 and counter_modulus 65536");
        gauge.tipMicrometres = 10;
        gauge.counterModulus = null;
        assertThatThrownBy(() -> value.checkFits(gauge)).hasMessageContaining("counter_modulus 65536");
    }

    @Test
    void aSimulatedUplinkIsRefused() {
        Uplink simulated = new Uplink(DEVICE, AT, 1, json("'rain': 0.6"), false, true, Optional.empty());
        assertThat(read(INCREMENT, simulated))
                .containsExactly(new Decoded.Refused("the uplink is simulated, not real rain"));
    }

    @Test
    void aMissingValueIsRefusedWhereTheMappingSaysNothing() {
        assertThat(refusal(INCREMENT, "'battery': 3.1")).isEqualTo("the payload has no /rain");
    }

    /** Null is how JSON writes NaN. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/rain | 'rain': null | /rain is null: the device could not measure it",
                "/rain | 'rain': {'value': null, 'unit': 'mm'} | /rain is null: the device could not measure it",
                "/rain/value | 'rain': {'value': null} | /rain/value is null: the device could not measure it",
                "/rain/value | 'rain': null | /rain is null, so there is no /rain/value",
                "/rain/value | 'rain': 'NaN' | /rain is 'NaN', so there is no /rain/value",
                "/rain/0/total | 'rain': null | /rain is null, so there is no /rain/0/total",
                "/rain/0/total | 'rain': [null] | /rain/0 is null, so there is no /rain/0/total",
                "/rain | 'rain': {'status': 'fault'} | /rain has no 'value', but 'status'",
                "/rain | 'rain': 'NaN' | 'NaN' is not a number",
                "/rain | 'rain': '' | '' is not a number"
            },
            quoteCharacter = '~')
    void aValueThatCouldNotBeMeasuredIsRefusedEvenWhereAMissingOneIsZero(
            String pointer, String payload, String reason) {
        String mapping = INCREMENT.replace("/rain", pointer) + ", 'rainWhen': '/interval', 'missingIsZero': true";
        assertThat(refusal(mapping, "'interval': 600, " + payload)).isEqualTo(reason.replace('\'', '"'));
    }

    @Test
    void anUplinkAboutTheBatteryMayHaveNullForTheRain() {
        String mapping = INCREMENT + ", 'rainWhen': '/interval', 'missingIsZero': true";
        assertThat(read(mapping, "'battery': 3.1, 'rain': null")).isEmpty();
    }

    @Test
    void aPeriodThatIsNullIsRefused() {
        assertThat(refusal(INCREMENT + ", 'period': '/every'", "'rain': 1, 'every': null"))
                .isEqualTo("/every is null: the device could not measure it");
    }

    @Test
    void aStoredUpItemThatIsNullIsRefused() {
        List<Decoded> items =
                read(STORED_UP, "'log': [{'t': 1795311255, 'total': null}, {'t': 1795311300, 'total': 1}]");
        assertThat(items).hasSize(2);
        assertThat(items.get(0)).isEqualTo(new Decoded.Refused("/total is null: the device could not measure it"));
        assertThat(items.get(1)).isInstanceOf(Decoded.Accepted.class);
    }

    @Test
    void onlyWhatIsOfNowBelongsToTheFrame() {
        UplinkFrame frame = new UplinkFrame(DEVICE.text(), "01AB", 7);
        String log = "'log': [{'t': 1795311255, 'total': 10.5}], 'total': 12.34";
        List<Decoded> items = read(STORED_UP, new Uplink(DEVICE, AT, 1, json(log), false, false, Optional.of(frame)));
        assertThat(items)
                .extracting(
                        item -> ((Decoded.Accepted) item).measurement().origin().frame())
                .containsExactly(Optional.empty(), Optional.of(frame));
    }

    @Test
    void aMissingValueIsZeroWhereTheMappingSaysSo() {
        String mapping = INCREMENT + ", 'rainWhen': '/interval', 'missingIsZero': true";
        assertThat(fell(mapping, "'interval': 600").depth()).isEqualTo(Depth.ofMicrometres(0));
        assertThat(fell(mapping, "'interval': 600, 'rain': {'unit': 'mm'}").depth())
                .isEqualTo(Depth.ofMicrometres(0));
        assertThat(read(mapping, "'battery': 3.1")).isEmpty();
    }

    @Test
    void aMissingValueInARainPayloadIsRefusedWhereItIsNotZero() {
        assertThat(refusal(INCREMENT + ", 'rainWhen': '/interval'", "'interval': 600"))
                .isEqualTo("the payload has no /rain");
    }

    @Test
    void anUplinkWithoutTheValueIsPassedOverWhereTheValueIsTheMark() {
        assertThat(read(INCREMENT + ", 'rainWhen': '/rain'", "'battery': 3.1")).isEmpty();
    }

    @Test
    void anUplinkOnAnotherPortIsPassedOver() {
        String mapping = INCREMENT + ", 'rainPort': 1, 'missingIsZero': true";
        assertThat(read(mapping, new Uplink(DEVICE, AT, 2, json("'rain': 0.6"), false, false, Optional.empty())))
                .isEmpty();
        assertThat(fell(mapping, "'battery': 3.1").depth()).isEqualTo(Depth.ofMicrometres(0));
    }

    @Test
    void anUplinkWithoutPayloadIsPassedOver() {
        assertThat(read(INCREMENT, new Uplink(DEVICE, AT, 0, MissingNode.getInstance(), true, false, Optional.empty())))
                .isEmpty();
    }

    @Test
    void anUplinkThatWasNotDecodedIsRefused() {
        assertThat(read(
                        INCREMENT,
                        new Uplink(DEVICE, AT, 1, MissingNode.getInstance(), false, false, Optional.empty())))
                .singleElement()
                .asString()
                .contains("give the device a codec");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "[1]", "'heavy'", "1e999", "'1e999999999'", "-0.2", "10000.1"})
    void aValueThatIsNoDepthIsRefused(String value) {
        assertThat(read(INCREMENT, "'rain': " + value)).singleElement().isInstanceOf(Decoded.Refused.class);
    }

    @Test
    void eachStoredUpItemCountsAtItsOwnTime() {
        assertThat(counted(
                        STORED_UP,
                        "'log': [{'t': 1795311255, 'total': 10.5},"
                                + " {'t': '2026-11-22T09:04:15+07:00', 'total': 11}], 'total': 12.34"))
                .containsExactly(
                        count(Instant.parse("2026-11-22T01:34:15Z"), 1_050),
                        count(Instant.parse("2026-11-22T02:04:15Z"), 1_100),
                        count(AT, 1_234));
    }

    @Test
    void aHistoryMayComeAlone() {
        assertThat(counted(STORED_UP, "'log': [{'t': 1795311255, 'total': 10.5}]"))
                .extracting(CounterReading::ticks)
                .containsExactly(1_050L);
    }

    @Test
    void aBadStoredUpItemDoesNotHoldUpTheOthers() {
        List<Decoded> items = read(
                STORED_UP,
                "'log': [{'t': 'once', 'total': 1}, {'total': 1}, {'temperature': 25.5},"
                        + " {'t': 1795311255, 'total': 10.5}, {'t': 1795999999, 'total': 10.5}, {'t': 86400, 'total': 1}]");
        assertThat(items).hasSize(5);
        assertThat(items.get(0)).asString().contains("/t is not a time");
        assertThat(items.get(1)).asString().contains("/t must be seconds since 1970");
        assertThat(items.get(2)).isInstanceOf(Decoded.Accepted.class);
        assertThat(items.get(3)).asString().contains("in the future");
        assertThat(items.get(4)).asString().contains("more than 400 days ago");
    }

    @Test
    void aHistoryThatIsNoListIsRefused() {
        assertThat(refusal(STORED_UP, "'log': {'total': 1}")).contains("/log must be a list");
    }

    @Test
    void theFutureBeginsAfterTenSeconds() {
        assertThat(read(
                        INCREMENT,
                        new Uplink(DEVICE, NOW.plusSeconds(10), 1, json("'rain': 1"), false, false, Optional.empty())))
                .singleElement()
                .isInstanceOf(Decoded.Accepted.class);
        assertThat(read(
                        INCREMENT,
                        new Uplink(DEVICE, NOW.plusSeconds(11), 1, json("'rain': 1"), false, false, Optional.empty())))
                .singleElement()
                .isInstanceOf(Decoded.Refused.class);
    }

    private static Reading fell(String mapping, String payload) {
        List<Decoded> items = read(mapping, payload);
        assertThat(items).singleElement().isInstanceOf(Decoded.Accepted.class);
        return (Reading) ((Decoded.Accepted) items.get(0)).measurement();
    }

    private static List<CounterReading> counted(String mapping, String payload) {
        List<Decoded> items = read(mapping, payload);
        assertThat(items).allMatch(Decoded.Accepted.class::isInstance);
        return items.stream()
                .map(item -> (CounterReading) ((Decoded.Accepted) item).measurement())
                .toList();
    }

    private static String refusal(String mapping, String payload) {
        List<Decoded> items = read(mapping, payload);
        assertThat(items).singleElement().isInstanceOf(Decoded.Refused.class);
        return ((Decoded.Refused) items.get(0)).reason();
    }

    private static List<Decoded> read(String mapping, String payload) {
        return read(mapping, new Uplink(DEVICE, AT, 1, json(payload), false, false, Optional.empty()));
    }

    private static List<Decoded> read(String mapping, Uplink uplink) {
        UplinkMapping known = UplinkMappingJson.read(json("'deviceEui': '0102030405060708', " + mapping));
        return UplinkRain.of(uplink, known, gaugeFor(known.value()), origin(), NOW.minus(ReadingJson.OLDEST));
    }

    private static CounterReading count(Instant at, long ticks) {
        return new CounterReading("PTL07", at, ticks, origin(), "");
    }

    private static Reading.Origin origin() {
        return new Reading.Origin(Source.LORAWAN, "gauge PTL07", NOW);
    }

    /** The roster says of the gauge what the mapping says of the counter. */
    private static Gauge gaugeFor(RainFieldMapping value) {
        Gauge gauge = new Gauge();
        gauge.code = "PTL07";
        gauge.kind = GaugeKind.TIPPING_BUCKET;
        gauge.intervalSeconds = 600;
        if (value.kind() == RainFieldMapping.Kind.COUNTER) {
            gauge.tipMicrometres = value.tickMicrometres();
            value.modulusTicks().ifPresent(ticks -> gauge.counterModulus = ticks);
        }
        return gauge;
    }

    private static JsonNode json(String fields) {
        try {
            return new ObjectMapper().readTree("{" + fields.replace('\'', '"') + "}");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
