package org.faofon.ops.broker;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.faofon.network.BrokerAddress;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeToken;
import org.faofon.network.GaugeTokens;
import org.faofon.network.InternalBrokerCredentials;
import org.faofon.network.NetworkClock;
import org.faofon.ops.OpsConfig;
import org.faofon.readings.intake.DirectMessages;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts the embedded broker before anything connects to it, and stops it after everything has disconnected. */
@ApplicationScoped
class BrokerLifecycle {
    /** After the network is loaded, which has the tokens, and before the gateways. */
    static final int STARTS = 100;

    static final int STOPS = 1_000_000;

    private static final Logger LOG = Logger.getLogger(BrokerLifecycle.class);

    private final OpsConfig config;
    private final GaugeTokens tokens;
    private final GaugeRegistry network;
    private final InternalBrokerCredentials secret;
    private final BrokerAddress address;
    private final MeterRegistry meters;
    private final Vertx vertx;
    private final DirectMessages direct;
    private volatile @Nullable EmbeddedBroker broker;
    private volatile Optional<TlsKeyStore> keyStore = Optional.empty();

    BrokerLifecycle(
            OpsConfig config,
            GaugeTokens tokens,
            GaugeRegistry network,
            InternalBrokerCredentials secret,
            BrokerAddress address,
            MeterRegistry meters,
            Vertx vertx,
            DirectMessages direct) {
        this.config = config;
        this.tokens = tokens;
        this.network = network;
        this.secret = secret;
        this.address = address;
        this.meters = meters;
        this.vertx = vertx;
        this.direct = direct;
    }

    void start(@Observes @Priority(STARTS) StartupEvent event) throws Exception {
        if (config.mqttUrl().isPresent()) {
            return;
        }
        Files.createDirectories(config.home());
        EmbeddedBroker fresh = new EmbeddedBroker(
                config.home().resolve("broker"),
                config.mqttPort(),
                new BrokerAccounts(
                        (gauge, token) -> tokens.use(gauge, token, GaugeToken.Channel.MQTT)
                                .isPresent(),
                        secret.password(),
                        config.loraPassword(),
                        code -> network.findGauge(code).isPresent()),
                NetworkClock.world(),
                BrokerConfiguration.MAX_BACKLOG_BYTES,
                direct);
        Optional<TlsKeyStore> store = findKeyStore();
        if (store.isPresent()) {
            store.get().update();
            fresh.listenWithTls(config.mqttTls().port(), store.get());
        }
        fresh.start();
        broker = fresh;
        keyStore = store;
        measure();
        address.listensAt(fresh.port());
        LOG.infof(
                "The embedded broker is listening: port=%d%s",
                fresh.port(), store.isPresent() ? ", with TLS: port=" + fresh.tlsPort() : "");
    }

    private Optional<TlsKeyStore> findKeyStore() {
        OpsConfig.MqttTls tls = config.mqttTls();
        return tls.certificate()
                .flatMap(certificate -> tls.key()
                        .map(key ->
                                new TlsKeyStore(certificate, key, config.home().resolve("broker"), vertx)));
    }

    /** A renewed certificate is used within a minute; connections stay. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renewCertificate() {
        keyStore.ifPresent(store -> {
            try {
                if (store.update()) {
                    LOG.info("The embedded broker uses the renewed certificate");
                }
            } catch (IOException e) {
                LOG.warnf("Could not read the renewed certificate of MQTT, the old one stays: %s", e.getMessage());
            }
        });
    }

    void stop(@Observes @Priority(STOPS) ShutdownEvent event) throws Exception {
        EmbeddedBroker current = broker;
        if (current != null) {
            current.stop();
        }
    }

    private void measure() {
        meters.gauge(
                "faofon.broker.backlog.messages", this, life -> life.backlog().messages());
        meters.gauge("faofon.broker.backlog.bytes", this, life -> life.backlog().bytes());
        meters.gauge(
                "faofon.broker.publishers.waiting", this, life -> life.backlog().publishers());
    }

    /** The messages that wait for the program at the embedded broker. */
    BrokerBacklog backlog() {
        EmbeddedBroker current = broker;
        return current == null || !current.isRunning() ? BrokerBacklog.NONE : current.backlog();
    }

    /** Whether the embedded broker runs; empty when another one is configured. */
    Optional<Boolean> isRunning() {
        EmbeddedBroker current = broker;
        return config.mqttUrl().isPresent() ? Optional.empty() : Optional.of(current != null && current.isRunning());
    }
}
