package org.faofon.readings.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.School;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainTotal;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Source;
import org.faofon.readings.Verdict;
import org.faofon.readings.accounting.SilenceDetector.DistrictSilence;
import org.faofon.readings.accounting.SilenceDetector.SilentGauge;
import org.faofon.readings.totals.RainWindows;
import org.junit.jupiter.api.Test;

class SilenceDetectorTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final SilenceDetector.Limits LIMITS =
            new SilenceDetector.Limits(10_000, 20, 2, Duration.ofMinutes(10));

    private final RainWindows windows = new RainWindows();
    private final Map<String, Judged> newest = new HashMap<>();
    private final List<Gauge> gauges = new ArrayList<>();
    private final District foothill = district("9311");
    private final District lakeside = district("9306");

    private final Gauge chumphon = gauge("PTL35", foothill, 7.604, 99.941, GaugeKind.TIPPING_BUCKET, 300);
    private final Gauge banNa = gauge("PTL36", foothill, 7.564, 99.872, GaugeKind.TIPPING_BUCKET, 300);
    private final Gauge pakPhayun = gauge("PTL20", lakeside, 7.345, 100.320, GaugeKind.TIPPING_BUCKET, 300);

    private static District district(String code) {
        District district = new District();
        district.code = code;
        return district;
    }

    private Gauge gauge(
            String code, District district, double latitude, double longitude, GaugeKind kind, int seconds) {
        Gauge gauge = new Gauge();
        gauge.code = code;
        gauge.school = new School();
        gauge.school.district = district;
        gauge.latitude = latitude;
        gauge.longitude = longitude;
        gauge.kind = kind;
        gauge.intervalSeconds = seconds;
        gauges.add(gauge);
        return gauge;
    }

    private void fell(Gauge gauge, Duration ago, String mm) {
        Reading reading = new Reading(
                gauge.code,
                Interval.endingAt(NOW.minus(ago), FIVE),
                Depth.ofMm(new BigDecimal(mm), Depth.Kind.EXACT),
                new Reading.Origin(Source.MQTT, "gauge " + gauge.code, NOW),
                "");
        windows.put(reading, Quality.GOOD);
        newest.put(gauge.code, new Judged(reading, Verdict.GOOD));
    }

    private SilenceDetector silence() {
        return new SilenceDetector(
                LIMITS,
                new SilenceDetector.Rain() {
                    @Override
                    public Optional<Judged> findNewest(String gauge) {
                        return Optional.ofNullable(newest.get(gauge));
                    }

                    @Override
                    public RainTotal total(String gauge, Instant at, Duration window) {
                        return windows.total(gauge, at, window);
                    }
                },
                gauges);
    }

    private Optional<SilentGauge> silent(Gauge gauge) {
        return silence().find(gauge, NOW);
    }

    @Test
    void aGaugeIsSilentAfterThreeOfItsIntervals() {
        fell(chumphon, Duration.ofMinutes(15).minusSeconds(1), "0");
        assertThat(silent(chumphon)).isEmpty();

        fell(chumphon, Duration.ofMinutes(15), "0");
        assertThat(silent(chumphon)).isPresent();
    }

    @Test
    void aGaugeIsMissedSoonerWhileItRainsHardNearby() {
        fell(chumphon, Duration.ofMinutes(10), "0");
        fell(banNa, Duration.ofMinutes(1), "9.8");
        assertThat(silent(chumphon)).isEmpty();

        fell(banNa, Duration.ofMinutes(1), "10.0");
        SilentGauge missed = silent(chumphon).orElseThrow();
        assertThat(missed.after()).isEqualTo(Duration.ofMinutes(10));
        assertThat(missed.since()).contains(NOW.minus(Duration.ofMinutes(10)));
        assertThat(missed.heavy().orElseThrow().gauge().code).isEqualTo("PTL36");
        assertThat(missed.heavy().orElseThrow().km()).isBetween(8.0, 9.0);
    }

    @Test
    void hardRainFarAwayMissesNobodySooner() {
        fell(chumphon, Duration.ofMinutes(10), "0");
        fell(pakPhayun, Duration.ofMinutes(1), "40");

        assertThat(silent(chumphon)).isEmpty();
    }

    @Test
    void aGaugeThatBreaksOffInItsOwnStormIsMissedSooner() {
        fell(pakPhayun, Duration.ofMinutes(11), "12");

        assertThat(silent(pakPhayun).orElseThrow().heavy().orElseThrow().km()).isZero();
    }

    @Test
    void aCylinderIsNotMissedSooner() {
        Gauge cylinder = gauge("PTL33", foothill, 7.6, 99.9, GaugeKind.MANUAL, 86_400);
        fell(cylinder, Duration.ofHours(29), "0");
        fell(banNa, Duration.ofMinutes(1), "40");

        assertThat(silent(cylinder)).isEmpty();
    }

    @Test
    void aGaugeThatNeverSpokeIsSilentSinceNobodyKnowsWhen() {
        assertThat(silent(chumphon).orElseThrow().since()).isEmpty();
    }

    @Test
    void theDarkDistrictComesFirst() {
        fell(banNa, Duration.ofMinutes(1), "0");

        List<DistrictSilence> districts = silence().districts(List.of(foothill, lakeside, district("9302")), NOW);

        assertThat(districts).extracting(silence -> silence.district().code).containsExactly("9306", "9311");
        assertThat(districts.get(0).dark()).isTrue();
        assertThat(districts.get(1).dark()).isFalse();
        assertThat(districts.get(1).reporting()).isEqualTo(1);
    }
}
