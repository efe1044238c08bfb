package org.faofon.readings.accounting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.RainTotal;
import org.faofon.readings.ReadingsConfig;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.accounting.SilenceDetector.DistrictSilence;
import org.faofon.readings.query.LiveRainTotals;

/** The silence in the live network. */
@ApplicationScoped
public class LiveSilence {
    private static final int MICROMETRES_IN_A_MM = 1_000;

    private final GaugeRegistry network;
    private final LiveRainTotals live;
    private final SilenceDetector.Limits limits;

    LiveSilence(GaugeRegistry network, LiveRainTotals live, ReadingsConfig config) {
        this.network = network;
        this.live = live;
        ReadingsConfig.Silence silence = config.silence();
        this.limits = new SilenceDetector.Limits(
                Math.round(silence.heavyMm() * MICROMETRES_IN_A_MM),
                silence.nearKm(),
                silence.intervals(),
                silence.atLeast());
    }

    /** The districts with a silent gauge, the most important first. */
    public List<DistrictSilence> listDistricts(Instant now) {
        return new SilenceDetector(limits, new Live(live), network.listGauges())
                .districts(network.listDistricts(), now);
    }

    private record Live(LiveRainTotals rain) implements SilenceDetector.Rain {
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
