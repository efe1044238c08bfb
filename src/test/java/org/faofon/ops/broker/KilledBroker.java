package org.faofon.ops.broker;

import java.nio.file.Path;
import java.time.Clock;

/** A broker in a process of its own, to be killed. */
final class KilledBroker {
    private KilledBroker() {}

    public static void main(String... arguments) throws Exception {
        new EmbeddedBroker(
                        Path.of(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        BrokerClients.ACCOUNTS,
                        Clock.systemUTC())
                .start();
    }
}
