package org.faofon.gateways.mqtt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeStatusRepository;

/** Takes what gauges say of themselves, and says what in it could not be taken. */
@ApplicationScoped
class StatusMessageHandler {
    private final GaugeRegistry network;
    private final GaugeStatusRepository statuses;
    private final Clock clock;

    /** What was last wrong with each gauge's status: many repeat it every few minutes, and one letter of it is enough. */
    private final Map<String, String> lastFaults = new ConcurrentHashMap<>();

    StatusMessageHandler(GaugeRegistry network, GaugeStatusRepository statuses, Clock clock) {
        this.network = network;
        this.statuses = statuses;
        this.clock = clock;
    }

    /**
     * Takes a gauge's status.
     *
     * @param retained whether the broker had kept it, so that it says nothing of now
     * @return why it should be kept as a dead letter; empty if it is good, or that was said before
     */
    Optional<String> take(String gauge, byte[] payload, boolean retained) {
        if (payload.length == 0) { // How a retained message is taken back.
            return Optional.empty();
        }
        Optional<Gauge> known = network.findGauge(gauge);
        if (known.isEmpty()) {
            return retained ? Optional.empty() : Optional.of("There is no gauge " + gauge);
        }
        GaugeStatusParser.Parsed parsed = GaugeStatusParser.parse(payload);
        parsed.report().ifPresent(report -> {
            if (retained) {
                statuses.heardAgain(known.get(), report, clock.instant());
            } else {
                statuses.heard(known.get(), report, clock.instant());
            }
        });
        return news(gauge, parsed.faults(), retained);
    }

    /** A retained message was refused when it first came. */
    private Optional<String> news(String gauge, List<String> faults, boolean retained) {
        if (faults.isEmpty()) {
            lastFaults.remove(gauge);
            return Optional.empty();
        }
        String reason = String.join("; ", faults);
        boolean repeated = reason.equals(lastFaults.put(gauge, reason));
        return repeated || retained ? Optional.empty() : Optional.of(reason);
    }
}
