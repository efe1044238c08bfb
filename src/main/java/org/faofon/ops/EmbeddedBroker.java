package org.faofon.ops;

import java.nio.file.Path;
import java.security.Principal;
import java.time.InstantSource;
import java.util.function.BiPredicate;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTConnection;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTStateManager;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.server.impl.ServiceRegistryImpl;
import org.faofon.network.ProgramSecret;

/** The MQTT broker that comes along when none is configured. */
final class EmbeddedBroker {
    private final ActiveMQServer server;

    /**
     * A broker that keeps its messages in {@code folder}.
     *
     * @param port where it listens, on all interfaces; 0 takes a free one
     * @param gaugeTokens whether that gauge has that token
     * @param programPassword with which the program itself signs in as {@link ProgramSecret#USER}
     */
    EmbeddedBroker(
            Path folder, int port, BiPredicate<String, String> gaugeTokens, String programPassword, InstantSource clock)
            throws Exception {
        RefusalLog refusals = new RefusalLog(clock);
        BrokerSecurity security =
                new BrokerSecurity(gaugeTokens, (user, password) -> programPassword.equals(password), refusals);
        ServiceRegistryImpl extensions = new ServiceRegistryImpl();
        extensions.addIncomingInterceptor(new BrokerDoor(this::isHeard, this::isTakenByAnother, refusals));
        server = new ActiveMQServerImpl(BrokerSetup.of(folder, port), null, security, null, extensions);
        server.addProtocolManagerFactory(new PacketLimit(BrokerSetup.MAX_PACKET_BYTES).mqtt());
    }

    void start() throws Exception {
        server.start();
    }

    void stop() throws Exception {
        server.stop();
    }

    boolean isRunning() {
        return server.isActive() && port() > 0;
    }

    /** Where it listens. */
    int port() {
        return server.getRemotingService().getAcceptor("mqtt").getActualPort();
    }

    private boolean isHeard(String topic) {
        try {
            return !server.bindingQuery(SimpleString.of(topic)).getQueueNames().isEmpty();
        } catch (Exception e) {
            throw new IllegalStateException("The broker could not say who listens to " + topic, e);
        }
    }

    private boolean isTakenByAnother(String clientId, String user) {
        try {
            MQTTConnection holder = MQTTStateManager.getInstance(server).getConnectedClient(clientId);
            return holder != null
                    && holder.getSubject() != null
                    && holder.getSubject().getPrincipals().stream()
                            .map(Principal::getName)
                            .noneMatch(user::equals);
        } catch (Exception e) {
            throw new IllegalStateException("The broker could not say who is connected as " + clientId, e);
        }
    }
}
