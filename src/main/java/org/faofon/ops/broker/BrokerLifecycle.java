package org.faofon.ops.broker;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.util.Optional;
import org.faofon.network.BrokerAddress;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeToken;
import org.faofon.network.GaugeTokens;
import org.faofon.network.InternalBrokerCredentials;
import org.faofon.network.NetworkClock;
import org.faofon.ops.OpsConfig;
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
    private volatile @Nullable EmbeddedBroker broker;

    BrokerLifecycle(
            OpsConfig config,
            GaugeTokens tokens,
            GaugeRegistry network,
            InternalBrokerCredentials secret,
            BrokerAddress address,
            MeterRegistry meters) {
        this.config = config;
        this.tokens = tokens;
        this.network = network;
        this.secret = secret;
        this.address = address;
        this.meters = meters;
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
                NetworkClock.world());
        fresh.start();
        broker = fresh;
        measure();
        address.listensAt(fresh.port());
        LOG.infof("The embedded broker is listening: port=%d", fresh.port());
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
