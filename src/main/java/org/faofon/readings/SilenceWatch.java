package org.faofon.readings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.network.Network;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Silence.DistrictSilence;

/** The silence of the live network. */
@ApplicationScoped
public class SilenceWatch {
    private static final int MICROMETRES_IN_A_MM = 1_000;

    private final Network network;
    private final LiveRain live;
    private final Silence.Limits limits;

    SilenceWatch(Network network, LiveRain live, ReadingsConfig config) {
        this.network = network;
        this.live = live;
        ReadingsConfig.Silence silence = config.silence();
        this.limits = new Silence.Limits(
                Math.round(silence.heavyMm() * MICROMETRES_IN_A_MM),
                silence.nearKm(),
                silence.intervals(),
                silence.atLeast());
    }

    /** The districts in which a gauge is silent, where it matters most first. */
    public List<DistrictSilence> listDistricts(Instant now) {
        return new Silence(limits, new Live(live), network.listGauges()).districts(network.listDistricts(), now);
    }

    private record Live(LiveRain rain) implements Silence.Rain {
        @Override
        public Optional<Judged> findNewest(String gauge) {
            return rain.findNewest(gauge);
        }

        @Override
        public RainTotal total(String gauge, Instant at, Duration window) {
            return rain.total(gauge, at, window);
        }
    }
}
