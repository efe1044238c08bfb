package org.faofon.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.web.site.Districts.NOW;
import static org.faofon.web.site.Districts.SRINAGARINDRA;
import static org.faofon.web.site.Districts.gauge;
import static org.faofon.web.site.Districts.warning;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.network.GaugeKind;
import org.faofon.web.view.AlertView;
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
    void ofOneLevelWhatLeavesTheLeastTimeComesFirst() {
        DistrictOverview here = new DistrictOverview(
                SRINAGARINDRA,
                List.of(
                        warning(1, Hazard.HEAVY_RAIN, Level.WATCH),
                        warning(2, Hazard.FLOOD, Level.WARNING),
                        warning(3, Hazard.FLASH_FLOOD, Level.WARNING)),
                List.of());

        assertThat(here.alerts()).extracting(AlertView::id).containsExactly(3L, 2L, 1L);
        assertThat(Objects.requireNonNull(here.worst()).hazard()).isEqualTo(Hazard.FLASH_FLOOD);
    }

    @Test
    void theAdviceOfEachHazardOfTheHighestLevelIsGivenOnce() {
        DistrictOverview here = new DistrictOverview(
                SRINAGARINDRA,
                List.of(
                        warning(1, Hazard.FLOOD, Level.WARNING),
                        warning(2, Hazard.LANDSLIDE, Level.WARNING),
                        warning(3, Hazard.LANDSLIDE, Level.WARNING),
                        warning(4, Hazard.FLASH_FLOOD, Level.WATCH)),
                List.of());

        assertThat(here.toActOn()).extracting(AlertView::id).containsExactly(2L, 1L);
    }

    @Test
    void theProvinceNamesTheWorstDistrictsOnlyIfTheyAreFew() {
        DistrictOverview warned =
                new DistrictOverview(SRINAGARINDRA, List.of(warning(1, Hazard.FLOOD, Level.WARNING)), List.of());
        DistrictOverview quiet = of();

        assertThat(new ProvinceOverview(List.of(warned, quiet)).worst()).containsExactly(warned);
        assertThat(new ProvinceOverview(List.of(quiet)).worst()).isEmpty();
        assertThat(new ProvinceOverview(Collections.nCopies(4, warned)).worst()).hasSize(4);
        assertThat(new ProvinceOverview(Collections.nCopies(5, warned)).worst()).isEmpty();
    }

    @Test
    void withoutAWarningTheLevelIsZero() {
        assertThat(of().level()).isZero();
        assertThat(of().worst()).isNull();
        assertThat(of().worstLevel()).isNull();
    }
}
