package org.faofon.sources.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.network.GeoPoint;
import org.faofon.official.gauges.GuestValue;
import org.faofon.sources.Source;
import org.faofon.sources.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers in the shapes of the sources, with what goes wrong in them. */
class ObservationReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:10:00Z");
    private static final Source RAIN = Sources.one("hii", "thaiwater-rain", "");
    private static final Source LEVEL = Sources.one("hii-level", "thaiwater-level", "");
    private static final String CSV_MAPPING =
            "\"mapping\": {\"measures\": \"RAIN\", \"id\": \"station\", \"name\": \"name\", \"time\": \"time\", \"value\": \"rain\","
                    + " \"latitude\": \"lat\", \"longitude\": \"lon\", \"span\": \"PT15M\", \"unit\": \"cm\"}";

    private static Observations read(Source source, String body) throws ObservationException {
        return read(source, body, 300, 100);
    }

    private static Observations read(Source source, String body, int mostStations, int mostRows)
            throws ObservationException {
        ObservationScope scope = new ObservationScope(
                NOW,
                Duration.ofDays(3),
                List.of(new GeoPoint(7.6, 99.94, Optional.empty())),
                30,
                mostStations,
                mostRows);
        return ObservationReader.read(source, body.getBytes(StandardCharsets.UTF_8), scope);
    }

    private static String rain(String id, String latitude, String longitude, String time, String hour, String day) {
        return """
                {"id": 7, "rain_1h": %s, "rain_24h": %s, "rainfall_datetime": %s,
                 "station": {"id": %s, "tele_station_name": {"th": "บ้านนา", "en": "Ban Na"},
                   "tele_station_lat": %s, "tele_station_long": %s, "tele_station_type": "R"},
                 "agency": {"agency_shortname": {"en": "HII"}}, "geocode": {"province_code": "93"}}
                """.formatted(hour, day, time, id, latitude, longitude);
    }

    private static String rows(String... rows) {
        return "{\"result\": \"OK\", \"data\": [" + String.join(",", rows) + "]}";
    }

    @Test
    void readsTheNationalRainWithNumbersAsTextOrNumbers() throws ObservationException {
        Observations read = read(
                RAIN,
                rows(
                        rain("1001", "7.61", "99.95", "\"2026-11-22 07:00\"", "12.4", "\"61.2\""),
                        rain("\"1002\"", "\"7.62\"", "\"99.96\"", "\"2569-11-22 07:00\"", "null", "30")));

        assertThat(read.stations()).extracting("id").containsExactly("1001", "1002");
        assertThat(read.values()).extracting(GuestValue::value).containsExactly(12_400, 61_200, 30_000);
        assertThat(read.values()).extracting(GuestValue::span).containsOnly(Duration.ofHours(1), Duration.ofDays(1));
        assertThat(read.values()).extracting(GuestValue::endedAt).containsOnly(Instant.parse("2026-11-22T00:00:00Z"));
        assertThat(read.elsewhere()).isEqualTo(1); // null is no value, and no error
        assertThat(read.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1001|7.61|99.95|\"2026-11-22 07:00\"|-999|NEGATIVE",
                "1001|7.61|99.95|\"2026-11-22 07:00\"|421|ABSURD",
                "1001|7.61|99.95|\"2026-11-22 07:00\"|\"wet\"|WRONG_VALUE",
                "1001|7.61|99.95|\"2026-11-22 07:00\"|1e999999999|WRONG_VALUE",
                "1001|7.61|99.95|\"2026-11-22 07:26\"|5|FUTURE",
                "1001|7.61|99.95|\"2112-11-22 07:00\"|5|FUTURE",
                "1001|7.61|99.95|\"soon\"|5|WRONG_TIME",
                "1001|7.61|99.95|1795305600|5|WRONG_TIME",
                "1001|99.95|7.61|\"2026-11-22 07:00\"|5|WRONG_PLACE",
                "1001|\"north\"|99.95|\"2026-11-22 07:00\"|5|WRONG_PLACE",
                "1001|null|99.95|\"2026-11-22 07:00\"|5|WRONG_PLACE",
                "null|7.61|99.95|\"2026-11-22 07:00\"|5|NO_ID",
                "{}|7.61|99.95|\"2026-11-22 07:00\"|5|NO_ID",
            })
    void aWrongRowIsCountedAndRefusesOnlyItself(
            String id, String latitude, String longitude, String time, String hour, Refusal refusal)
            throws ObservationException {
        Observations read = read(
                RAIN,
                rows(
                        rain(id, latitude, longitude, time, hour, "null"),
                        rain("2", "7.6", "99.9", "\"2026-11-22 07:00\"", "1", "null")));

        assertThat(read.values()).extracting(GuestValue::value).containsExactly(1_000);
        assertThat(read.refused()).containsKey(refusal);
    }

    @Test
    void theLargestOfAnHourAndTheLatestTimeAreStillTaken() throws ObservationException {
        Observations read = read(RAIN, rows(rain("1", "7.6", "99.9", "\"2026-11-22 07:25\"", "420", "null")));

        assertThat(read.values()).extracting(GuestValue::value).containsExactly(420_000);
    }

    @Test
    void whatIsNoObjectIsCountedToo() throws ObservationException {
        Observations read = read(RAIN, rows("5", "\"x\"", "[]", "null"));

        assertThat(read.refused()).isEqualTo(Map.of(Refusal.NO_ROW, 4));
        assertThat(read.refusals()).isEqualTo("NO_ROW=4");
    }

    @Test
    void farStationsAndOldValuesAreLeftOut() throws ObservationException {
        Observations read = read(
                RAIN,
                rows(
                        rain("1", "13.7", "100.5", "\"2026-11-22 07:00\"", "5", "9"),
                        rain("2", "7.6", "99.9", "\"2026-11-18 07:00\"", "5", "9")));

        assertThat(read.stations()).isEmpty();
        assertThat(read.elsewhere()).isEqualTo(4);
    }

    @Test
    void theNearestStationsAreKept() throws ObservationException {
        Observations read = read(
                RAIN,
                rows(
                        rain("far", "7.8", "99.94", "\"2026-11-22 07:00\"", "5", "9")
                                .replace("far", "\"far\""),
                        rain("2", "7.61", "99.94", "\"2026-11-22 07:00\"", "6", "8")),
                1,
                100);

        assertThat(read.stations()).extracting("id").containsExactly("2");
        assertThat(read.values()).extracting(GuestValue::value).containsExactly(6_000, 8_000);
    }

    @Test
    void readsLevelsWithTheLowerBank() throws ObservationException {
        Observations read = read(LEVEL, """
                {"waterlevel_data": {"result": "OK", "data": [
                  {"waterlevel_datetime": "2026-11-22 07:00", "waterlevel_msl": "18.43", "river_name": "คลองนาท่อม",
                   "station": {"id": 55, "tele_station_name": {"th": "สะพานนาท่อม"}, "tele_station_lat": 7.6,
                     "tele_station_long": 99.98, "left_bank": 20.1, "right_bank": 19.7, "min_bank": null}},
                  {"waterlevel_datetime": "2026-11-22 07:00", "waterlevel_msl": null,
                   "station": {"id": 56, "tele_station_lat": 7.6, "tele_station_long": 99.98}},
                  {"waterlevel_datetime": "2026-11-22 07:00", "waterlevel_msl": 99999,
                   "station": {"id": 57, "tele_station_lat": 7.6, "tele_station_long": 99.98}}]},
                 "scale": [1, 2]}""");

        assertThat(read.stations()).singleElement().satisfies(station -> {
            assertThat(station.nameTh()).isEqualTo("สะพานนาท่อม");
            assertThat(station.river()).isEqualTo("คลองนาท่อม");
            assertThat(station.bankMillimetres()).contains(19_700);
        });
        assertThat(read.values())
                .singleElement()
                .satisfies(value -> assertThat(value.value()).isEqualTo(18_430));
        assertThat(read.refused()).containsKey(Refusal.ABSURD);
    }

    @Test
    void readsATableByItsMapping() throws ObservationException {
        Source source = Sources.one("rid", "csv", CSV_MAPPING);
        Observations read = read(source, "\uFEFF" + """
                STATION;Name;Lat;Lon;Time;Rain
                P.1;ท่าแค;7,61;99,95;2569-11-22 07:00;1,25
                P.2;too;few
                P.3;ท่าแค;7,61;99,95;2569-11-22 07:00;-1
                """);

        assertThat(read.values()).singleElement().satisfies(value -> {
            assertThat(value.value()).isEqualTo(12_500);
            assertThat(value.span()).isEqualTo(Duration.ofMinutes(15));
        });
        assertThat(read.refused()).isEqualTo(Map.of(Refusal.NO_ROW, 1, Refusal.NEGATIVE, 1));
    }

    @Test
    void aTableWithoutAColumnOfTheMappingIsRefusedAsAWhole() {
        Source source = Sources.one("rid", "csv", CSV_MAPPING);

        assertThatThrownBy(() -> read(source, "station,name,lat,lon,time\nP.1,ก,7.6,99.9,2026-11-22 07:00\n"))
                .hasMessage("it has no column \"rain\"");
    }

    @Test
    void readsGeoJsonByItsMapping() throws ObservationException {
        Source source = Sources.one(
                "gis",
                "geojson",
                "\"mapping\": {\"measures\": \"RAIN\", \"id\": \"id\", \"name\": \"names.th\", \"time\": \"at\", \"value\": \"mm\"}");
        Observations read = read(source, """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "id": "g1", "geometry": {"type": "Point", "coordinates": [99.95, 7.61]},
                   "properties": {"names": {"th": "เขาเจียก"}, "at": "2026-11-22T07:00:00+07:00", "mm": 3.2}},
                  {"type": "Feature", "id": "g2", "geometry": null,
                   "properties": {"at": "2026-11-22T07:00:00+07:00", "mm": 3.2}}]}""");

        assertThat(read.stations())
                .singleElement()
                .satisfies(station -> assertThat(station.nameTh()).isEqualTo("เขาเจียก"));
        assertThat(read.values()).extracting(GuestValue::value).containsExactly(3_200);
        assertThat(read.refused()).isEqualTo(Map.of(Refusal.WRONG_PLACE, 1));
    }

    @Test
    void aDocumentThatIsCutOffIsNotBelieved() {
        String whole = rows(rain("1", "7.6", "99.9", "\"2026-11-22 07:00\"", "5", "9"));

        for (int end : List.of(10, whole.length() - 2, whole.length() - 1)) {
            assertThatThrownBy(() -> read(RAIN, whole.substring(0, end))).isInstanceOf(ObservationException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "[]", "{\"data\": {}}", "{\"result\": \"NO\"}", "<html>Sign in</html>", "null"})
    void whatHasAnotherTypeIsRefusedAsAWhole(String body) {
        assertThatThrownBy(() -> read(RAIN, body)).isInstanceOf(ObservationException.class);
    }

    @Test
    void tooManyRowsAreRefusedAsAWhole() {
        String row = rain("1", "7.6", "99.9", "\"2026-11-22 07:00\"", "5", "9");

        assertThatThrownBy(() -> read(RAIN, rows(row, row), 10, 3)).hasMessage("it has more than 3 rows");
    }
}
