package org.faofon.ops.mosquitto;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.network.GaugeToken;
import org.faofon.network.GaugeTokens;
import org.faofon.network.GaugeTokensChanged;
import org.faofon.network.NetworkClock;
import org.faofon.network.NetworkConfig;
import org.faofon.ops.OpsConfig;
import org.jboss.logging.Logger;

/**
 * Reconciles the users of a Mosquitto with the gauges' valid tokens: at the start, within seconds after a change, and
 * every hour. Without {@code FAOFON_MQTT_DYNSEC_PASSWORD} it does nothing.
 *
 * <p>A token can be read only when it is created or when a roster is read; it is forgotten when the broker has it.
 */
@ApplicationScoped
class DynamicSecurityProvisioner {
    private static final Logger LOG = Logger.getLogger(DynamicSecurityProvisioner.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration RETRY = Duration.ofSeconds(15);

    private final GaugeTokens tokens;
    private final NetworkConfig.DynamicSecurity account;
    private final OpsConfig config;
    private final ObjectMapper json;
    private final InstantSource clock = NetworkClock.world();
    private final Map<Long, String> readable = new ConcurrentHashMap<>();
    private Set<String> applied = Set.of();
    private boolean started;
    private Instant next = Instant.MIN;
    private String lastFailure = "";

    DynamicSecurityProvisioner(GaugeTokens tokens, NetworkConfig network, OpsConfig config, ObjectMapper json) {
        this.tokens = tokens;
        this.account = network.dynamicSecurity();
        this.config = config;
        this.json = json;
    }

    void changed(@Observes GaugeTokensChanged change) {
        if (isUsed()) {
            readable.putAll(change.known());
        }
    }

    private boolean isUsed() {
        return account.password().isPresent() && config.mqttUrl().isPresent();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reconcileIfNeeded() throws InterruptedException {
        if (!isUsed()) {
            return;
        }
        Instant now = clock.instant();
        List<BrokerUser> wanted;
        try {
            wanted = wanted();
        } catch (DatabaseException e) {
            fail(e.toString(), now);
            return;
        }
        Set<String> state = wanted.stream().map(BrokerUser::toString).collect(Collectors.toSet());
        boolean due = lastFailure.isEmpty() && !state.equals(applied);
        if (due || !now.isBefore(next)) {
            reconcile(wanted, state, now);
        }
    }

    private List<BrokerUser> wanted() {
        List<BrokerUser> wanted = new ArrayList<>();
        account.programPassword().ifPresent(password -> wanted.add(BrokerUser.program(password, !started)));
        config.loraPassword().ifPresent(password -> wanted.add(BrokerUser.lorawan(password, !started)));
        for (GaugeToken token : tokens.listValid()) {
            wanted.add(BrokerUser.of(token, Optional.ofNullable(readable.get(token.id()))));
        }
        return wanted;
    }

    private void reconcile(List<BrokerUser> wanted, Set<String> state, Instant now) throws InterruptedException {
        Set<Long> given = Set.copyOf(readable.keySet());
        try (DynamicSecurityClient client = DynamicSecurityClient.connect(
                config.mqttUrl().orElseThrow(),
                account.username(),
                account.password().orElseThrow(),
                json)) {
            DynamicSecurityPlan plan = DynamicSecurityPlan.of(client.read(), wanted);
            client.run(plan.commands());
            tell(plan);
            readable.keySet().removeAll(given);
            applied = state;
            started = true;
            next = now.plus(EVERY);
            lastFailure = "";
        } catch (IOException | MqttException e) {
            fail(e.toString(), now);
        }
    }

    private void fail(String reason, Instant now) {
        if (!reason.equals(lastFailure)) {
            LOG.warnf("Could not provision the broker's users, trying again: %s", reason);
        }
        lastFailure = reason;
        next = now.plus(RETRY);
    }

    private static void tell(DynamicSecurityPlan plan) {
        if (!plan.commands().isEmpty()) {
            LOG.infof(
                    "Provisioned the broker's users: commands=%d",
                    plan.commands().size());
        }
        if (!plan.unknown().isEmpty()) {
            LOG.warnf(
                    "Gauges cannot sign in to the broker until they get new tokens, because their tokens cannot be read "
                            + "any more: count=%d users=%s",
                    plan.unknown().size(), few(plan.unknown()));
        }
        if (!plan.foreign().isEmpty()) {
            LOG.warnf(
                    "The broker has users with names of gauges that the program did not create; it leaves them alone: %s",
                    few(plan.foreign()));
        }
    }

    private static List<String> few(List<String> names) {
        return names.subList(0, Math.min(names.size(), 20));
    }
}
