package org.faofon.sim.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.rain.Place;
import org.faofon.sim.rain.TippingBucket;
import org.faofon.sim.rain.Weather;
import org.faofon.sim.readings.Reading;
import org.faofon.sim.readings.ReadingJson;

/**
 * The readings of one gauge, each for another interval, so that none of them is a duplicate. The last one that may be
 * sent ends now.
 */
public final class ReadingPayloads implements LoadGauge.PayloadSource {
    private static final Duration OLDEST = Duration.ofDays(390);

    private final Gauge gauge;
    private final Weather weather;
    private final TippingBucket bucket;
    private final Duration period;
    private final Instant first;

    private ReadingPayloads(Gauge gauge, Weather weather, Duration period, Instant first) {
        this.gauge = gauge;
        this.weather = weather;
        this.bucket = new TippingBucket(gauge.tipMicrometres());
        this.period = period;
        this.first = first;
    }

    /**
     * The readings of a gauge.
     *
     * @param messages the most that it sends
     */
    public static ReadingPayloads of(Gauge gauge, Weather weather, Duration period, Instant now, long messages) {
        Duration span = spanOf(period, messages);
        long seconds = period.toSeconds();
        Instant last = Instant.ofEpochSecond(now.getEpochSecond() / seconds * seconds);
        return new ReadingPayloads(gauge, weather, period, last.minus(span));
    }

    /**
     * The time that so many readings of one gauge cover.
     *
     * @throws IllegalArgumentException if the program would refuse the oldest of them
     */
    public static Duration spanOf(Duration period, long messages) {
        if (period.toSeconds() < 1 || period.compareTo(Duration.ofDays(31)) > 0) {
            throw new IllegalArgumentException("the period of a reading is 1 s to 31 days, but was " + period);
        }
        Duration span = period.multipliedBy(messages);
        if (span.compareTo(OLDEST) > 0) {
            throw new IllegalArgumentException("a gauge would send " + messages + " readings of " + period
                    + ", which are more than " + OLDEST.toDays()
                    + " days; take a shorter --period, more gauges or fewer messages");
        }
        return span;
    }

    @Override
    public byte[] payload(long number) {
        Instant from = first.plus(period.multipliedBy(number));
        Instant end = from.plus(period);
        int depth = bucket.collect(weather.fellMicrometres(Place.of(gauge), from, end));
        return ReadingJson.textOf(List.of(new Reading(end, depth, period))).getBytes(StandardCharsets.UTF_8);
    }
}
