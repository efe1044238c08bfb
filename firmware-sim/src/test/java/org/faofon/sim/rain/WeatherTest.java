package org.faofon.sim.rain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.support.Rosters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The storm is a drill for the default rules, so it has to cross their lines, and in a good order. */
class WeatherTest {
    private static final Instant STORM = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Set<String> FOOTHILL = Set.of("9302", "9304", "9307", "9308", "9310", "9311");

    @Test
    void fallsTheSameForTheSameSeed() {
        Place kongRa = new Place(7.477, 99.922);
        Instant later = STORM.plus(Duration.ofHours(12));
        assertEquals(
                weather(7).fellMicrometres(kongRa, STORM, later), weather(7).fellMicrometres(kongRa, STORM, later));
        assertNotEquals(
                weather(7).fellMicrometres(kongRa, STORM, later), weather(8).fellMicrometres(kongRa, STORM, later));
    }

    @Test
    void fallsTheSameWhetherAskedForAtOnceOrInPieces() {
        Weather weather = weather(1);
        Place siBanphot = new Place(7.746, 99.881);
        long pieces = 0;
        for (Instant at = STORM; at.isBefore(STORM.plus(Duration.ofHours(24))); at = at.plus(STEP)) {
            pieces += weather.fellMicrometres(siBanphot, at, at.plus(STEP));
        }
        assertEquals(weather.fellMicrometres(siBanphot, STORM, STORM.plus(Duration.ofHours(24))), pieces);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 42, 2026})
    void crossesTheDefaultThresholdsOneAfterAnother(long seed) {
        Duration warning1h = firstCrossing(seed, Duration.ofHours(1), 60).orElseThrow();
        Duration warning12h = firstCrossing(seed, Duration.ofHours(12), 100).orElseThrow();
        Duration evacuation48h = firstCrossing(seed, Duration.ofHours(48), 150).orElseThrow();
        assertTrue(warning1h.compareTo(Duration.ofHours(6)) > 0, "1 h after " + warning1h);
        assertTrue(warning1h.compareTo(warning12h) < 0, warning1h + " before " + warning12h);
        assertTrue(warning12h.compareTo(Duration.ofHours(18)) < 0, "12 h after " + warning12h);
        assertTrue(warning12h.compareTo(evacuation48h) < 0, warning12h + " before " + evacuation48h);
        assertTrue(evacuation48h.compareTo(Duration.ofHours(30)) < 0, "48 h after " + evacuation48h);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 42, 2026})
    void leavesTheLakeSideFairlyDry(long seed) {
        Weather weather = weather(seed);
        List<Gauge> lakeSide = Rosters.AUTOMATIC.stream()
                .filter(gauge -> Set.of("9306", "9309").contains(gauge.district()))
                .toList();
        for (Gauge gauge : lakeSide) {
            assertTrue(mostMm(weather, gauge, Duration.ofHours(24)) < 60, gauge.id());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 42, 2026})
    void bringsNothingWorthAWarningOnOrdinaryDays(long seed) {
        Weather weather =
                Weather.of(StormPlan.of(StormModel.MONSOON, seed, STORM.plus(Duration.ofDays(30)), 270), places());
        for (Gauge gauge : Rosters.AUTOMATIC) {
            assertTrue(mostMm(weather, gauge, Duration.ofHours(1)) < 35, gauge.id());
            assertTrue(mostMm(weather, gauge, Duration.ofHours(24)) < 90, gauge.id());
        }
    }

    @Test
    void bringsTheAskedDepthToTheWettestGauge() {
        Weather dry = Weather.of(StormPlan.of(StormModel.MONSOON, 1, STORM, 0), places());
        Weather wet = Weather.of(StormPlan.of(StormModel.MONSOON, 1, STORM, 300), places());
        Instant end = STORM.plus(MonsoonStorm.LENGTH);
        double wettestMm = Rosters.AUTOMATIC.stream()
                .map(Place::of)
                .mapToDouble(place ->
                        (wet.fellMicrometres(place, STORM, end) - dry.fellMicrometres(place, STORM, end)) / 1000.0)
                .max()
                .orElseThrow();
        assertEquals(300, wettestMm, 0.1);
    }

    private static Weather weather(long seed) {
        return Weather.of(StormPlan.of(StormModel.MONSOON, seed, STORM, 270), places());
    }

    private static List<Place> places() {
        return Rosters.AUTOMATIC.stream().map(Place::of).toList();
    }

    /** How long after the storm's beginning the first foothill gauge has a rolling total of so much. */
    private static Optional<Duration> firstCrossing(long seed, Duration window, int mm) {
        Weather weather = weather(seed);
        return Rosters.AUTOMATIC.stream()
                .filter(gauge -> FOOTHILL.contains(gauge.district()))
                .flatMap(gauge -> crossing(weather, gauge, window, mm).stream())
                .min(Duration::compareTo);
    }

    private static Optional<Duration> crossing(Weather weather, Gauge gauge, Duration window, int mm) {
        long[] steps = steps(weather, gauge);
        int width = Math.toIntExact(window.dividedBy(STEP));
        long sum = 0;
        for (int index = 0; index < steps.length; index++) {
            sum += steps[index] - (index >= width ? steps[index - width] : 0);
            if (sum >= mm * 1000L) {
                return Optional.of(STEP.multipliedBy(index + 1));
            }
        }
        return Optional.empty();
    }

    private static double mostMm(Weather weather, Gauge gauge, Duration window) {
        long[] steps = steps(weather, gauge);
        int width = Math.toIntExact(window.dividedBy(STEP));
        long sum = 0;
        long most = 0;
        for (int index = 0; index < steps.length; index++) {
            sum += steps[index] - (index >= width ? steps[index - width] : 0);
            most = Math.max(most, sum);
        }
        return most / 1000.0;
    }

    private static long[] steps(Weather weather, Gauge gauge) {
        long[] steps = new long[Math.toIntExact(Duration.ofHours(60).dividedBy(STEP))];
        for (int index = 0; index < steps.length; index++) {
            Instant from = STORM.plus(STEP.multipliedBy(index));
            steps[index] = weather.fellMicrometres(Place.of(gauge), from, from.plus(STEP));
        }
        return steps;
    }
}
