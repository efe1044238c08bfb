package org.faofon.ops.broker;

import java.util.List;
import java.util.Optional;

/** Which topics of the broker are whose: a gauge has its own two, the bridge to LoRaWAN has all uplinks. */
final class TopicOwnership {
    private TopicOwnership() {}

    static boolean belong(String user, String topic) {
        return user.equals(BrokerAccounts.BRIDGE) ? UplinkTopics.match(topic) : GaugeTopics.belong(user, topic);
    }

    /** Whose that topic is, if anybody's. */
    static Optional<String> findPublisher(String topic) {
        return UplinkTopics.match(topic) ? Optional.of(BrokerAccounts.BRIDGE) : GaugeTopics.findGauge(topic);
    }

    /** What the program must listen to before this user's messages are safe. */
    static List<String> precious(String user) {
        return user.equals(BrokerAccounts.BRIDGE) ? UplinkTopics.SAMPLES : List.of(GaugeTopics.readings(user));
    }
}
