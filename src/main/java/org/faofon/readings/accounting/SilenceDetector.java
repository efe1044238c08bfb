package org.faofon.readings.accounting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.RainTotal;
import org.faofon.readings.ReadingsStored.Judged;

/**
 * Detects silent gauges; sooner during heavy rain nearby, because connections break then and because it matters.
 * Silence is never rain and never dry weather.
 */
public final class SilenceDetector {
    private static final Duration HOUR = Duration.ofHours(1);

    /** For how long the last heavy rain of a gauge that then stopped still shows where the storm was. */
    private static final Duration OWN_STORM_COUNTS = Duration.ofHours(6);

    private final Limits limits;
    private final Rain rain;
    private final Collection<Gauge> gauges;

    /**
     * The settings for heavy rain nearby.
     *
     * @param heavyMicrometres rain of an hour that counts as heavy
     * @param nearKm how far away it counts; within the district it always does
     * @param intervals how many of its own intervals an automatic gauge may then be late
     * @param atLeast how late it may be in any case
     */
    public record Limits(long heavyMicrometres, double nearKm, int intervals, Duration atLeast) {}

    /** The known rain: the newest readings, and totals. */
    public interface Rain {
        Optional<Judged> findNewest(String gauge);

        RainTotal total(String gauge, Instant at, Duration window);
    }

    /** Heavy rain of the last hour at a gauge that far away; 0 km is the silent gauge itself, before it stopped. */
    public record Heavy(Gauge gauge, long depthMicrometres, double km) {}

    /**
     * A silent gauge.
     *
     * @param newest its last reading, if there ever was one
     * @param after how late it may be
     * @param heavy the heaviest rain nearby
     */
    public record SilentGauge(Gauge gauge, Optional<Judged> newest, Duration after, Optional<Heavy> heavy) {
        /** Since when it is silent; empty if it never reported. */
        public Optional<Instant> since() {
            return newest.map(judged -> judged.reading().at());
        }
    }

    /** A district with the number of its reporting gauges, and the silent ones. */
    public record DistrictSilence(District district, int gauges, List<SilentGauge> silent) {
        public int reporting() {
            return gauges - silent.size();
        }

        /** Whether there are no data at all for the district. */
        public boolean dark() {
            return silent.size() == gauges;
        }

        public boolean heavyNearby() {
            return silent.stream().anyMatch(gauge -> gauge.heavy().isPresent());
        }
    }

    public SilenceDetector(Limits limits, Rain rain, Collection<Gauge> gauges) {
        this.limits = limits;
        this.rain = rain;
        this.gauges = gauges;
    }

    /** The districts with a silent gauge: those without data first, then those with heavy rain, then by code. */
    public List<DistrictSilence> districts(Collection<District> districts, Instant now) {
        return districts.stream()
                .map(district -> silenceOf(district, now))
                .filter(silence -> !silence.silent().isEmpty())
                .sorted(Comparator.comparing(DistrictSilence::dark)
                        .thenComparing(DistrictSilence::heavyNearby)
                        .reversed()
                        .thenComparing(silence -> silence.district().code))
                .toList();
    }

    private DistrictSilence silenceOf(District district, Instant now) {
        List<Gauge> standing = gauges.stream()
                .filter(gauge -> gauge.district().code.equals(district.code))
                .toList();
        List<SilentGauge> silent = standing.stream()
                .flatMap(gauge -> find(gauge, now).stream())
                .sorted(Comparator.comparing(gauge -> gauge.heavy().isEmpty()))
                .toList();
        return new DistrictSilence(district, standing.size(), silent);
    }

    /** The gauge's silence, if it is silent. */
    public Optional<SilentGauge> find(Gauge gauge, Instant now) {
        Optional<Judged> newest = rain.findNewest(gauge.code);
        Optional<Heavy> heavy = heavyNear(gauge, newest, now);
        Duration after = heavy.isPresent() ? sooner(gauge) : gauge.silentAfter();
        boolean speaks = newest.filter(judged -> judged.reading().at().isAfter(now.minus(after)))
                .isPresent();
        return speaks ? Optional.empty() : Optional.of(new SilentGauge(gauge, newest, after, heavy));
    }

    /** A pupil cannot read a cylinder every hour, so only automatic gauges are expected sooner. */
    private Duration sooner(Gauge gauge) {
        Duration usual = gauge.silentAfter();
        if (gauge.kind == GaugeKind.MANUAL) {
            return usual;
        }
        Duration late = gauge.interval().multipliedBy(limits.intervals());
        Duration allowed = late.compareTo(limits.atLeast()) < 0 ? limits.atLeast() : late;
        return allowed.compareTo(usual) < 0 ? allowed : usual;
    }

    private Optional<Heavy> heavyNear(Gauge gauge, Optional<Judged> newest, Instant now) {
        Optional<Heavy> others = gauges.stream()
                .filter(other -> !other.code.equals(gauge.code) && near(gauge, other))
                .flatMap(other -> heavy(other, now, gauge.kilometresTo(other)).stream())
                .max(Comparator.comparingLong(Heavy::depthMicrometres));
        return others.or(() -> newest.map(judged -> judged.reading().at())
                .filter(last -> last.isAfter(now.minus(OWN_STORM_COUNTS)))
                .flatMap(last -> heavy(gauge, last, 0)));
    }

    private boolean near(Gauge gauge, Gauge other) {
        return gauge.district().code.equals(other.district().code) || gauge.kilometresTo(other) <= limits.nearKm();
    }

    private Optional<Heavy> heavy(Gauge gauge, Instant at, double km) {
        long fell = rain.total(gauge.code, at, HOUR).depthMicrometres();
        return fell >= limits.heavyMicrometres() ? Optional.of(new Heavy(gauge, fell, km)) : Optional.empty();
    }
}
