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

/** Processes the status messages of gauges, and reports their invalid parts. */
@ApplicationScoped
class StatusMessageHandler {
    private final GaugeRegistry network;
    private final GaugeStatusRepository statuses;
    private final Clock clock;

    /** The last error of each gauge's status: many repeat it every few minutes, and one dead letter is enough. */
    private final Map<String, String> lastFaults = new ConcurrentHashMap<>();

    StatusMessageHandler(GaugeRegistry network, GaugeStatusRepository statuses, Clock clock) {
        this.network = network;
        this.statuses = statuses;
        this.clock = clock;
    }

    /**
     * Processes a gauge's status.
     *
     * @param retained whether the broker had retained it, so that its time is unknown
     * @return why it should be stored as a dead letter; empty if it is valid, or the error was reported before
     */
    Optional<String> take(String gauge, byte[] payload, boolean retained) {
        if (payload.length == 0) { // An empty message deletes a retained one.
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

    /** A retained message was already refused on its first arrival. */
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
