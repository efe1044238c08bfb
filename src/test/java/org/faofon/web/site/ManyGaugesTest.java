package org.faofon.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.web.site.Districts.NOW;
import static org.faofon.web.site.Districts.SRINAGARINDRA;
import static org.faofon.web.site.Districts.gauge;

import java.util.List;
import java.util.stream.IntStream;
import org.faofon.network.GaugeKind;
import org.faofon.web.view.DistrictNow;
import org.faofon.web.view.GaugeNow;
import org.faofon.web.view.NetworkNow;
import org.junit.jupiter.api.Test;

/** Of more than 500 gauges a page shows a part, and says so. */
class ManyGaugesTest {
    private static final String HERE = SRINAGARINDRA.code();

    /** The last one has the most rain. */
    private static NetworkNow of(int gauges) {
        List<GaugeNow> all = IntStream.rangeClosed(1, gauges)
                .mapToObj(i -> gauge("G" + i, GaugeKind.TIPPING_BUCKET, Integer.toString(i), "1", i % 2 == 0))
                .toList();
        return new NetworkNow(NOW, false, new NetworkNow.Reporting(gauges / 2, gauges), all);
    }

    @Test
    void fiveHundredAreShownAll() {
        assertThat(of(500).hasMany()).isFalse();
        assertThat(GaugeRows.of(of(500), GaugeOrder.DAY, HERE).shown()).hasSize(500);
    }

    @Test
    void ofMoreTheTableHasTheWettest() {
        GaugeRows table = GaugeRows.of(of(501), GaugeOrder.DAY, "");

        assertThat(table.shown()).hasSize(100);
        assertThat(table.shown().get(0).gauge()).isEqualTo("G501");
        assertThat(table.isCut()).isTrue();
        assertThat(table.all()).isEqualTo(501);
        assertThat(table.sortBy()).isEqualTo("/?sort=");
    }

    @Test
    void anotherOrderKeepsTheDistrict() {
        assertThat(GaugeRows.of(of(501), GaugeOrder.DAY, HERE).sortBy()).isEqualTo("/?district=" + HERE + "&sort=");
        assertThat(GaugeRows.of(of(501), GaugeOrder.DAY, "9301").shown()).isEmpty();
    }

    @Test
    void aDistrictIsToldByItsWettestGauge() {
        DistrictNow district = DistrictNow.list(of(501)).get(0);

        assertThat(district.wettest().gauge()).isEqualTo("G501");
        assertThat(district.reporting()).isEqualTo(new NetworkNow.Reporting(250, 501));
    }
}
