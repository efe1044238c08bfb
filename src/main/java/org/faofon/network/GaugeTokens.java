package org.faofon.network;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.common.security.AuditEvent;
import org.faofon.common.security.CredentialHasher;
import org.faofon.network.GaugeToken.Channel;
import org.faofon.network.GaugeToken.Use;
import org.faofon.network.GaugeTokenRepository.NewToken;
import org.jboss.logging.Logger;

/**
 * The tokens with which gauges sign in, to the broker and to the API; only their hashes are stored.
 *
 * <p>They are kept in memory because every message is checked. Uses are written from time to time, so that no message
 * waits for the database. All times are real ones, in an exercise too.
 */
@ApplicationScoped
public class GaugeTokens {
    /**
     * How long older tokens still work after the first use of a new one: a gauge that restarts before it has saved the
     * new token signs in with the old one again, and can be corrected within a day.
     */
    static final Duration GRACE = Duration.ofDays(1);

    private static final Logger LOG = Logger.getLogger(GaugeTokens.class);

    private final GaugeRegistry network;
    private final GaugeTokenRepository store;
    private final Event<AuditEvent> audit;
    private final Event<GaugeTokensChanged> changed;
    private final InstantSource clock = NetworkClock.world();
    private final Map<Long, Use> unsaved = new ConcurrentHashMap<>();
    private volatile Map<String, List<GaugeToken>> valid = Map.of();
    private volatile boolean failing;

    GaugeTokens(
            GaugeRegistry network,
            GaugeTokenRepository store,
            Event<AuditEvent> audit,
            Event<GaugeTokensChanged> changed) {
        this.network = network;
        this.store = store;
        this.audit = audit;
        this.changed = changed;
    }

    void start(@Observes @Priority(GaugeRegistry.STARTS) StartupEvent event) {
        refresh();
    }

    void stop(@Observes ShutdownEvent event) {
        saveUses();
    }

    /** As exact as the database keeps it: rounded up there, a token that ends now would still be valid. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Loads the tokens again. */
    public void refresh() {
        valid = store.listValid(now()).stream().collect(Collectors.groupingBy(GaugeToken::gauge));
    }

    /** Whether that token is the gauge's. */
    public boolean accepts(String gauge, String token) {
        return find(gauge, token).isPresent();
    }

    /** The token of the gauge, which is now used. */
    public Optional<GaugeToken> use(String gauge, String token, Channel channel) {
        Optional<GaugeToken> found = find(gauge, token);
        found.ifPresent(known -> unsaved.put(known.id(), new Use(now(), channel)));
        return found;
    }

    private Optional<GaugeToken> find(String gauge, String token) {
        Instant now = now();
        return valid.getOrDefault(gauge, List.of()).stream()
                .filter(known -> known.isValid(now) && CredentialHasher.tokenMatches(gauge, token, known.hash()))
                .findFirst();
    }

    /** Whether any gauge can sign in. */
    public boolean exist() {
        Instant now = now();
        return valid.values().stream().flatMap(List::stream).anyMatch(token -> token.isValid(now));
    }

    /** The valid tokens of all gauges. */
    public List<GaugeToken> listValid() {
        return store.listValid(now());
    }

    /** The last tokens of a gauge, the newest first, ended ones too. */
    public List<GaugeToken> list(String gauge) {
        saveUses();
        return store.list(gauge, now());
    }

    /**
     * What a new token shall be.
     *
     * @param overlap how long the older tokens still work at most
     * @param mayImport whether it may also send files of readings
     */
    public record Order(String gauge, Duration overlap, boolean mayImport, String by) {}

    /**
     * Creates a new token for a gauge.
     *
     * @return the token, which cannot be retrieved later
     * @throws IllegalArgumentException if there is no such gauge
     * @throws IllegalStateException if the gauge has too many valid tokens
     */
    public String create(Order order) {
        String gauge = network.gaugeOf(order.gauge).code;
        String token = CredentialHasher.newToken();
        Instant now = now();
        store.add(
                new NewToken(gauge, CredentialHasher.hashToken(gauge, token), order.by, order.mayImport, now),
                now.plus(order.overlap));
        refresh();
        audit.fire(new AuditEvent(
                order.by,
                "gauge-token.create",
                gauge,
                "older ones end within " + order.overlap + (order.mayImport ? "; may import" : "")));
        tell(Map.of(gauge, token));
        return token;
    }

    /** Creates a new token for the gauge; the old ones are no longer accepted. */
    public String renew(String gauge) {
        return create(new Order(gauge, Duration.ZERO, false, "faofon"));
    }

    /**
     * Ends a token at once.
     *
     * @return whether it was valid
     */
    public boolean disable(String gauge, long id, String by) {
        boolean ended = store.end(gauge, id, now());
        if (ended) {
            refresh();
            audit.fire(new AuditEvent(by, "gauge-token.disable", gauge, "token " + id));
            tell(Map.of());
        }
        return ended;
    }

    /** Stores the tokens of a roster, by gauge, within the caller's transaction. */
    public void follow(Map<String, String> roster) {
        store.follow(roster, now());
    }

    /** A roster was read: its tokens are stored, now or before. */
    public void followed(Map<String, String> roster) {
        refresh();
        List<String> ended = roster.entrySet().stream()
                .filter(entry -> !accepts(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!ended.isEmpty()) {
            LOG.warnf(
                    "The roster has tokens that were replaced or disabled; they stay so: count=%d gauges=%s",
                    ended.size(), ended.subList(0, Math.min(ended.size(), 20)));
        }
        tell(roster);
    }

    private void tell(Map<String, String> tokens) {
        Map<Long, String> known = new HashMap<>();
        tokens.forEach((gauge, token) -> find(gauge, token).ifPresent(found -> known.put(found.id(), token)));
        changed.fire(new GaugeTokensChanged(known));
    }

    /** Writes which tokens were used. The first use of one ends the older ones. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void saveUses() {
        Map<Long, Use> batch = new HashMap<>(unsaved);
        if (batch.isEmpty()) {
            return;
        }
        try {
            if (batch.entrySet().stream()
                            .mapToInt(use -> save(use.getKey(), use.getValue()))
                            .sum()
                    > 0) {
                refresh();
                changed.fire(new GaugeTokensChanged(Map.of()));
            }
            failing = false;
        } catch (DatabaseException e) {
            if (!failing) {
                LOG.warnf("Could not save which tokens were used, trying again: %s", e.getMessage());
            }
            failing = true;
        }
    }

    private int save(long id, Use use) {
        int ended = store.used(id, use, Optional.of(use.at().plus(GRACE)));
        unsaved.remove(id, use);
        return ended;
    }
}
