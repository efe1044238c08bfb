package org.faofon.gateways;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.faofon.network.GaugeStatuses;
import org.faofon.network.Network;
import org.jboss.logging.Logger;

/** What gauges say about themselves; what is no status says nothing. */
@ApplicationScoped
class StatusMessages {
    private static final Logger LOG = Logger.getLogger(StatusMessages.class);

    private final Network network;
    private final GaugeStatuses statuses;
    private final Clock clock;

    StatusMessages(Network network, GaugeStatuses statuses, Clock clock) {
        this.network = network;
        this.statuses = statuses;
        this.clock = clock;
    }

    void take(String gauge, byte[] payload) {
        network.findGauge(gauge).ifPresent(known -> {
            try {
                JsonNode status = MessageJson.read(payload, "The status");
                statuses.heard(known, status(status));
            } catch (MessageJson.Unreadable | RuntimeException e) { // The next one tells as much.
                LOG.debugf("Ignored a status: gauge=%s reason=%s", known.code, e.getMessage());
            }
        });
    }

    private GaugeStatuses.Status status(JsonNode status) {
        return new GaugeStatuses.Status(
                status.path("online").asBoolean(),
                Optional.of(status.path("battery"))
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::doubleValue)
                        .filter(Double::isFinite)
                        .orElse(null),
                status.path("rssi").canConvertToInt() ? status.path("rssi").intValue() : null,
                status.path("firmware").isTextual() ? status.path("firmware").textValue() : null,
                clock.instant());
    }
}
