package org.faofon.sim.support;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** A real broker, in memory, that a test may stop and start again on the same port. */
public final class Broker {
    public final String address;
    private final int port;
    private EmbeddedActiveMQ server;

    public Broker() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        address = "tcp://127.0.0.1:" + port;
        server = started(port);
    }

    public void stop() throws Exception {
        server.stop();
    }

    public void restart() throws Exception {
        server = started(port);
    }

    private static EmbeddedActiveMQ started(int port) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAddressSetting("#", new AddressSettings().setAutoCreateAddresses(true));
        configuration.addAcceptorConfiguration("mqtt", "tcp://127.0.0.1:" + port + "?protocols=MQTT");
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        server.setConfiguration(configuration);
        server.start();
        return server;
    }
}
