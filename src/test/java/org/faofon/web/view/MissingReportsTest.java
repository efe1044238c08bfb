package org.faofon.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.faofon.network.GaugeKind;
import org.faofon.network.HydrologicalZone;
import org.faofon.readings.Quality;
import org.faofon.readings.RainClass;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;
import org.junit.jupiter.api.Test;

class MissingReportsTest {
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final OffsetDateTime SEVEN = OffsetDateTime.parse("2026-11-23T07:00:00+07:00");

    private static GaugeNow cylinder(OffsetDateTime readAt, Quality quality) {
        WindowRain rain = new WindowRain(BigDecimal.ZERO, BigDecimal.ONE, false, BigDecimal.ZERO, true);
        return new GaugeNow(
                "PTL02",
                GaugeKind.MANUAL,
                new SchoolName("S02", "โรงเรียนบ้านนา", "Ban Na School"),
                new DistrictName("9311", "ศรีนครินทร์", "Srinagarindra", new HydrologicalZone("FOOTHILL")),
                7.6,
                99.9,
                new ReadingView(
                        readAt, new BigDecimal("145"), Duration.ofDays(1), quality, "", List.of(), false, false),
                true,
                new GaugeNow.Rain(rain, rain, rain),
                RainClass.LIGHT);
    }

    private static boolean isRejected(GaugeNow gauge) {
        return MissingReports.of(List.of(gauge), Set.of(), NINE).isRejected(gauge);
    }

    @Test
    void aValueOfTheMorningThatWasThrownOutIsTheReason() {
        assertThat(isRejected(cylinder(SEVEN, Quality.FAIL))).isTrue();
        assertThat(isRejected(cylinder(SEVEN.minusMinutes(90), Quality.FAIL))).isTrue();
    }

    @Test
    void neitherAnOlderValueNorOneThatCountsIsTheReason() {
        assertThat(isRejected(cylinder(SEVEN.minusDays(1), Quality.FAIL))).isFalse();
        assertThat(isRejected(cylinder(SEVEN, Quality.SUSPECT))).isFalse();
    }

    @Test
    void withoutAValueThatCanBeUsedTheMorningIsNotComplete() {
        assertThat(MissingReports.of(List.of(cylinder(SEVEN, Quality.FAIL)), Set.of(), NINE)
                        .complete())
                .isFalse();
    }
}
