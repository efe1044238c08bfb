package org.faofon.network.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ProvinceOutlinesTest {
    private static final ProvinceOutlines OUTLINES = new ProvinceOutlines();

    private static boolean contains(Geometry land, double longitude, double latitude) {
        return land.contains(new GeometryFactory().createPoint(new Coordinate(longitude, latitude)));
    }

    @Test
    void theTownIsInTheProvinceAndTheLakeIsNot() {
        Geometry phatthalung = OUTLINES.around(Set.of("93")).outline();
        assertThat(contains(phatthalung, 100.07, 7.62)).isTrue();
        assertThat(contains(phatthalung, 100.25, 7.68)).isFalse();
        assertThat(contains(phatthalung, 99.61, 7.56)).isFalse(); // Trang
    }

    @Test
    void onlyWhatIsNearIsShown() {
        MapBackdrop backdrop = OUTLINES.around(Set.of("93"));
        assertThat(backdrop.neighbours())
                .extracting(MapBackdrop.Province::nameEn)
                .contains("Trang", "Songkhla", "Satun", "Nakhon Si Thammarat")
                .doesNotContain("Phatthalung", "Bangkok Metropolis");
        assertThat(backdrop.waters()).extracting(MapBackdrop.Water::nameEn).contains("Songkhla Lake");
    }

    @Test
    void everyProvinceHasLand() {
        for (int code = 10; code <= 96; code++) {
            MapBackdrop backdrop = OUTLINES.around(Set.of(String.valueOf(code)));
            assertThat(backdrop.known()).isEqualTo(!backdrop.outline().isEmpty());
        }
        assertThat(OUTLINES.around(Set.of("10", "50", "93", "96")).home()).hasSize(4);
        assertThat(OUTLINES.around(Set.of("99")).known()).isFalse();
    }
}
