package org.faofon.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.web.site.Districts.NOW;
import static org.faofon.web.site.Districts.SRINAGARINDRA;
import static org.faofon.web.site.Districts.gauge;

import java.util.List;
import java.util.Objects;
import org.faofon.network.GaugeKind;
import org.faofon.web.view.GaugeNow;
import org.junit.jupiter.api.Test;

class DistrictOverviewTest {
    private static DistrictOverview of(GaugeNow... gauges) {
        return new DistrictOverview(SRINAGARINDRA, List.of(), List.of(gauges));
    }

    @Test
    void nobodyMeasuresWhereNoGaugeReports() {
        assertThat(of().sight()).isEqualTo(DistrictOverview.Sight.NOBODY);
        assertThat(of(gauge("A", GaugeKind.TIPPING_BUCKET, "0", "0", false)).sight())
                .isEqualTo(DistrictOverview.Sight.NOBODY);
    }

    @Test
    void cylindersAloneAreReadOnceADay() {
        DistrictOverview here = of(
                gauge("A", GaugeKind.MANUAL, "12", "1", true), gauge("B", GaugeKind.TIPPING_BUCKET, "0", "0", false));

        assertThat(here.sight()).isEqualTo(DistrictOverview.Sight.DAILY);
        assertThat(here.reporting()).isEqualTo(1);
        assertThat(here.silent()).isEqualTo(1);
    }

    @Test
    void theAgeOfLiveDataIsThatOfAutomaticGauges() {
        DistrictOverview here =
                of(gauge("A", GaugeKind.MANUAL, "12", "1", true), gauge("B", GaugeKind.TIPPING_BUCKET, "3", "1", true));

        assertThat(here.sight()).isEqualTo(DistrictOverview.Sight.LIVE);
        assertThat(Objects.requireNonNull(here.newest()).at()).isEqualTo(NOW.minusMinutes(5));
    }

    @Test
    void theWettestGaugeHasTheMostRainOfADay() {
        DistrictOverview here = of(
                gauge("A", GaugeKind.TIPPING_BUCKET, "3.2", "1", true),
                gauge("B", GaugeKind.TIPPING_BUCKET, "64", "1", true));

        assertThat(Objects.requireNonNull(here.wettest()).gauge()).isEqualTo("B");
        assertThat(of(gauge("A", GaugeKind.TIPPING_BUCKET, "0", "1", true)).wettest())
                .isNull();
    }

    @Test
    void withoutAWarningTheLevelIsZero() {
        assertThat(of().level()).isZero();
        assertThat(of().worst()).isNull();
        assertThat(of().worstLevel()).isNull();
    }
}
