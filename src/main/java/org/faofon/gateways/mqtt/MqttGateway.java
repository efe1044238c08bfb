package org.faofon.gateways.mqtt;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.logging.LoggerFactory;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.faofon.gateways.GatewaysConfig;
import org.faofon.gateways.lorawan.UplinkDecoder;
import org.faofon.network.BrokerAddress;
import org.faofon.network.InternalBrokerCredentials;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one persistent session with the broker while the program runs. The broker delivers what it could not deliver in
 * the meantime when the program reconnects.
 */
@ApplicationScoped
public class MqttGateway {
    private static final Logger LOG = Logger.getLogger(MqttGateway.class);
    private static final long SESSION_NEVER_EXPIRES = 0xFFFF_FFFFL;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final int AT_LEAST_ONCE = 1;
    private static final int REFUSED_FROM = 0x80;

    private final GatewaysConfig.Mqtt config;
    private final BrokerAddress embedded;
    private final InternalBrokerCredentials secret;
    private final MqttMessageHandler messages;
    private final ArrivalTimes arrivals;
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "mqtt-gateway"));
    private volatile @Nullable MqttAsyncClient client;
    private String lastFailure = "";

    static {
        LoggerFactory.setLogger(PahoLog.class.getName());
    }

    public MqttGateway(
            GatewaysConfig config,
            BrokerAddress embedded,
            InternalBrokerCredentials secret,
            MqttMessageHandler messages,
            ArrivalTimes arrivals) {
        this.config = config.mqtt();
        this.embedded = embedded;
        this.secret = secret;
        this.messages = messages;
        this.arrivals = arrivals;
    }

    public void start(@Observes StartupEvent event) {
        long pause = config.retryAfter().toMillis();
        var unused = keeper.scheduleWithFixedDelay(this::keepConnected, 0, pause, TimeUnit.MILLISECONDS);
    }

    public void stop(@Observes ShutdownEvent event) {
        keeper.shutdownNow();
        close(client);
    }

    /** Whether readings can arrive by MQTT now. */
    public boolean connected() {
        MqttAsyncClient current = client;
        return current != null && current.isConnected();
    }

    Optional<String> url() {
        return config.url().or(embedded::find);
    }

    /**
     * The name of the session. At the embedded broker it is always the same: with another name the previous session
     * would remain, and its queue would fill up with messages that nobody takes.
     */
    static String clientId(GatewaysConfig.Mqtt config) {
        return config.url().isEmpty() ? InternalBrokerCredentials.USER : config.clientId();
    }

    /** An exception would end a scheduled task silently, and nobody would reconnect. */
    private void keepConnected() {
        Optional<String> url = Optional.empty();
        try {
            url = url();
            if (!connected() && url.isPresent()) {
                connect(url.get());
                LOG.infof("Connected to the MQTT broker %s", url.get());
                lastFailure = "";
            }
        } catch (MqttException | IllegalArgumentException e) { // The latter for an invalid address.
            if (isNew(e)) {
                LOG.errorf(
                        "Could not reach the MQTT broker %s: %s. Is it running, and are FAOFON_MQTT_URL, "
                                + "FAOFON_MQTT_USERNAME and FAOFON_MQTT_PASSWORD right? Trying again every %d s",
                        url.orElse(""), reason(e), config.retryAfter().toSeconds());
            }
        } catch (RuntimeException | Error e) {
            if (isNew(e)) {
                LOG.errorf(e, "Could not connect to the MQTT broker %s; trying again", url.orElse(""));
            }
        }
    }

    private boolean isNew(Throwable failure) {
        String reason = reason(failure);
        boolean isNew = !reason.equals(lastFailure);
        lastFailure = reason;
        return isNew;
    }

    private void connect(String url) throws MqttException {
        close(client);
        MqttAsyncClient next = new MqttAsyncClient(url, clientId(config), new MemoryPersistence());
        client = next;
        next.setManualAcks(true);
        next.setCallback(new MqttConnectionCallback(next, messages, arrivals));
        try {
            IMqttToken connected = next.connect(options());
            connected.waitForCompletion(PATIENCE_MILLIS);
            arrivals.connected(connected.getSessionPresent());
            subscribe(next);
        } catch (MqttException e) {
            close(next);
            throw e;
        }
    }

    private static void subscribe(MqttAsyncClient client) throws MqttException {
        IMqttToken answer = client.subscribe(new MqttSubscription[] {
            new MqttSubscription(GaugeTopic.READINGS, AT_LEAST_ONCE),
            new MqttSubscription(GaugeTopic.STATUSES, AT_LEAST_ONCE),
            new MqttSubscription(UplinkDecoder.CHIRPSTACK, AT_LEAST_ONCE),
            new MqttSubscription(UplinkDecoder.THE_THINGS_STACK, AT_LEAST_ONCE)
        });
        answer.waitForCompletion(PATIENCE_MILLIS);
        for (int code : answer.getReasonCodes()) { // Paho treats a refused subscription as a success.
            if (code >= REFUSED_FROM) {
                throw new MqttException(code);
            }
        }
    }

    private MqttConnectionOptions options() {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(SESSION_NEVER_EXPIRES);
        options.setReceiveMaximum(config.receiveMaximum());
        options.setAutomaticReconnect(false); // This class does it, with one clear line.
        boolean own = config.url().isEmpty();
        config.username()
                .or(() -> own ? Optional.of(InternalBrokerCredentials.USER) : Optional.empty())
                .ifPresent(options::setUserName);
        config.password()
                .or(() -> own ? Optional.of(secret.password()) : Optional.empty())
                .ifPresent(password -> options.setPassword(password.getBytes(StandardCharsets.UTF_8)));
        return options;
    }

    private static String reason(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : cause.toString();
    }

    private static void close(@Nullable MqttAsyncClient old) {
        if (old == null) {
            return;
        }
        try {
            if (old.isConnected()) {
                old.disconnectForcibly(0, PATIENCE_MILLIS, false);
            }
            old.close(true);
        } catch (MqttException e) {
            LOG.debugf("Could not close an MQTT client: %s", e.getMessage());
        }
    }
}
