package org.faofon.ops.broker;

import java.util.Optional;

/** The topics on which a gauge may publish; the broker's addresses are written like MQTT topics. */
final class GaugeTopics {
    private static final String PREFIX = "faofon/v1/gauges/";

    private GaugeTopics() {}

    static String readings(String gauge) {
        return PREFIX + gauge + "/readings";
    }

    static String status(String gauge) {
        return PREFIX + gauge + "/status";
    }

    static Optional<String> findGauge(String topic) {
        int end = topic.lastIndexOf('/');
        if (!topic.startsWith(PREFIX) || end <= PREFIX.length()) {
            return Optional.empty();
        }
        String gauge = topic.substring(PREFIX.length(), end);
        return belong(gauge, topic) ? Optional.of(gauge) : Optional.empty();
    }

    static boolean belong(String gauge, String topic) {
        return topic.equals(readings(gauge)) || topic.equals(status(gauge));
    }
}
