package org.faofon.gateways.mqtt;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.logging.LoggerFactory;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.gateways.GatewaysConfig;
import org.faofon.network.BrokerAddress;
import org.faofon.network.InternalBrokerCredentials;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/**
 * Keeps a persistent session with the broker while the program runs. The broker delivers what it could not deliver in the
 * meantime when the program reconnects.
 *
 * <p>Several instances share the messages of an external broker. There is one session for each partition of the work, and
 * the partition's owner holds it: who takes over a partition takes over the session, with all that waits in it.
 */
@ApplicationScoped
public class MqttGateway {
    private static final Logger LOG = Logger.getLogger(MqttGateway.class);
    private static final long SESSION_NEVER_EXPIRES = 0xFFFF_FFFFL;
    private static final String SHARED = "$share/faofon/";

    private final GatewaysConfig.Mqtt config;
    private final BrokerAddress embedded;
    private final InternalBrokerCredentials secret;
    private final MqttMessageHandler messages;
    private final NetworkClock clock;
    private final WorkAssignment assignment;
    private final Map<String, MqttSession> sessions = new ConcurrentHashMap<>();
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "mqtt-gateway"));
    private String lastFailure = "";

    static {
        LoggerFactory.setLogger(PahoLog.class.getName());
    }

    public MqttGateway(
            GatewaysConfig config,
            BrokerAddress embedded,
            InternalBrokerCredentials secret,
            MqttMessageHandler messages,
            NetworkClock clock,
            WorkAssignment assignment) {
        this.config = config.mqtt();
        this.embedded = embedded;
        this.secret = secret;
        this.messages = messages;
        this.clock = clock;
        this.assignment = assignment;
    }

    public void start(@Observes StartupEvent event) {
        long pause = config.retryAfter().toMillis();
        var unused = keeper.scheduleWithFixedDelay(this::keepConnected, 0, pause, TimeUnit.MILLISECONDS);
    }

    public void stop(@Observes ShutdownEvent event) {
        keeper.shutdownNow();
        sessions.values().forEach(MqttSession::close);
    }

    /** Whether readings can arrive by MQTT now. */
    public boolean connected() {
        return (sharesMessages() || !sessions.isEmpty())
                && sessions.values().stream().allMatch(MqttSession::connected);
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
            if (url.isPresent()) {
                keepConnected(url.get());
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

    private void keepConnected(String url) throws MqttException {
        Set<String> wanted = sessionNames();
        sessions.forEach((name, session) -> {
            if (!wanted.contains(name)) {
                session.close();
                sessions.remove(name);
            }
        });
        for (String name : wanted) {
            MqttSession session = sessions.computeIfAbsent(name, this::newSession);
            if (!session.connected()) {
                session.connect(url, options(url));
                LOG.infof("Connected to the MQTT broker %s", url);
                lastFailure = "";
            }
        }
    }

    private boolean sharesMessages() {
        return assignment.isShared() && config.url().isPresent();
    }

    private Set<String> sessionNames() {
        String name = clientId(config);
        return sharesMessages()
                ? assignment.partitions().stream()
                        .map(partition -> name + "-" + partition)
                        .collect(Collectors.toSet())
                : Set.of(name);
    }

    private MqttSession newSession(String name) {
        ArrivalTimes arrivals = new ArrivalTimes(config.url().isEmpty(), clock, NetworkClock.world());
        return new MqttSession(name, sharesMessages() ? SHARED : "", messages, arrivals);
    }

    private MqttConnectionOptions options(String url) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(SESSION_NEVER_EXPIRES);
        options.setReceiveMaximum(config.receiveMaximum());
        options.setAutomaticReconnect(false); // This class does it, with one clear line.
        if (url.startsWith("tcp:")) { // With TLS, Paho makes its own sockets, and these have a buffer.
            options.setSocketFactory(new BufferedSocketFactory());
        }
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
}
