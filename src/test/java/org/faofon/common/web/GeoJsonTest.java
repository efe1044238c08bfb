package org.faofon.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class GeoJsonTest {
    /** Else the same answer would have another entity tag after each start, because the order of Map.of is another. */
    @Test
    void aGeometryIsWrittenInOneOrder() {
        assertThat(GeoJson.point(99.91, 7.41).keySet()).containsExactly("type", "coordinates");
    }

    @Test
    void writesShellsCounterClockwiseAsRfc7946Asks() {
        Coordinate start = new Coordinate(100, 7);
        Coordinate[] clockwise = {start, new Coordinate(100, 8), new Coordinate(101, 8), new Coordinate(101, 7), start};
        assertThat(String.valueOf(GeoJson.area(new GeometryFactory().createPolygon(clockwise))
                        .get("coordinates")))
                .startsWith("[[[100.00000, 7.00000], [101.00000, 7.00000],");
    }
}
