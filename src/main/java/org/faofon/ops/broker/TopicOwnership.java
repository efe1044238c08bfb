package org.faofon.ops.broker;

import java.util.List;
import java.util.Optional;

/** The owners of the broker's topics: a gauge has its own two, the LoRaWAN bridge has all uplinks. */
final class TopicOwnership {
    private TopicOwnership() {}

    static boolean belong(String user, String topic) {
        return user.equals(BrokerAccounts.BRIDGE) ? UplinkTopics.match(topic) : GaugeTopics.belong(user, topic);
    }

    /** The owner of that topic, if any. */
    static Optional<String> findPublisher(String topic) {
        return UplinkTopics.match(topic) ? Optional.of(BrokerAccounts.BRIDGE) : GaugeTopics.findGauge(topic);
    }

    /** The topic that the program must subscribe to before this user's messages are safe. */
    static List<String> precious(String user) {
        return user.equals(BrokerAccounts.BRIDGE) ? UplinkTopics.SAMPLES : List.of(GaugeTopics.readings(user));
    }
}
