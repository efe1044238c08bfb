package org.faofon.sources;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.official.Publisher;
import org.faofon.official.gauges.GuestStation;

/**
 * A source that the operator has configured.
 *
 * @param headers sent with each request, such as a key
 * @param every how often it is read
 * @param exercise whether it is for exercises; it is read in exercises alone then, and otherwise never in one
 * @param spans of the values that are used of the national rain list; other kinds have one span
 * @param mapping for tables and GeoJSON
 * @param areaNames names of areas that contain our province, as the authority writes them
 */
public record Source(
        Publisher publisher,
        Kind kind,
        URI url,
        Map<String, String> headers,
        Duration every,
        boolean exercise,
        List<Duration> spans,
        Optional<Mapping> mapping,
        List<String> areaNames) {
    /** How its answers are read. */
    public enum Kind {
        /** rain_24h of the national water data centre. */
        THAIWATER_RAIN,
        /** waterlevel_load of the same. */
        THAIWATER_LEVEL,
        CSV,
        GEOJSON,
        /** One CAP message, or an Atom or RSS feed of them. */
        CAP
    }

    /** Whether a year may be of the Buddhist era. */
    public enum Era {
        /** Years from 2400 on are Buddhist. */
        AUTO,
        BUDDHIST,
        COMMON
    }

    /**
     * Where a table has what.
     *
     * @param columns the names of its columns, or of properties with dots between the levels
     * @param timePattern of java.time; empty for ISO 8601
     * @param zone of times without an offset
     * @param unit mm, cm, m or in; of rain or of levels
     * @param span of rain
     */
    public record Mapping(
            GuestStation.Kind measures,
            Map<Column, String> columns,
            String timePattern,
            String zone,
            Era era,
            String unit,
            Duration span) {}

    /** What a row tells. */
    public enum Column {
        ID,
        NAME_TH,
        NAME_EN,
        LATITUDE,
        LONGITUDE,
        TIME,
        VALUE,
        RIVER,
        BANK
    }

    public String code() {
        return publisher.source();
    }

    /** Where it is, without what may be a key. */
    public String host() {
        return String.valueOf(url.getHost());
    }
}
