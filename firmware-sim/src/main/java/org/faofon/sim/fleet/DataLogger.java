package org.faofon.sim.fleet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.faofon.sim.faults.DeviceFaults;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.rain.Place;
import org.faofon.sim.rain.TippingBucket;
import org.faofon.sim.rain.Weather;
import org.faofon.sim.readings.Reading;

/** The measuring half of an automatic gauge: bucket, switch, counter and clock, with all that is wrong with them. */
final class DataLogger {
    private final Gauge gauge;
    private final Place place;
    private final Weather weather;
    private final DeviceFaults faults;
    private final boolean sendsCount;
    private final MeasurementLog log;
    private final TippingBucket bucket;
    private long count;
    private long fellMicrometres;
    private long toldMicrometres;

    /** @param sendsCount whether it sends the total of its counter instead of the depth of the interval */
    DataLogger(Gauge gauge, Weather weather, DeviceFaults faults, boolean sendsCount, MeasurementLog log) {
        this.gauge = gauge;
        this.place = Place.of(gauge);
        this.weather = weather;
        this.faults = faults;
        this.sendsCount = sendsCount;
        this.log = log;
        this.bucket = new TippingBucket(gauge.tipMicrometres());
    }

    /** What really fell into it until now. */
    long fellMicrometres() {
        return fellMicrometres;
    }

    /** What its readings say. */
    long toldMicrometres() {
        return toldMicrometres;
    }

    /** Measures the interval (from, end] of true time; empty if it is dead. */
    Optional<Reading> measure(Instant from, Instant end) {
        long fell = weather.fellMicrometres(place, from, end);
        fellMicrometres += fell;
        // The bucket tips whether or not somebody counts.
        long tips = bucket.collect(fell) / gauge.tipMicrometres();
        Optional<Reading> told = faults.isDead(end) ? Optional.empty() : Optional.of(reading(from, end, tips));
        told.ifPresent(reading -> toldMicrometres += reading.depthMicrometres());
        log.measured(gauge.id(), end, fell, told);
        return told;
    }

    private Reading reading(Instant from, Instant end, long tips) {
        boolean reboots = faults.rebootsIn(from, end);
        long counted = reboots ? 0 : faults.countedTips(tips, end);
        count = reboots ? 0 : count + counted;
        int depth = Math.toIntExact(counted * gauge.tipMicrometres());
        Instant label = end.plus(faults.clockOffset(end)).truncatedTo(ChronoUnit.SECONDS);
        OptionalLong sent = sendsCount ? OptionalLong.of(faults.reportedCount(count, end)) : OptionalLong.empty();
        return new Reading(label, depth, gauge.interval(), sent);
    }
}
