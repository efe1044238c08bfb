package org.faofon.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.network.Network;
import org.faofon.readings.Fall;
import org.faofon.readings.LiveRain;
import org.faofon.readings.RainTotal;

/** Who stands near whom in the live network. */
@ApplicationScoped
class Neighbourhood {
    private final Network network;
    private final LiveRain rain;
    private final QualityConfig.Neighbours config;

    Neighbourhood(Network network, LiveRain rain, QualityConfig config) {
        this.network = network;
        this.rain = rain;
        this.config = config.neighbours();
    }

    /** A gauge's rain of now. */
    private record Live(String gauge, LiveRain rain) implements Station {
        @Override
        public RainTotal total(Instant end, Duration window) {
            return rain.total(gauge, end, window);
        }

        @Override
        public List<Fall> falls(Instant from, Instant to) {
            return rain.falls(gauge, from, to);
        }
    }

    private record Near(Gauge gauge, double km) {}

    Vicinity of(Gauge gauge) {
        List<Station> sameSchool = network.listGauges().stream()
                .filter(other -> !other.code.equals(gauge.code) && other.school.code.equals(gauge.school.code))
                .map(this::station)
                .toList();
        List<Station> neighbours =
                listNear(gauge).stream().limit(config.most()).map(this::station).toList();
        return new Vicinity(station(gauge), neighbours, sameSchool, config.fewest(), config.coverage());
    }

    private Station station(Gauge gauge) {
        return new Live(gauge.code, rain);
    }

    /** All other gauges within reach, the nearest first. */
    List<Gauge> listNear(Gauge gauge) {
        return network.listGauges().stream()
                .filter(other -> !other.code.equals(gauge.code))
                .map(other -> new Near(other, gauge.kilometresTo(other)))
                .filter(near -> near.km <= config.withinKm())
                .sorted(Comparator.comparingDouble(Near::km))
                .map(Near::gauge)
                .toList();
    }
}
