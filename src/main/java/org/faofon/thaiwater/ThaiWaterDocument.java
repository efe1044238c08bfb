package org.faofon.thaiwater;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.faofon.common.time.RainDayTime;
import org.jspecify.annotations.Nullable;

/** The answers, with the names and the order of the standard's data dictionaries. */
final class ThaiWaterDocument {
    private static final String VERSION = "1.0";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private ThaiWaterDocument() {}

    /** The time in Thailand, as in the draft without an offset. */
    static String local(Instant time) {
        return LOCAL.format(time.atZone(RainDayTime.BANGKOK));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Metadata(
            String version,
            String dataProviderCode,
            String dataProviderName,
            String documentGenerateTime,
            String waterDatatype,
            @Nullable String interval) {
        static Metadata of(Agency agency, Instant now, String type, @Nullable String interval) {
            return new Metadata(VERSION, agency.code(), agency.name(), local(now), type, interval);
        }
    }

    record Rainfall(Metadata metadata, List<Series> timeSeriesObservation) {}

    record Series(
            Observer observationMetadata,
            String resultTime,
            StationReference station,
            List<Measurement> measurementResults) {}

    /** Originality 1: as it was measured. */
    record Observer(String observeAgencyCode, String observeAgencyName, int originality) {}

    record StationReference(String stationCode, String stationReference) {}

    /** Its value is null where the flag is M. */
    record Measurement(
            String measureTime,
            String createTime,
            String updateTime,
            String variable,
            @Nullable BigDecimal value,
            String uom,
            String qualityFlag,
            String comment,
            String qualityControlLevel) {}

    record Stations(Metadata metadata, List<Station> station) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Station(
            String stationOwnerCode,
            String stationOwnerName,
            String stationCode,
            String stationName,
            String stationType,
            String stationDescription,
            int stationOperatingStatus,

            @JsonProperty("LastMaintenance") @JsonInclude @Nullable
            String lastMaintenance,

            String locationCode,
            double latitude,
            double longitude,
            @Nullable Double altitude,
            int numOfInstruments,
            @JsonInclude @Nullable String lastUpdateTime,
            Instrument instrument) {}

    record Instrument(String instrumentID, String instrumentDescription) {}
}
