package org.faofon.quality.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.faofon.network.Gauge;
import org.junit.jupiter.api.Test;

class NearbyGaugesTest {
    private static final double WITHIN_KM = 15;

    private final List<Gauge> roster = scatter(300);

    private static List<Gauge> scatter(int gauges) {
        Random random = new Random(9);
        return IntStream.range(0, gauges)
                .mapToObj(i -> gauge("G" + i, 7.2 + 0.7 * random.nextDouble(), 99.7 + 0.7 * random.nextDouble()))
                .toList();
    }

    private static Gauge gauge(String code, double latitude, double longitude) {
        Gauge gauge = new Gauge();
        gauge.code = code;
        gauge.latitude = latitude;
        gauge.longitude = longitude;
        return gauge;
    }

    @Test
    void theyAreThoseOfAllDistancesAndTheNearestComesFirst() {
        NearbyGauges nearby = new NearbyGauges(roster, WITHIN_KM);
        for (Gauge gauge : roster) {
            assertThat(nearby.of(gauge))
                    .containsExactlyElementsOf(roster.stream()
                            .filter(other -> other != gauge && gauge.kilometresTo(other) <= WITHIN_KM)
                            .sorted(Comparator.comparingDouble(gauge::kilometresTo))
                            .toList());
        }
    }

    @Test
    void aGaugeJustWithinReachInTheNorthIsNear() {
        Gauge here = gauge("HERE", 7.5, 100);
        Gauge inside = gauge("INSIDE", 7.5 + 14.99 / 111.19, 100);
        Gauge outside = gauge("OUTSIDE", 7.5 + 15.01 / 111.19, 100);
        assertThat(new NearbyGauges(List.of(here, outside, inside), WITHIN_KM).of(here))
                .containsExactly(inside);
    }

    @Test
    void anotherRosterIsAnother() {
        NearbyGauges nearby = new NearbyGauges(roster, WITHIN_KM);
        assertThat(nearby.isOf(roster)).isTrue();
        assertThat(nearby.isOf(List.copyOf(scatter(300)))).isFalse();
    }
}
