package org.faofon.quality.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.quality.QualityConfig;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.totals.RainWindows;

/** A gauge in the plain with others around it, without a database, for tests of the checks. */
public final class Plain {
    public static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    public static final Duration FIVE = Duration.ofMinutes(5);
    public static final Duration DAY = Duration.ofDays(1);

    /** Its converters read 30m as well as PT30M. */
    private static final int BY_QUARKUS = 200;

    private static final String OWN = "OWN";
    private static final String SCHOOL = "SCHOOL";

    private final RainWindows rain = new RainWindows();
    private final List<String> neighbours = new ArrayList<>();
    private final List<String> school = new ArrayList<>();
    private int tipMicrometres = 200;

    public static QualityConfig config() {
        return config(Map.of());
    }

    static QualityConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(QualityConfig.class)
                .withConverter(Duration.class, BY_QUARKUS, new DurationConverter())
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(QualityConfig.class);
    }

    public static Instant minute(int minutes) {
        return SEVEN.plus(Duration.ofMinutes(minutes));
    }

    public static RainInterval fall(Instant end, Duration length, double mm) {
        int micrometres = (int) Math.round(mm * 1_000);
        return new RainInterval(
                Interval.endingAt(end, length), Depth.ofMicrometres(micrometres), Quality.NOT_EVALUATED);
    }

    public static Gauge bucket() {
        Gauge gauge = new Gauge();
        gauge.code = OWN;
        gauge.kind = GaugeKind.TIPPING_BUCKET;
        gauge.tipMicrometres = 200;
        return gauge;
    }

    public static Gauge cylinder() {
        Gauge gauge = new Gauge();
        gauge.code = OWN;
        gauge.kind = GaugeKind.MANUAL;
        gauge.capacityMicrometres = 150_000;
        return gauge;
    }

    /** The gauge itself has that rain. */
    public RainInterval own(Instant end, Duration length, double mm) {
        return put(OWN, fall(end, length, mm));
    }

    /** Neighbours have these depths, one each. */
    Plain around(Instant end, Duration length, double... mm) {
        for (int i = 0; i < mm.length; i++) {
            String code = "NEIGHBOUR" + i;
            if (!neighbours.contains(code)) {
                neighbours.add(code);
            }
            put(code, fall(end, length, mm[i]));
        }
        return this;
    }

    Plain withTip(int micrometres) {
        tipMicrometres = micrometres;
        return this;
    }

    Plain atSchool(Instant end, Duration length, double mm) {
        school.add(SCHOOL);
        put(SCHOOL, fall(end, length, mm));
        return this;
    }

    private RainInterval put(String gauge, RainInterval fall) {
        Reading.Origin origin =
                new Reading.Origin(Source.MQTT, gauge, fall.interval().end());
        rain.put(new Reading(gauge, fall.interval(), fall.depth(), origin, ""), Quality.GOOD);
        return fall;
    }

    private record Remembered(RainWindows rain, String gauge) implements GaugeSeries {
        @Override
        public RainTotal total(Instant end, Duration window) {
            return rain.total(gauge, end, window);
        }

        @Override
        public List<RainInterval> falls(Instant from, Instant to) {
            return rain.falls(gauge, from, to);
        }
    }

    public GaugeSeries station() {
        return new Remembered(rain, OWN);
    }

    NeighbourContext vicinity() {
        return new NeighbourContext(station(), tipMicrometres, stations(neighbours), stations(school), 3, 0.9);
    }

    private List<GaugeSeries> stations(List<String> codes) {
        return codes.stream()
                .<GaugeSeries>map(code -> new Remembered(rain, code))
                .toList();
    }

    Verdict ask(NeighbourCheck check, RainInterval fall) {
        return check.check(fall, vicinity());
    }

    static void isSuspect(Verdict verdict, VerdictReason... grounds) {
        assertThat(verdict.quality()).isEqualTo(Quality.SUSPECT);
        assertThat(VerdictReason.in(verdict.reason())).containsExactly(grounds);
    }

    static boolean suspects(Verdict verdict) {
        return verdict.quality() == Quality.SUSPECT;
    }
}
