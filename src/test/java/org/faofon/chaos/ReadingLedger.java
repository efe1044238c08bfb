package org.faofon.chaos;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.faofon.bench.Gauges.Gauge;
import org.faofon.bench.Rainfall.Fall;

/** What honest gauges have sent, and what was acknowledged to them. */
final class ReadingLedger {
    private final Map<ReadingKey, Integer> sent = new ConcurrentHashMap<>();
    private final Set<ReadingKey> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    /** What names a reading. */
    record ReadingKey(String gauge, long endSecond) {
        static ReadingKey of(Gauge gauge, Fall fall) {
            return new ReadingKey(gauge.code(), fall.endSecond());
        }
    }

    void sending(Gauge gauge, Fall fall) {
        sent.put(ReadingKey.of(gauge, fall), fall.micrometres());
    }

    void acknowledged(Gauge gauge, Fall fall) {
        acknowledged.add(ReadingKey.of(gauge, fall));
    }

    /** A good reading was refused: it is lost. */
    void refused(Gauge gauge, Fall fall, String reason) {
        refused.add("%s refused: %s".formatted(ReadingKey.of(gauge, fall), reason));
    }

    /** Those that are acknowledged by now. */
    List<ReadingKey> acknowledged() {
        return List.copyOf(acknowledged);
    }

    int acknowledgedCount() {
        return acknowledged.size();
    }

    int sentCount() {
        return sent.size();
    }

    Set<String> refused() {
        return Set.copyOf(refused);
    }

    /** Whether a gauge has sent just that. */
    boolean isSent(ReadingKey key, int micrometres) {
        return sent.getOrDefault(key, -1) == micrometres;
    }
}
