package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Hazard;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.HydrologicalZone;
import org.faofon.official.gauges.GuestSeries;
import org.faofon.official.gauges.Guests;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.RainWindows;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One number that somebody has typed, and who bears it out: a watch from 90 mm in a day. */
class CorroborationTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final RainWindows rain = new RainWindows();
    private final Gauge cylinder = gauge("PTL35", GaugeKind.MANUAL, 7.604);
    private final Gauge near = gauge("PTL06", GaugeKind.TIPPING_BUCKET, 7.477);
    private final Gauge far = gauge("PTL14", GaugeKind.TIPPING_BUCKET, 7.286);

    private final List<GuestSeries> guests = new ArrayList<>();
    private long confirmedMicrometres;
    private OptionalInt trust = OptionalInt.empty();

    private static Gauge gauge(String code, GaugeKind kind, double latitude) {
        Gauge gauge = Rules.gauge(code, DAY);
        gauge.kind = kind;
        gauge.latitude = latitude;
        gauge.longitude = 99.94;
        return gauge;
    }

    private void fell(Gauge gauge, String mm, Quality quality) {
        rain.put(Sent.reading(gauge.code, SEVEN, DAY, mm), quality);
    }

    private Evidence held(Gauge gauge) {
        CompiledRule dayWatch = Rules.defaults().stream()
                .filter(rule -> rule.hazard() == Hazard.HEAVY_RAIN)
                .map(rule -> new CompiledRule(rule, 1))
                .findFirst()
                .orElseThrow();
        EvaluationScope post = new EvaluationScope(
                Hazard.HEAVY_RAIN, Rules.district("9311", HydrologicalZone.FOOTHILL), List.of(gauge));
        Corroboration support = Corroboration.among(
                post.gauges(),
                List.of(cylinder, near, far),
                (of, at, window) -> confirmedMicrometres,
                of -> trust,
                (here, withinKm) -> guests);
        return new RuleEvaluator(List.of(dayWatch), post, RainTotals.of(rain), 0.8, support)
                .held(new TreeSet<>(List.of(SEVEN)))
                .get(0);
    }

    /** A cylinder that is read each hour, beside a gauge whose ground has taken up a third as much. */
    @Test
    void theGroundAtANeighbourBearsOutThatOfACylinder() {
        rain.put(Sent.reading(cylinder.code, SEVEN, Duration.ofHours(1), "90"), Quality.GOOD);
        rain.put(Sent.reading(near.code, SEVEN, Duration.ofHours(1), "29"), Quality.GOOD);
        assertThat(heldByTheGround().confirmWithin()).isEqualTo(Duration.ofMinutes(10));

        rain.put(Sent.reading(near.code, SEVEN, Duration.ofHours(1), "31"), Quality.GOOD);
        assertThat(heldByTheGround().confirmWithin()).isNull();
    }

    private Evidence heldByTheGround() {
        CompiledRule ground = new CompiledRule(Rules.ofSoilWater("80"), 1);
        EvaluationScope post = new EvaluationScope(
                Hazard.LANDSLIDE, Rules.district("9311", HydrologicalZone.FOOTHILL), List.of(cylinder));
        Corroboration support = Corroboration.among(post.gauges(), List.of(cylinder, near, far));
        return new RuleEvaluator(List.of(ground), post, RainTotals.of(rain), 0.8, support)
                .held(new TreeSet<>(List.of(SEVEN)))
                .get(0);
    }

    @Test
    void aTypedNumberThatWarnsAloneWaitsForTenMinutes() {
        fell(cylinder, "122", Quality.GOOD);

        assertThat(held(cylinder).confirmWithin()).isEqualTo(Duration.ofMinutes(10));
        assertThat(held(cylinder).unconfirmed()).isFalse();
    }

    @Test
    void itWaitsForNobodyWhereAGaugeNearbyHadAThirdOfItAndNotATipLess() {
        fell(cylinder, "122", Quality.GOOD);
        fell(near, "40.6", Quality.GOOD);
        assertThat(held(cylinder).confirmWithin()).isEqualTo(Duration.ofMinutes(10));

        fell(near, "40.7", Quality.GOOD);
        assertThat(held(cylinder).confirmWithin()).isNull();
    }

    @Test
    void itWaitsForNobodyOnceWhoeverHasReadItSaysThatItIsRight() {
        fell(cylinder, "122", Quality.GOOD);
        confirmedMicrometres = 40_600; // Of another reading, and too little to speak for all of it.
        assertThat(held(cylinder).confirmWithin()).isEqualTo(Duration.ofMinutes(10));

        confirmedMicrometres = 122_000;
        assertThat(held(cylinder).confirmWithin()).isNull();
    }

    @Test
    void rainThatIsSuspectItselfBearsNothingOut() {
        fell(cylinder, "122", Quality.GOOD);
        fell(near, "120", Quality.SUSPECT);

        assertThat(held(cylinder).confirmWithin()).isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @CsvSource({"1, 61.0, 60.9", "2, 48.8, 48.7", "3, 40.7, 40.6", "4, 40.7, 40.6", "5, 40.7, 40.6"})
    void aNeighbourThatWasHardlyReliableMustHaveHadMore(int score, String enough, String less) {
        trust = OptionalInt.of(score);
        fell(cylinder, "122", Quality.GOOD);

        fell(near, less, Quality.GOOD);
        assertThat(held(cylinder).confirmWithin()).isEqualTo(Duration.ofMinutes(10));
        fell(near, enough, Quality.GOOD);
        assertThat(held(cylinder).confirmWithin()).isNull();
    }

    @Test
    void aGaugeBeyondTwentyKilometresBearsNothingOut() {
        fell(cylinder, "122", Quality.GOOD);
        fell(far, "120", Quality.GOOD);

        assertThat(held(cylinder).confirmWithin()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aGuestThatHadAThirdOfItInTheSameTimeBearsItOut() {
        fell(cylinder, "122", Quality.GOOD);
        guests.add(Guests.that(SEVEN, DAY, 40.6));
        assertThat(held(cylinder).confirmWithin()).isEqualTo(Duration.ofMinutes(10));

        guests.add(Guests.that(SEVEN, DAY, 40.7));
        assertThat(held(cylinder).confirmWithin()).isNull();
    }

    @Test
    void aGuestThatIsLateOrTellsOfOtherSpansChangesNothing() {
        fell(cylinder, "122", Quality.GOOD);
        guests.add(Guests.that(SEVEN.minus(DAY), DAY, 122));
        guests.add(Guests.that(SEVEN, Duration.ofHours(1), 122));
        guests.add(new GuestSeries());

        assertThat(held(cylinder).confirmWithin()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void anAutomaticGaugeWaitsForNobody() {
        fell(near, "122", Quality.GOOD);

        assertThat(held(near).confirmWithin()).isNull();
    }
}
