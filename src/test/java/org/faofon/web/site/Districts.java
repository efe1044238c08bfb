package org.faofon.web.site;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.network.GaugeKind;
import org.faofon.network.HydrologicalZone;
import org.faofon.readings.Quality;
import org.faofon.readings.RainClass;
import org.faofon.web.BilingualText;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.GaugeNow;
import org.faofon.web.view.ReadingView;
import org.faofon.web.view.WindowRain;

/** Gauges of Srinagarindra for tests. */
final class Districts {
    static final DistrictName SRINAGARINDRA =
            new DistrictName("9311", "ศรีนครินทร์", "Srinagarindra", new HydrologicalZone("FOOTHILL"));
    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T14:20:00+07:00");

    private Districts() {}

    /** A gauge with that rain of 24 hours, and how much of them it observed. */
    static GaugeNow gauge(String code, GaugeKind kind, String mm, String coverage, boolean reporting) {
        WindowRain rain = new WindowRain(new BigDecimal(mm), new BigDecimal(coverage), false, BigDecimal.ZERO, true);
        return new GaugeNow(
                code,
                kind,
                new SchoolName("S" + code, "โรงเรียน" + code, code + " school"),
                SRINAGARINDRA,
                7.6,
                99.9,
                reading(kind == GaugeKind.MANUAL ? NOW.minusHours(7) : NOW.minusMinutes(5)),
                reporting,
                new GaugeNow.Rain(rain, rain, rain),
                RainClass.LIGHT);
    }

    /** A warning in force in Srinagarindra. */
    static AlertView warning(long id, Hazard hazard, Level level) {
        BilingualText text = new BilingualText(hazard.name(), hazard.name());
        return new AlertView(
                id,
                hazard,
                level,
                level.number(),
                Alert.Status.ACTIVE,
                null,
                null,
                SRINAGARINDRA,
                NOW,
                NOW,
                NOW,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                text,
                text,
                text,
                text,
                text,
                List.of(),
                4,
                5);
    }

    static ReadingView reading(OffsetDateTime at) {
        return new ReadingView(at, BigDecimal.ONE, Duration.ofMinutes(5), Quality.GOOD, "", List.of(), false, false);
    }
}
