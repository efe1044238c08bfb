package org.faofon.web.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Depth;
import org.faofon.readings.RainClass;
import org.faofon.readings.RainShade;
import org.faofon.readings.RainTotal;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;
import org.jspecify.annotations.Nullable;

/**
 * A gauge with its current rain.
 *
 * @param latest the newest reading, whatever its quality; null if none was ever stored
 * @param reporting whether the newest reading is as recent as expected
 * @param rainClass the class of its 24 h rain
 */
public record GaugeNow(
        String gauge,
        GaugeKind kind,
        SchoolName school,
        DistrictName district,
        double lat,
        double lon,
        @Nullable ReadingView latest,
        boolean reporting,
        Rain rain,
        RainClass rainClass) {
    /** The standard windows. */
    public record Rain(
            @JsonProperty("PT1H") WindowRain hour,
            @JsonProperty("PT24H") WindowRain day,
            @JsonProperty("PT72H") WindowRain threeDays) {}

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    public static GaugeNow of(Gauge gauge, LiveRainTotals live, Instant now) {
        Optional<Judged> newest = live.findNewest(gauge.code);
        RainTotal day = live.total(gauge.code, now, DAY);
        boolean trace = newest.filter(judged -> judged.reading().at().isAfter(now.minus(DAY)))
                .filter(judged -> judged.reading().depth().kind() == Depth.Kind.TRACE)
                .isPresent();
        return new GaugeNow(
                gauge.code,
                gauge.kind,
                SchoolName.of(gauge.school),
                DistrictName.of(gauge.district()),
                gauge.latitude,
                gauge.longitude,
                newest.map(ReadingView::of).orElse(null),
                live.reporting(gauge, now),
                new Rain(
                        WindowRain.of(live.total(gauge.code, now, HOUR)),
                        WindowRain.of(day),
                        WindowRain.of(live.total(gauge.code, now, THREE_DAYS))),
                RainClass.of(day, trace));
    }

    /** The key of its colour on maps and in lists. */
    public String shade() {
        return RainShade.keyOf(rainClass, rain.day().mm());
    }
}
