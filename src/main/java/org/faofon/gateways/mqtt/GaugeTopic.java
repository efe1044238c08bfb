package org.faofon.gateways.mqtt;

import java.util.Optional;

/** A topic of one gauge: {@code faofon/v1/gauges/PTL07/readings}. */
record GaugeTopic(String gauge, Kind kind) {
    static final String READINGS = "faofon/v1/gauges/+/readings";
    static final String STATUSES = "faofon/v1/gauges/+/status";

    private static final String BEGINNING = "faofon/v1/gauges/";

    /** The kinds of topics of a gauge. */
    enum Kind {
        READINGS,
        STATUS
    }

    /** Parses a topic, if it is one of a gauge. */
    static Optional<GaugeTopic> parse(String topic) {
        int slash = topic.lastIndexOf('/');
        if (!topic.startsWith(BEGINNING) || slash <= BEGINNING.length()) {
            return Optional.empty();
        }
        String gauge = topic.substring(BEGINNING.length(), slash);
        if (gauge.indexOf('/') >= 0) {
            return Optional.empty();
        }
        return switch (topic.substring(slash + 1)) {
            case "readings" -> Optional.of(new GaugeTopic(gauge, Kind.READINGS));
            case "status" -> Optional.of(new GaugeTopic(gauge, Kind.STATUS));
            default -> Optional.empty();
        };
    }
}
