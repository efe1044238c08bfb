package org.faofon.wis2;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.StepTotal;

/**
 * Daily climate by the template daycli (BUFR sequence 307075). The rain day is a day in UTC; because an interval is without its
 * start, it begins a second after midnight.
 */
final class DaycliTable {
    /** In the order of the template's example. */
    static final List<String> COLUMNS = List.of(
            "wsi_series",
            "wsi_issuer",
            "wsi_issue_number",
            "wsi_local",
            "wmo_block_number",
            "wmo_station_number",
            "latitude",
            "longitude",
            "station_height_above_msl",
            "temperature_siting_classification",
            "precipitation_siting_classification",
            "averaging_method",
            "year",
            "month",
            "day",
            "precipitation_day_offset",
            "precipitation_hour",
            "precipitation_minute",
            "precipitation_second",
            "precipitation",
            "precipitation_flag",
            "fresh_snow_day_offset",
            "fresh_snow_hour",
            "fresh_snow_minute",
            "fresh_snow_second",
            "fresh_snow_depth",
            "fresh_snow_depth_flag",
            "total_snow_day_offset",
            "total_snow_hour",
            "total_snow_minute",
            "total_snow_second",
            "total_snow_depth",
            "total_snow_depth_flag",
            "thermometer_height",
            "maximum_temperature_day_offset",
            "maximum_temperature_hour",
            "maximum_temperature_minute",
            "maximum_temperature_second",
            "maximum_temperature",
            "maximum_temperature_flag",
            "minimum_temperature_day_offset",
            "minimum_temperature_hour",
            "minimum_temperature_minute",
            "minimum_temperature_second",
            "minimum_temperature",
            "minimum_temperature_flag",
            "average_temperature_day_offset",
            "average_temperature_hour",
            "average_temperature_minute",
            "average_temperature_second",
            "average_temperature",
            "average_temperature_flag");

    /** Of wis2box-training, quality_flag.csv. */
    static final int GOOD = 0;

    static final int SUSPECT = 1;
    static final int OUT_OF_RANGE = 3;
    static final int NOT_MEASURED_HERE = 5;
    static final int NOT_PROVIDED = 6;
    static final int UNCHECKED = 7;

    /** BUFR code tables 0 08 095 (temperature) and 0 08 096 (precipitation): missing. */
    private static final int NOT_CLASSIFIED = 255;

    /**
     * Code table 0 08 096 (wmo-im/BUFR4): 1 to 25 are the siting class together with the measurement quality class, 26 to 30 the
     * siting classes 1 to 5 where the measurement quality class is missing, as here.
     */
    private static final int BEFORE_CLASS_1 = 25;

    private static final List<String> NOT_MEASURED = List.of(
            "fresh_snow_depth",
            "total_snow_depth",
            "maximum_temperature",
            "minimum_temperature",
            "average_temperature");

    private DaycliTable() {}

    /** The file of a day; without a value where too little of it was observed. */
    static String csv(StationPlace place, StepTotal day) {
        OffsetDateTime date = day.interval().start().atOffset(ZoneOffset.UTC);
        boolean given = Completeness.isEnough(day);
        TemplateTable table = new TemplateTable(COLUMNS)
                .station(place)
                .put("temperature_siting_classification", NOT_CLASSIFIED)
                .put("precipitation_siting_classification", siting(place))
                .put("year", date.getYear())
                .put("month", date.getMonthValue())
                .put("day", date.getDayOfMonth())
                .put("precipitation_day_offset", 0)
                .put("precipitation_hour", 0)
                .put("precipitation_minute", 0)
                .put("precipitation_second", 1)
                .put("precipitation_flag", given ? flag(day) : NOT_PROVIDED)
                .put(
                        "precipitation",
                        given ? Optional.of(TemplateTable.precipitation(day.depthMicrometres())) : Optional.empty());
        NOT_MEASURED.forEach(element -> table.put(element + "_flag", NOT_MEASURED_HERE));
        return table.csv();
    }

    private static int siting(StationPlace place) {
        return place.siting().map(known -> BEFORE_CLASS_1 + known.number()).orElse(NOT_CLASSIFIED);
    }

    private static int flag(StepTotal day) {
        if (day.atLeast()) {
            return OUT_OF_RANGE; // A full cylinder.
        }
        if (day.quality() == Quality.GOOD) {
            return GOOD;
        }
        return day.quality() == Quality.SUSPECT ? SUSPECT : UNCHECKED;
    }
}
