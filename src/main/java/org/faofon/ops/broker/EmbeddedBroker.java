package org.faofon.ops.broker;

import java.nio.file.Path;
import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.postoffice.Address;
import org.apache.activemq.artemis.core.postoffice.BindingType;
import org.apache.activemq.artemis.core.postoffice.impl.AddressImpl;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTConnection;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTStateManager;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.server.impl.ServiceRegistryImpl;
import org.apache.activemq.artemis.spi.core.remoting.Acceptor;
import org.faofon.common.limits.FairShare;
import org.faofon.common.web.ClientNetwork;
import org.faofon.network.InternalBrokerCredentials;
import org.faofon.readings.intake.DirectMessages;

/** The MQTT broker that is used when no other is configured. */
final class EmbeddedBroker {
    /** Without a direct way. */
    static final DirectMessages ALL_BY_QUEUE = (topic, payload, settled) -> false;

    private static final int MOST_WAITS = 50;
    private static final long WAIT_MILLIS = 20;

    private final ActiveMQServer server;
    private final PublisherQuota quota;
    private final BacklogMeter meter;

    /**
     * A broker that stores its messages in {@code folder}.
     *
     * @param port the port, on all interfaces; 0 uses a free one
     */
    EmbeddedBroker(Path folder, int port, BrokerAccounts accounts, InstantSource clock) throws Exception {
        this(folder, port, accounts, clock, BrokerConfiguration.MAX_BACKLOG_BYTES, ALL_BY_QUEUE);
    }

    /** @param direct gets readings before they are queued */
    EmbeddedBroker(
            Path folder,
            int port,
            BrokerAccounts accounts,
            InstantSource clock,
            long maxBacklogBytes,
            DirectMessages direct)
            throws Exception {
        ThrottledRefusalLog refusals = new ThrottledRefusalLog(clock);
        SessionsOfUser kept = new SessionsOfUser(this::forgetSession);
        BrokerSecurity security = new BrokerSecurity(accounts, kept, refusals);
        ServiceRegistryImpl extensions = new ServiceRegistryImpl();
        extensions.addIncomingInterceptor(new BrokerConnectionGuard(
                this::isHeard, (id, user) -> accounts.isOfAnother(id, user) || isTakenByAnother(id, user), refusals));
        server = new ActiveMQServerImpl(BrokerConfiguration.of(folder, port), null, security, null, extensions);
        quota = new PublisherQuota(maxBacklogBytes);
        meter = new BacklogMeter(quota, BrokerConfiguration.PAGE_BYTES);
        server.registerBrokerPlugin(meter);
        server.registerBrokerPlugin(new SessionEnds(kept, server::getThreadPool));
        BackpressureLog waiting = new BackpressureLog(quota, clock);
        server.addProtocolManagerFactory(new MqttPacketSizeLimit(
                        BrokerConfiguration.MAX_PACKET_BYTES,
                        List.of(
                                () -> new ArrivalStamper(clock),
                                () -> new PublishBackpressure(quota, waiting, direct::isBusy),
                                () -> new DirectDelivery(direct, accounts::know, meter::isClear)))
                .mqtt());
    }

    /** Listens with TLS, too, from the start. */
    void listenWithTls(int port, TlsKeyStore store) {
        server.getConfiguration().addAcceptorConfiguration(BrokerConfiguration.tls(port, store));
    }

    void start() throws Exception {
        server.start();
        meter.start(server);
        FairShare<ClientNetwork> waiting = ConnectTimeout.newShare();
        for (Acceptor acceptor : server.getRemotingService().getAcceptors().values()) {
            MqttProtocolGuard.guard((NettyAcceptor) acceptor, waiting);
        }
    }

    void stop() throws Exception {
        for (int waits = 0; isProgramConnected() && waits < MOST_WAITS; waits++) {
            Thread.sleep(WAIT_MILLIS);
        }
        server.stop();
    }

    /** It has hung up by now, but a broker that stopped while it signs a client out would log an error. */
    private boolean isProgramConnected() {
        return server.isActive()
                && sessions().getConnectedClients().values().stream()
                        .anyMatch(client -> isOf(client, InternalBrokerCredentials.USER));
    }

    boolean isRunning() {
        return server.isActive() && port() > 0;
    }

    /** The current backlog of the program. */
    BrokerBacklog backlog() {
        return new BrokerBacklog(BacklogMeter.messages(server), quota.keptBytes(), quota.waiting(), quota.isFull());
    }

    /** The port. */
    int port() {
        return port(BrokerConfiguration.ACCEPTOR);
    }

    /** The port with TLS. */
    int tlsPort() {
        return port(BrokerConfiguration.TLS_ACCEPTOR);
    }

    private int port(String acceptor) {
        return ((NettyAcceptor) server.getRemotingService().getAcceptor(acceptor)).getActualPort();
    }

    /** Whether a queue stores messages of that topic; the broker's own query ignores wildcards. */
    private boolean isHeard(String topic) {
        WildcardConfiguration wildcards = server.getConfiguration().getWildcardConfiguration();
        Address spoken = new AddressImpl(SimpleString.of(topic), wildcards);
        return server.getPostOffice()
                .getAllBindings()
                .filter(binding -> binding.getType() == BindingType.LOCAL_QUEUE)
                .anyMatch(binding -> spoken.matches(new AddressImpl(binding.getAddress(), wildcards)));
    }

    private void forgetSession(String clientId) {
        try {
            sessions().removeSessionState(clientId);
        } catch (Exception e) {
            throw new IllegalStateException("The broker could not forget the session of " + clientId, e);
        }
    }

    /** How many sessions the broker keeps, of connected clients and others. */
    int keptSessions() {
        return sessions().getSessionStates().size();
    }

    /** How many clients count as connected. */
    int connectedClients() {
        return sessions().getConnectedClients().size();
    }

    private MQTTStateManager sessions() {
        try {
            return MQTTStateManager.getInstance(server);
        } catch (Exception e) {
            throw new IllegalStateException("The broker does not tell its sessions", e);
        }
    }

    private boolean isTakenByAnother(String clientId, String user) {
        MQTTConnection holder = sessions().getConnectedClient(clientId);
        return holder != null && holder.getSubject() != null && !isOf(holder, user);
    }

    private static boolean isOf(MQTTConnection client, String user) {
        return client.getSubject() != null
                && client.getSubject().getPrincipals().stream()
                        .map(Principal::getName)
                        .anyMatch(user::equals);
    }
}
