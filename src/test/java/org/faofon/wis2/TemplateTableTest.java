package org.faofon.wis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.faofon.network.GeoPoint;
import org.faofon.network.WigosIdentifier;
import org.faofon.network.siting.SitingClass;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.StepTotal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the files column by column with what the templates of wis2box read; the tables name their source. */
class TemplateTableTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");
    private static final StationPlace PLACE = place("0-20000-0-48568");

    /** The limits of a column; empty texts if there are none. */
    private record Limits(String least, String most) {}

    private static StationPlace place(String wigos) {
        return new StationPlace(
                WigosIdentifier.parse(wigos),
                new GeoPoint(7.4123456, 99.9, Optional.of(35.04)),
                OptionalLong.empty(),
                Optional.empty());
    }

    private static StepTotal step(
            Duration length, long micrometres, Duration observed, Quality quality, boolean atLeast) {
        return new StepTotal(Interval.endingAt(MIDNIGHT, length), micrometres, 0, observed, quality, 1, atLeast);
    }

    private static StepTotal day(long micrometres, Quality quality) {
        return step(Duration.ofDays(1), micrometres, Duration.ofDays(1), quality, false);
    }

    private static StepTotal hour(long micrometres, Quality quality) {
        return step(Duration.ofHours(1), micrometres, Duration.ofHours(1), quality, false);
    }

    private static Map<String, Limits> limits(String template) throws IOException {
        Map<String, Limits> limits = new LinkedHashMap<>();
        try (InputStream table = Objects.requireNonNull(
                TemplateTableTest.class.getResourceAsStream("/wis2/" + template + "-limits.csv"))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("column,"))
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> limits.put(cells[0], new Limits(cells[1], cells[2])));
        }
        return limits;
    }

    /** As csv2bufr reads it: by commas alone, empty is missing. */
    private static Map<String, String> read(String csv) {
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(2);
        String[] names = lines.get(0).split(",", -1);
        String[] cells = lines.get(1).split(",", -1);
        assertThat(cells).hasSameSizeAs(names);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }

    private static void assertWithinLimits(Map<String, String> row, Map<String, Limits> limits) {
        row.forEach((column, cell) -> {
            Limits of = Objects.requireNonNull(limits.get(column));
            if (!cell.isEmpty() && !of.least.isEmpty()) {
                assertThat(Double.parseDouble(cell)).as(column).isGreaterThanOrEqualTo(Double.parseDouble(of.least));
            }
            if (!cell.isEmpty() && !of.most.isEmpty()) {
                assertThat(Double.parseDouble(cell)).as(column).isLessThanOrEqualTo(Double.parseDouble(of.most));
            }
        });
    }

    @Test
    void theColumnsAreThoseThatTheTemplatesRead() throws IOException {
        assertThat(DaycliTable.COLUMNS)
                .containsExactlyInAnyOrderElementsOf(limits("daycli").keySet());
        assertThat(HourlyTable.COLUMNS)
                .containsExactlyInAnyOrderElementsOf(limits("aws").keySet());
    }

    @Test
    void aDayHasItsRainAndSaysWhatIsNotMeasured() throws IOException {
        Map<String, String> row = read(DaycliTable.csv(PLACE, day(12_440, Quality.GOOD)));

        assertWithinLimits(row, limits("daycli"));
        assertThat(row)
                .containsEntry("wsi_series", "0")
                .containsEntry("wsi_issuer", "20000")
                .containsEntry("wsi_issue_number", "0")
                .containsEntry("wsi_local", "48568")
                .containsEntry("wmo_block_number", "48")
                .containsEntry("wmo_station_number", "568")
                .containsEntry("latitude", "7.41235")
                .containsEntry("longitude", "99.9")
                .containsEntry("station_height_above_msl", "35")
                .containsEntry("year", "2026")
                .containsEntry("month", "11")
                .containsEntry("day", "21")
                .containsEntry("precipitation_day_offset", "0")
                .containsEntry("precipitation_hour", "0")
                .containsEntry("precipitation_second", "1")
                .containsEntry("precipitation", "12.4")
                .containsEntry("precipitation_flag", "0")
                .containsEntry("maximum_temperature", "")
                .containsEntry("maximum_temperature_flag", "5")
                .containsEntry("total_snow_depth_flag", "5");
    }

    @Test
    void theFlagOfADaySaysWhatIsKnownOfIt() {
        StepTotal full = step(Duration.ofDays(1), 150_000, Duration.ofDays(1), Quality.GOOD, true);
        StepTotal partly = step(Duration.ofDays(1), 3_000, Duration.ofHours(20), Quality.GOOD, false);

        assertThat(read(DaycliTable.csv(PLACE, day(0, Quality.SUSPECT)))).containsEntry("precipitation_flag", "1");
        assertThat(read(DaycliTable.csv(PLACE, full))).containsEntry("precipitation_flag", "3");
        assertThat(read(DaycliTable.csv(PLACE, day(0, Quality.NOT_EVALUATED))))
                .containsEntry("precipitation_flag", "7")
                .containsEntry("precipitation", "0");
        assertThat(read(DaycliTable.csv(PLACE, partly)))
                .containsEntry("precipitation_flag", "6")
                .containsEntry("precipitation", "");
    }

    @ParameterizedTest
    @EnumSource(SitingClass.class)
    void theSitingClassIsThatOfCodeTable008096WithoutAMeasurementQuality(SitingClass known) {
        StationPlace surveyed =
                new StationPlace(PLACE.station(), PLACE.position(), PLACE.metresFromOscar(), Optional.of(known));

        assertThat(read(DaycliTable.csv(surveyed, day(0, Quality.GOOD))))
                .containsEntry("precipitation_siting_classification", String.valueOf(25 + known.number()))
                .containsEntry("temperature_siting_classification", "255");
        assertThat(read(DaycliTable.csv(PLACE, day(0, Quality.GOOD))))
                .containsEntry("precipitation_siting_classification", "255");
    }

    @Test
    void anHourHasItsRainAndItsEnd() throws IOException {
        Map<String, String> row = read(HourlyTable.csv(place("0-764-1-PTL07"), hour(150, Quality.GOOD)));

        assertWithinLimits(row, limits("aws"));
        assertThat(row)
                .containsEntry("wsi_issuer", "764")
                .containsEntry("wsi_local", "PTL07")
                .containsEntry("wmo_block_number", "")
                .containsEntry("station_type", "0")
                .containsEntry("day", "22")
                .containsEntry("hour", "0")
                .containsEntry("minute", "0")
                .containsEntry("total_precipitation_1_hour", "0.2")
                .containsEntry("total_precipitation_24_hours", "")
                .containsEntry("air_temperature", "");
    }

    @Test
    void aDoubtfulHourHasNoValueBecauseItCannotBeFlagged() {
        StepTotal gap = step(Duration.ofHours(1), 150, Duration.ofMinutes(55), Quality.GOOD, false);

        assertThat(read(HourlyTable.csv(PLACE, hour(35_000, Quality.SUSPECT))))
                .containsEntry("total_precipitation_1_hour", "");
        assertThat(read(HourlyTable.csv(PLACE, gap))).containsEntry("total_precipitation_1_hour", "");
    }

    @Test
    void aColumnThatTheTemplateDoesNotHaveIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TemplateTable(HourlyTable.COLUMNS).put("rain", 1));
    }
}
