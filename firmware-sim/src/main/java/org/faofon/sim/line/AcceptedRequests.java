package org.faofon.sim.line;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accepted retry keys: LINE remembers them for a day. */
final class AcceptedRequests {
    private static final Duration MEMORY = Duration.ofHours(24);
    private static final int MOST = 100_000;

    private final InstantSource clock;
    private final Map<String, Accepted> byKey = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Accepted> eldest) {
            return size() > MOST;
        }
    };

    AcceptedRequests(InstantSource clock) {
        this.clock = clock;
    }

    /** An accepted request, and its answer. */
    record Accepted(String requestId, ObjectNode sentMessages, Instant at) {}

    Optional<Accepted> find(String key) {
        @Nullable Accepted accepted = byKey.get(key);
        boolean remembered = accepted != null && accepted.at.plus(MEMORY).isAfter(clock.instant());
        return remembered ? Optional.ofNullable(accepted) : Optional.empty();
    }

    void remember(String key, String requestId, ObjectNode sentMessages) {
        byKey.put(key, new Accepted(requestId, sentMessages, clock.instant()));
    }
}
