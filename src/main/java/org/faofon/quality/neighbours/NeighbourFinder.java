package org.faofon.quality.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GeoPoint;
import org.faofon.official.gauges.GuestNetwork;
import org.faofon.official.gauges.GuestSeries;
import org.faofon.quality.BucketTips;
import org.faofon.quality.QualityConfig;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.query.LiveRainTotals;
import org.jspecify.annotations.Nullable;

/** The neighbours of each gauge in the live network. */
@ApplicationScoped
class NeighbourFinder {
    private final GaugeRegistry network;
    private final LiveRainTotals rain;
    private final GuestNetwork guests;
    private final QualityConfig.Neighbours config;
    private volatile @Nullable NearbyGauges nearby;

    NeighbourFinder(GaugeRegistry network, LiveRainTotals rain, GuestNetwork guests, QualityConfig config) {
        this.network = network;
        this.rain = rain;
        this.guests = guests;
        this.config = config.neighbours();
    }

    /** A gauge's current rain. */
    private record Live(String gauge, LiveRainTotals rain) implements GaugeSeries {
        @Override
        public RainTotal total(Instant end, Duration window) {
            return rain.total(gauge, end, window);
        }

        @Override
        public List<RainInterval> falls(Instant from, Instant to) {
            return rain.falls(gauge, from, to);
        }
    }

    /** A gauge of somebody else; it knows a time only if its owner has told of exactly that time. */
    record Guest(GuestSeries series) implements GaugeSeries {
        @Override
        public RainTotal total(Instant end, Duration window) {
            return series.total(end, window);
        }

        @Override
        public List<RainInterval> falls(Instant from, Instant to) {
            return series.falls(from, to);
        }
    }

    NeighbourContext of(Gauge gauge) {
        List<GaugeSeries> sameSchool = network.listGauges().stream()
                .filter(other -> other.school.code.equals(gauge.school.code) && !other.code.equals(gauge.code))
                .map(this::station)
                .toList();
        // Guests come in addition: they take no neighbour's place.
        List<GaugeSeries> neighbours = Stream.concat(
                        listNear(gauge).stream().limit(config.most()).map(this::station),
                        guests.near(gauge.position(), config.withinKm(), config.guests()).stream()
                                .map(Guest::new))
                .toList();
        return new NeighbourContext(
                station(gauge),
                BucketTips.micrometresOf(gauge),
                neighbours,
                sameSchool,
                config.fewest(),
                config.coverage());
    }

    private GaugeSeries station(Gauge gauge) {
        return new Live(gauge.code, rain);
    }

    /** The gauges that have that place as a neighbour. */
    List<Gauge> listAround(GeoPoint place) {
        return network.listGauges().stream()
                .filter(gauge -> gauge.position().kilometresTo(place) <= config.withinKm())
                .toList();
    }

    /** All other gauges within reach, the nearest first. */
    List<Gauge> listNear(Gauge gauge) {
        Collection<Gauge> roster = network.listGauges();
        NearbyGauges known = nearby;
        if (known == null || !known.isOf(roster)) {
            known = new NearbyGauges(roster, config.withinKm());
            nearby = known;
        }
        return known.of(gauge);
    }
}
