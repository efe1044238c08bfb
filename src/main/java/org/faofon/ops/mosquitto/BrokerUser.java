package org.faofon.ops.mosquitto;

import java.util.List;
import java.util.Optional;
import org.faofon.network.GaugeToken;
import org.faofon.network.InternalBrokerCredentials;

/**
 * A user that the broker shall have.
 *
 * @param purpose what the user is for, kept at the broker; it changes with the token
 * @param password if it can be read at this moment
 * @param resets whether the password is set even if the purpose is the same
 */
record BrokerUser(String name, String purpose, Role role, Optional<String> password, boolean resets) {
    private static final String GAUGES = "faofon/v1/gauges/";
    private static final List<String> UPLINKS = List.of("application/+/device/+/event/up", "v3/+/devices/+/up");

    /** What a user may do: it reads these topics and writes those. */
    record Role(String name, List<String> reads, List<String> writes) {}

    static BrokerUser of(GaugeToken token, Optional<String> password) {
        String topics = GAUGES + token.gauge();
        Role role =
                new Role("faofon-gauge-" + token.gauge(), List.of(), List.of(topics + "/readings", topics + "/status"));
        return new BrokerUser(token.brokerUser(), "Faofon token " + token.id(), role, password, false);
    }

    /** The program itself, as which it receives the messages. */
    static BrokerUser program(String password, boolean resets) {
        List<String> reads = List.of(GAUGES + "+/readings", GAUGES + "+/status", UPLINKS.get(0), UPLINKS.get(1));
        Role role = new Role("faofon-program", reads, List.of());
        return new BrokerUser(InternalBrokerCredentials.USER, "Faofon itself", role, Optional.of(password), resets);
    }

    /** The LoRaWAN network server. */
    static BrokerUser lorawan(String password, boolean resets) {
        Role role = new Role("faofon-lorawan", List.of(), UPLINKS);
        return new BrokerUser("lorawan", "LoRaWAN network server", role, Optional.of(password), resets);
    }

    @Override
    public String toString() {
        return name + " (" + purpose + ")";
    }
}
