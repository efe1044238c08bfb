package org.faofon.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class GeoJsonTest {
    @Test
    void writesShellsCounterClockwiseAsRfc7946Asks() {
        Coordinate start = new Coordinate(100, 7);
        Coordinate[] clockwise = {start, new Coordinate(100, 8), new Coordinate(101, 8), new Coordinate(101, 7), start};
        assertThat(String.valueOf(GeoJson.area(new GeometryFactory().createPolygon(clockwise))
                        .get("coordinates")))
                .startsWith("[[[100.00000, 7.00000], [101.00000, 7.00000],");
    }
}
