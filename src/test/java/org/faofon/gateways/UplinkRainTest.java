package org.faofon.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.faofon.gateways.UplinkRain.Item;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
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
        assertThat(refusal(mapping, "'rain': 1, 'every': {'value': 1, 'unit': 'moon'}"))
                .contains("no unit of time");
    }

    @Test
    void aCounterIsReadInTicks() {
        assertThat(counted(COUNTER, "'total': 12.34"))
                .containsExactly(new RainCount(AT, 1_234, 10, OptionalLong.of(65_536)));
    }

    @Test
    void aCounterOfTipsIsReadAsItIs() {
        String mapping = "'value': '/tips', 'unit': 'tips', 'kind': 'COUNTER', 'mmPerTip': 0.2";
        assertThat(counted(mapping, "'tips': 90001"))
                .containsExactly(new RainCount(AT, 90_001, 200, OptionalLong.empty()));
    }

    @Test
    void aCodecsFloatingPointIsForgiven() {
        String mapping = "'value': '/total', 'unit': 'mm', 'kind': 'COUNTER', 'resolution': 0.1";
        assertThat(counted(mapping, "'total': 70.30000000000001"))
                .containsExactly(new RainCount(AT, 703, 100, OptionalLong.empty()));
        assertThat(refusal(mapping, "'total': 70.35")).contains("no multiple of 0.1; is the resolution right?");
    }

    @Test
    void aCounterStaysUnderItsModulus() {
        assertThat(counted(COUNTER, "'total': 655.35")).hasSize(1);
        assertThat(refusal(COUNTER, "'total': 655.36")).contains("is it another version of the device?");
        assertThat(refusal(COUNTER, "'total': -0.01")).contains("must not be negative");
        assertThat(refusal(COUNTER, "'total': 1e300")).contains("beyond all counting");
    }

    @Test
    void aSimulatedUplinkIsRefused() {
        Uplink simulated = new Uplink(DEVICE, AT, 1, json("'rain': 0.6"), false, true);
        assertThat(read(INCREMENT, simulated))
                .containsExactly(new Item.Refused("the uplink is simulated, and no rain"));
    }

    @Test
    void aMissingValueIsRefusedWhereTheMappingSaysNothing() {
        assertThat(refusal(INCREMENT, "'battery': 3.1")).isEqualTo("the payload has no /rain");
        assertThat(refusal(INCREMENT, "'rain': null")).isEqualTo("the payload has no /rain");
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
        String mapping = INCREMENT + ", 'rainPort': 2, 'missingIsZero': true";
        assertThat(read(mapping, new Uplink(DEVICE, AT, 3, json("'rain': 0.6"), false, false)))
                .isEmpty();
        assertThat(read(mapping, new Uplink(DEVICE, AT, 2, json("'battery': 3.1"), false, false)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Fell.class,
                        fell -> assertThat(fell.reading().depth()).isEqualTo(Depth.ofMicrometres(0)));
    }

    @Test
    void anUplinkWithoutPayloadIsPassedOver() {
        assertThat(read(INCREMENT, new Uplink(DEVICE, AT, 0, MissingNode.getInstance(), true, false)))
                .isEmpty();
    }

    @Test
    void anUplinkThatWasNotDecodedIsRefused() {
        assertThat(read(INCREMENT, new Uplink(DEVICE, AT, 1, MissingNode.getInstance(), false, false)))
                .singleElement()
                .asString()
                .contains("give the device a codec");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "[1]", "'heavy'", "1e999", "'1e999999999'", "-0.2", "10000.1"})
    void aValueThatIsNoDepthIsRefused(String value) {
        assertThat(read(INCREMENT, "'rain': " + value)).singleElement().isInstanceOf(Item.Refused.class);
    }

    @Test
    void eachStoredUpItemCountsAtItsOwnTime() {
        assertThat(counted(
                        STORED_UP,
                        "'log': [{'t': 1795311255, 'total': 10.5},"
                                + " {'t': '2026-11-22T09:04:15+07:00', 'total': 11}], 'total': 12.34"))
                .containsExactly(
                        new RainCount(Instant.parse("2026-11-22T01:34:15Z"), 1_050, 10, OptionalLong.of(65_536)),
                        new RainCount(Instant.parse("2026-11-22T02:04:15Z"), 1_100, 10, OptionalLong.of(65_536)),
                        new RainCount(AT, 1_234, 10, OptionalLong.of(65_536)));
    }

    @Test
    void aHistoryMayComeAlone() {
        assertThat(counted(STORED_UP, "'log': [{'t': 1795311255, 'total': 10.5}]"))
                .extracting(RainCount::ticks)
                .containsExactly(1_050L);
    }

    @Test
    void aBadStoredUpItemDoesNotHoldUpTheOthers() {
        List<Item> items = read(
                STORED_UP,
                "'log': [{'t': 'once', 'total': 1}, {'total': 1}, {'temperature': 25.5},"
                        + " {'t': 1795311255, 'total': 10.5}, {'t': 1795999999, 'total': 10.5}, {'t': 86400, 'total': 1}]");
        assertThat(items).hasSize(5);
        assertThat(items.get(0)).asString().contains("/t is no time");
        assertThat(items.get(1)).asString().contains("/t must be seconds since 1970");
        assertThat(items.get(2)).isInstanceOf(Item.Counted.class);
        assertThat(items.get(3)).asString().contains("in the future");
        assertThat(items.get(4)).asString().contains("more than 400 days ago");
    }

    @Test
    void aHistoryThatIsNoListIsRefused() {
        assertThat(refusal(STORED_UP, "'log': {'total': 1}")).contains("/log must be a list");
    }

    @Test
    void theFutureBeginsAfterTenSeconds() {
        assertThat(read(INCREMENT, new Uplink(DEVICE, NOW.plusSeconds(10), 1, json("'rain': 1"), false, false)))
                .singleElement()
                .isInstanceOf(Item.Fell.class);
        assertThat(read(INCREMENT, new Uplink(DEVICE, NOW.plusSeconds(11), 1, json("'rain': 1"), false, false)))
                .singleElement()
                .isInstanceOf(Item.Refused.class);
    }

    private static Reading fell(String mapping, String payload) {
        List<Item> items = read(mapping, payload);
        assertThat(items).singleElement().isInstanceOf(Item.Fell.class);
        return ((Item.Fell) items.get(0)).reading();
    }

    private static List<RainCount> counted(String mapping, String payload) {
        List<Item> items = read(mapping, payload);
        assertThat(items).allMatch(Item.Counted.class::isInstance);
        return items.stream().map(item -> ((Item.Counted) item).count()).toList();
    }

    private static String refusal(String mapping, String payload) {
        List<Item> items = read(mapping, payload);
        assertThat(items).singleElement().isInstanceOf(Item.Refused.class);
        return ((Item.Refused) items.get(0)).reason();
    }

    private static List<Item> read(String mapping, String payload) {
        return read(mapping, new Uplink(DEVICE, AT, 1, json(payload), false, false));
    }

    private static List<Item> read(String mapping, Uplink uplink) {
        return UplinkRain.of(
                uplink,
                UplinkMappingJson.read(json("'deviceEui': '0102030405060708', " + mapping)),
                gauge(),
                origin(),
                NOW.minus(ReadingJson.OLDEST));
    }

    private static Reading.Origin origin() {
        return new Reading.Origin(Source.LORAWAN, "gauge PTL07", NOW);
    }

    private static Gauge gauge() {
        Gauge gauge = new Gauge();
        gauge.code = "PTL07";
        gauge.intervalSeconds = 600;
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
