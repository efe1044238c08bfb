package org.faofon.web.api;

import java.util.Arrays;
import java.util.List;
import org.faofon.common.text.SafeCsv;
import org.faofon.common.web.GeoJson;
import org.faofon.web.view.GaugeInfo;
import org.faofon.web.view.GaugeNow;
import org.faofon.web.view.NetworkNow;
import org.faofon.web.view.ReadingView;
import org.faofon.web.view.WindowRain;
import org.jspecify.annotations.Nullable;

/** Gauges as tables and maps for other programs. */
final class GaugeTable {
    private static final List<String> NOW = List.of(
            "gauge",
            "kind",
            "school",
            "schoolTh",
            "schoolEn",
            "district",
            "districtTh",
            "districtEn",
            "zone",
            "lat",
            "lon",
            "reporting",
            "latestAt",
            "latestMm",
            "latestPeriod",
            "latestQuality",
            "mm1h",
            "coverage1h",
            "mm24h",
            "coverage24h",
            "mm72h",
            "coverage72h",
            "rainClass",
            "at",
            "exercise",
            "unconfirmedMm1h", // Last, because they were added last: programs may read columns by position.
            "unconfirmedMm24h",
            "unconfirmedMm72h");
    private static final List<String> ABOUT = List.of(
            "gauge",
            "kind",
            "school",
            "schoolTh",
            "schoolEn",
            "district",
            "districtTh",
            "districtEn",
            "zone",
            "lat",
            "lon",
            "elevationM",
            "tipMm",
            "capacityMm",
            "interval",
            "counterModulus"); // Last, because it was added last: programs may read columns by position.

    private GaugeTable() {}

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    static String csv(NetworkNow now) {
        return SafeCsv.write(
                NOW, now.gauges().stream().map(gauge -> row(gauge, now)).toList());
    }

    private static List<@Nullable Object> row(GaugeNow gauge, NetworkNow now) {
        ReadingView latest = gauge.latest();
        GaugeNow.Rain rain = gauge.rain();
        return row(
                gauge.gauge(),
                gauge.kind(),
                gauge.school().code(),
                gauge.school().nameTh(),
                gauge.school().nameEn(),
                gauge.district().code(),
                gauge.district().nameTh(),
                gauge.district().nameEn(),
                gauge.district().zone(),
                gauge.lat(),
                gauge.lon(),
                gauge.reporting(),
                latest == null ? null : latest.at(),
                latest == null ? null : latest.mm(),
                latest == null ? null : latest.period(),
                latest == null ? null : latest.quality(),
                mm(rain.hour()),
                rain.hour().coverage(),
                mm(rain.day()),
                rain.day().coverage(),
                mm(rain.threeDays()),
                rain.threeDays().coverage(),
                gauge.rainClass().key(),
                now.at(),
                now.exercise(),
                unconfirmed(rain.hour()),
                unconfirmed(rain.day()),
                unconfirmed(rain.threeDays()));
    }

    private static @Nullable Object unconfirmed(WindowRain rain) {
        return rain.known() ? rain.unconfirmedMm() : null;
    }

    /** An empty cell if nothing was observed: a zero would mean dry. */
    private static @Nullable Object mm(WindowRain rain) {
        return rain.known() ? rain.mm() : null;
    }

    static GeoJson.FeatureCollection geoJson(NetworkNow now) {
        return new GeoJson.FeatureCollection(now.gauges().stream()
                .map(gauge -> new GeoJson.Feature(gauge.gauge(), GeoJson.point(gauge.lon(), gauge.lat()), gauge))
                .toList());
    }

    static String csv(List<GaugeInfo> gauges) {
        return SafeCsv.write(ABOUT, gauges.stream().map(GaugeTable::row).toList());
    }

    private static List<@Nullable Object> row(GaugeInfo gauge) {
        return row(
                gauge.gauge(),
                gauge.kind(),
                gauge.school().code(),
                gauge.school().nameTh(),
                gauge.school().nameEn(),
                gauge.district().code(),
                gauge.district().nameTh(),
                gauge.district().nameEn(),
                gauge.district().zone(),
                gauge.lat(),
                gauge.lon(),
                gauge.elevationM(),
                gauge.tipMm(),
                gauge.capacityMm(),
                gauge.interval(),
                gauge.counterModulus());
    }

    static GeoJson.FeatureCollection geoJson(List<GaugeInfo> gauges) {
        return new GeoJson.FeatureCollection(gauges.stream()
                .map(gauge -> new GeoJson.Feature(gauge.gauge(), GeoJson.point(gauge.lon(), gauge.lat()), gauge))
                .toList());
    }

    static String csv(String gauge, List<ReadingView> readings) {
        List<String> header =
                List.of("gauge", "at", "mm", "period", "quality", "qualityReason", "trace", "atLeast", "overflow");
        return SafeCsv.write(
                header,
                readings.stream()
                        .map(reading -> row(
                                gauge,
                                reading.at(),
                                reading.mm(),
                                reading.period(),
                                reading.quality(),
                                reading.qualityReason(),
                                reading.trace(),
                                reading.atLeast(),
                                reading.overflow()))
                        .toList());
    }
}
