package org.faofon.ops.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;
import org.apache.activemq.artemis.utils.critical.CriticalAnalyzerPolicy;
import org.faofon.ops.start.Preflight;

/** The configuration of the embedded broker: acknowledged messages are on disk, and everything has a limit. */
final class BrokerConfiguration {
    /** A gauge that was offline for a month sends about 8,000 readings of 60 bytes at most. */
    static final int MAX_PACKET_BYTES = 1024 * 1024;

    /** The limit of the whole backlog: about 180,000 readings, or half a day of a thousand gauges. */
    static final long MAX_BACKLOG_BYTES = 128L * 1024 * 1024;

    static final int PAGE_BYTES = 1024 * 1024;

    static final String ACCEPTOR = "mqtt";
    static final String TLS_ACCEPTOR = "mqtts";

    /**
     * The longest keep-alive that a client can request. Artemis caps longer values, and a client of MQTT 3.1.1 does not
     * learn of that: it would be disconnected while it is idle. A client that requests none gets this value.
     */
    static final int LONGEST_KEEP_ALIVE_SECONDS = 65_535;

    private static final int MEGABYTE = 1024 * 1024;
    /** One of each of ten thousand gauges, and some that the network has cut off without a word. */
    private static final int MAX_CONNECTIONS = 12_000;

    private BrokerConfiguration() {}

    static Configuration of(Path folder, int port) {
        Configuration setup = new ConfigurationImpl();
        setup.setName("faofon");
        setup.setJMXManagementEnabled(false);
        store(setup, folder);
        limit(setup);
        protect(setup);
        // Addresses are then written like topics, which makes permissions easy to read.
        setup.setWildCardConfiguration(
                new WildcardConfiguration().setDelimiter('/').setSingleWord('+').setAnyWords('#'));
        setup.addAcceptorConfiguration(acceptor(ACCEPTOR, network(port)));
        setup.addAddressSetting("#", addresses());
        return setup;
    }

    private static void store(Configuration setup, Path folder) {
        setup.setPersistenceEnabled(true);
        setup.setBindingsDirectory(folder.resolve("bindings").toString());
        setup.setJournalDirectory(folder.resolve("journal").toString());
        setup.setPagingDirectory(folder.resolve("paging").toString());
        setup.setLargeMessagesDirectory(folder.resolve("large").toString());
        setup.setJournalType(JournalType.NIO);
        setup.setJournalDatasync(true);
        setup.setJournalSyncTransactional(true);
        setup.setJournalSyncNonTransactional(true);
        setup.setJournalFileSize(4 * MEGABYTE);
        setup.setJournalPoolFiles(4);
        // The data folder is already locked; another lock on the journal is an error to report, not to wait for.
        setup.setJournalLockAcquisitionTimeout(5_000);
    }

    private static void limit(Configuration setup) {
        setup.setThreadPoolMaxSize(16);
        setup.setScheduledThreadPoolMaxSize(2);
        setup.setGlobalMaxSize(64L * MEGABYTE);
        // By free space, not by percentage: a tenth of a large disk is not an emergency.
        setup.setMaxDiskUsage(-1);
        setup.setMinDiskFree(Preflight.LEAST_FREE_BYTES);
        // A long pause of a busy old laptop is not a reason to halt the whole program.
        setup.setCriticalAnalyzerPolicy(CriticalAnalyzerPolicy.LOG);
    }

    private static void protect(Configuration setup) {
        setup.setSecurityEnabled(true);
        // By default the broker has an administrator with a well-known password.
        setup.setClusterUser(UUID.randomUUID().toString());
        setup.setClusterPassword(UUID.randomUUID().toString());
        // Its cache concatenates name and password, so that one gauge could pass for another (PTL1 + 0x, PTL10 + x).
        setup.setAuthenticationCacheSize(0);
        setup.setSecurityInvalidationInterval(10_000);
        setup.setSuppressSessionNotifications(true);
    }

    /** A second listener, with TLS; the broker reads the certificate again when its file changes. */
    static TransportConfiguration tls(int port, TlsKeyStore store) {
        Map<String, Object> network = new HashMap<>(network(port));
        network.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
        network.put(TransportConstants.SSL_AUTO_RELOAD_PROP_NAME, true);
        network.put(TransportConstants.KEYSTORE_TYPE_PROP_NAME, "PKCS12");
        network.put(TransportConstants.KEYSTORE_PATH_PROP_NAME, store.file().toString());
        network.put(TransportConstants.KEYSTORE_PASSWORD_PROP_NAME, store.password());
        network.put(TransportConstants.ENABLED_PROTOCOLS_PROP_NAME, "TLSv1.2,TLSv1.3");
        return acceptor(TLS_ACCEPTOR, network);
    }

    private static Map<String, Object> network(int port) {
        return Map.of(
                TransportConstants.HOST_PROP_NAME,
                "0.0.0.0",
                TransportConstants.PORT_PROP_NAME,
                port,
                TransportConstants.PROTOCOLS_PROP_NAME,
                "MQTT",
                TransportConstants.REMOTING_THREADS_PROPNAME,
                2,
                TransportConstants.CONNECTIONS_ALLOWED,
                MAX_CONNECTIONS);
    }

    private static TransportConfiguration acceptor(String name, Map<String, Object> network) {
        Map<String, Object> mqtt = Map.of(
                "maximumPacketSize",
                MAX_PACKET_BYTES,
                // Sessions of gauges hold no messages, so a day is enough; the program requests its own time.
                "defaultMqttSessionExpiryInterval",
                86_400,
                // A gauge has two topics. The broker keeps each alias of a connection, even of a topic that it refuses.
                "topicAliasMaximum",
                10,
                "serverKeepAlive",
                LONGEST_KEEP_ALIVE_SECONDS,
                "closeMqttConnectionOnPublishAuthorizationFailure",
                true);
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), network, name, mqtt);
    }

    private static AddressSettings addresses() {
        return new AddressSettings()
                // A reading is delivered until the program accepts it; the program stores unusable ones as dead
                // letters.
                .setMaxDeliveryAttempts(-1)
                // An acknowledged message must not expire because the gauge gave it a short lifetime.
                .setNoExpiry(true)
                .setAutoCreateAddresses(true)
                .setAutoDeleteAddresses(false)
                .setAutoCreateQueues(true)
                .setAutoDeleteQueues(false)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(4L * MEGABYTE)
                .setPageSizeBytes(PAGE_BYTES)
                // The last safeguard: it fails for all, so publishers are made to wait long before (PublisherQuota).
                .setPageLimitBytes(MAX_BACKLOG_BYTES + 64L * MEGABYTE)
                .setPageFullMessagePolicy(PageFullMessagePolicy.FAIL);
    }
}
