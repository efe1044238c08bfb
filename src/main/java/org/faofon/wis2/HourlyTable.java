package org.faofon.wis2;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.faofon.readings.totals.StepTotal;

/** The rain of an hour by the template aws (BUFR sequences 301150 and 307096), which has no quality flags. */
final class HourlyTable {
    /** In the order of wis2box-training, aws-full.csv. */
    static final List<String> COLUMNS = List.of(
            "wsi_series",
            "wsi_issuer",
            "wsi_issue_number",
            "wsi_local",
            "wmo_block_number",
            "wmo_station_number",
            "station_type",
            "year",
            "month",
            "day",
            "hour",
            "minute",
            "latitude",
            "longitude",
            "station_height_above_msl",
            "barometer_height_above_msl",
            "station_pressure",
            "msl_pressure",
            "geopotential_height",
            "thermometer_height",
            "air_temperature",
            "dewpoint_temperature",
            "relative_humidity",
            "method_of_ground_state_measurement",
            "ground_state",
            "method_of_snow_depth_measurement",
            "snow_depth",
            "precipitation_intensity",
            "anemometer_height",
            "time_period_of_wind",
            "wind_direction",
            "wind_speed",
            "maximum_wind_gust_direction_10_minutes",
            "maximum_wind_gust_speed_10_minutes",
            "maximum_wind_gust_direction_1_hour",
            "maximum_wind_gust_speed_1_hour",
            "maximum_wind_gust_direction_3_hours",
            "maximum_wind_gust_speed_3_hours",
            "rain_sensor_height",
            "total_precipitation_1_hour",
            "total_precipitation_3_hours",
            "total_precipitation_6_hours",
            "total_precipitation_12_hours",
            "total_precipitation_24_hours");

    /** Code table 0 02 001. */
    private static final int AUTOMATIC = 0;

    private HourlyTable() {}

    /** Whether the hour can be given without a flag. */
    static boolean isGiven(StepTotal hour) {
        return Completeness.isEnough(hour) && !Completeness.isDoubtful(hour);
    }

    /** The file of an hour; without a value where it cannot be given. */
    static String csv(StationPlace place, StepTotal hour) {
        OffsetDateTime end = hour.interval().end().atOffset(ZoneOffset.UTC);
        return new TemplateTable(COLUMNS)
                .station(place)
                .put("station_type", AUTOMATIC)
                .put("year", end.getYear())
                .put("month", end.getMonthValue())
                .put("day", end.getDayOfMonth())
                .put("hour", end.getHour())
                .put("minute", end.getMinute())
                .put(
                        "total_precipitation_1_hour",
                        isGiven(hour)
                                ? Optional.of(TemplateTable.precipitation(hour.depthMicrometres()))
                                : Optional.empty())
                .csv();
    }
}
