package org.faofon.sim.fleet;

import java.time.Duration;
import java.time.Instant;
import org.faofon.sim.link.GaugeLink;
import org.faofon.sim.link.LinkTally;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.rain.Chance;
import org.faofon.sim.rain.Place;
import org.faofon.sim.rain.TippingBucket;
import org.faofon.sim.rain.Weather;
import org.faofon.sim.readings.Reading;

/** A tipping bucket with a radio: measures each interval, and passes the reading to its link. */
final class Device {
    private static final int LATEST_SECONDS = 15;

    private final Gauge gauge;
    private final Place place;
    private final Weather weather;
    private final Outages outages;
    private final GaugeLink link;
    private final TippingBucket bucket;

    /** A gauge wakes up some seconds after the interval's end, each at its own second. */
    private final Duration wakesAfter;

    private Instant measuredUpTo;

    /** @param firstDay the start of the gauge's first rain day */
    Device(Gauge gauge, Weather weather, Outages outages, GaugeLink link, Instant firstDay) {
        this.gauge = gauge;
        this.place = Place.of(gauge);
        this.weather = weather;
        this.outages = outages;
        this.link = link;
        this.bucket = new TippingBucket(gauge.tipMicrometres());
        this.wakesAfter = Duration.ofSeconds(1 + Chance.of(0, gauge.id(), 0).nextInt(LATEST_SECONDS));
        this.measuredUpTo = firstDay;
    }

    /**
     * Measures what is due, and sends what is waiting.
     *
     * @param lastEnd no interval that ends later is measured, while the link continues to work
     */
    void tick(Instant now, Instant lastEnd) {
        measure(now, lastEnd);
        if (outages.isOut(gauge.id(), now)) {
            link.cut();
        } else {
            link.keepUp();
        }
    }

    void cut() {
        link.cut();
    }

    boolean isConnected() {
        return link.isConnected();
    }

    LinkTally tally() {
        return link.tally();
    }

    boolean owesNothingUpTo(Instant end) {
        return measuredUpTo.plus(gauge.interval()).isAfter(end) && tally().unacknowledged() == 0;
    }

    /** While the buffer is full nothing is measured: the rain of that time is the same when it is measured later. */
    private void measure(Instant now, Instant lastEnd) {
        Instant end = measuredUpTo.plus(gauge.interval());
        while (!end.isAfter(lastEnd) && !end.plus(wakesAfter).isAfter(now) && !link.isFull()) {
            int depth = bucket.collect(weather.fellMicrometres(place, measuredUpTo, end));
            link.offer(new Reading(end, depth, gauge.interval()));
            measuredUpTo = end;
            end = end.plus(gauge.interval());
        }
    }
}
