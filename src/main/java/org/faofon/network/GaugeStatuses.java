package org.faofon.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What automatic gauges last said of themselves; the broker keeps it (retained) and says it again after a restart. */
@ApplicationScoped
public class GaugeStatuses {
    /**
     * A gauge's own word.
     *
     * @param battery in volts
     * @param rssi strength of the signal in dBm
     * @param heardAt when it reached us
     */
    public record Status(
            boolean online,
            @Nullable Double battery,
            @Nullable Integer rssi,
            @Nullable String firmware,
            Instant heardAt) {}

    private final Map<String, Status> statuses = new ConcurrentHashMap<>();

    public void heard(Gauge gauge, Status status) {
        statuses.put(gauge.code, status);
    }

    public Optional<Status> find(String gauge) {
        return Optional.ofNullable(statuses.get(gauge));
    }
}
