package org.faofon.thaiwater;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.CalibrationRepository;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeLocation;
import org.faofon.network.GaugeLocationRepository;
import org.faofon.readings.Interval;
import org.faofon.readings.store.ReadingHistory;
import org.faofon.thaiwater.ThaiWaterDocument.Instrument;
import org.faofon.thaiwater.ThaiWaterDocument.Station;
import org.jspecify.annotations.Nullable;

/** Describes the stations of a request. */
@ApplicationScoped
class StationReader {
    private static final String RAIN = "น้ำฝน";
    private static final String TIPPING_BUCKET = "เครื่องวัดฝนแบบถังกระดก";
    /** The whole district: the sub-district is not recorded. */
    private static final String NO_SUBDISTRICT = "00";

    private final GaugeLocationRepository locations;
    private final CalibrationRepository calibrations;
    private final ReadingHistory history;

    StationReader(GaugeLocationRepository locations, CalibrationRepository calibrations, ReadingHistory history) {
        this.locations = locations;
        this.calibrations = calibrations;
        this.history = history;
    }

    List<Station> read(List<Gauge> gauges, Agency agency, Instant now) throws SQLException {
        Map<String, Interval> spans = history.spans();
        Map<String, Instant> entered = new HashMap<>();
        for (GaugeLocation each : locations.listAll()) {
            entered.merge(each.gauge.code, each.enteredAt, (one, other) -> one.isAfter(other) ? one : other);
        }
        return gauges.stream()
                .map(gauge ->
                        station(gauge, agency, isWorking(gauge, spans.get(gauge.code), now), entered.get(gauge.code)))
                .toList();
    }

    private static boolean isWorking(Gauge gauge, @Nullable Interval known, Instant now) {
        return known != null && !known.end().plus(gauge.silentAfter()).isBefore(now);
    }

    private Station station(Gauge gauge, Agency agency, boolean working, @Nullable Instant updated) {
        return new Station(
                agency.code(),
                agency.name(),
                agency.stationCode(gauge),
                gauge.school.nameTh,
                RAIN,
                "สถานีวัดน้ำฝน %s อ.%s".formatted(gauge.school.nameTh, gauge.district().nameTh),
                working ? 1 : 0,
                lastCalibration(gauge).orElse(null),
                gauge.district().code + NO_SUBDISTRICT,
                gauge.latitude,
                gauge.longitude,
                gauge.elevationMetres,
                1,
                updated == null ? null : ThaiWaterDocument.local(updated),
                new Instrument(gauge.code, instrument(gauge)));
    }

    private Optional<String> lastCalibration(Gauge gauge) {
        return gauge.kind == GaugeKind.MANUAL
                ? Optional.empty()
                : calibrations.list(gauge).stream()
                        .map(each -> each.validFrom)
                        .max(Instant::compareTo)
                        .map(then -> RainDayTime.local(then).toLocalDate().toString());
    }

    private static String instrument(Gauge gauge) {
        if (gauge.kind == GaugeKind.MANUAL) {
            return "กระบอกวัดฝน อ่านวันละครั้ง";
        }
        return gauge.tipMicrometres == null
                ? TIPPING_BUCKET
                : TIPPING_BUCKET + " ครั้งละ "
                        + BigDecimal.valueOf(gauge.tipMicrometres, 3)
                                .stripTrailingZeros()
                                .toPlainString() + " มม.";
    }
}
