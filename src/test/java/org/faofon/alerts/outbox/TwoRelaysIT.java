package org.faofon.alerts.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.watch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertsConfig;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.WithLine;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.common.cluster.Alone;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two programs on one database: each push is sent by one of them, and each alert's are in order. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class TwoRelaysIT {
    private static final int ROUNDS = 40;
    private static final Optional<Level> WATCH = Optional.of(Level.WATCH);

    @Inject
    AlertService book;

    @Inject
    AlertOutbox outbox;

    @Inject
    OutboundMessageLoader missives;

    @Inject
    AlertsConfig config;

    @Inject
    Tables tables;

    private final Paper paper = new Paper();

    @BeforeEach
    @AfterEach
    void clear() {
        tables.forgetAlerts();
    }

    /** A channel that takes each second outbound at the second try only. */
    private static final class Paper implements AlertChannel {
        private final List<AlertEvent> taken = new CopyOnWriteArrayList<>();
        private final ConcurrentHashMap<UUID, AtomicInteger> tries = new ConcurrentHashMap<>();

        @Override
        public String name() {
            return "paper";
        }

        @Override
        public boolean configured() {
            return true;
        }

        @Override
        public DeliveryResult deliver(UUID retryKey, OutboundMessage outbound) {
            int attempt =
                    tries.computeIfAbsent(retryKey, key -> new AtomicInteger()).incrementAndGet();
            if (attempt == 1 && retryKey.getLeastSignificantBits() % 2 == 0) {
                return new DeliveryResult.RetryLater("not now", Optional.empty());
            }
            taken.addAll(((OutboundMessage.News) outbound).events());
            return new DeliveryResult.Delivered("taken");
        }
    }

    private OutboxRelay relay() {
        return new OutboxRelay(
                outbox,
                missives,
                new AlertChannels(List.of(paper), List.of()),
                config,
                new Alone(),
                new SimpleMeterRegistry());
    }

    private AlertEvent queued(AlertEvent event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(event, "paper"));
        return event;
    }

    private List<AlertEvent> openAndEnd(int round) {
        Finding holds = new Finding(
                Hazard.FLOOD, "9301", minute(round * 10), List.of(watch("PTL01", minute(round * 10))), WATCH, 1, 5);
        Finding over = new Finding(Hazard.FLOOD, "9301", minute(round * 10 + 5), List.of(), Optional.empty(), 1, 5);
        List<AlertEvent> events = new ArrayList<>(book.record(holds));
        events.addAll(book.record(over));
        events.forEach(this::queued);
        return events;
    }

    @Test
    void eachIsSentOnceAndInOrder() {
        OutboxRelay one = relay();
        OutboxRelay other = relay();
        List<AlertEvent> events = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            events.addAll(openAndEnd(round));
            one.tick();
            other.tick();
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            one.tick();
            other.tick();
            return paper.taken.size() >= events.size();
        });
        one.stop();
        other.stop();

        assertThat(ids(paper.taken)).containsExactlyInAnyOrderElementsOf(ids(events));
        assertThat(byAlert(paper.taken)).isEqualTo(byAlert(events));
    }

    private static List<Long> ids(List<AlertEvent> events) {
        return events.stream().map(event -> event.id).toList();
    }

    private static Object byAlert(List<AlertEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.alert.id, Collectors.mapping(event -> event.id, Collectors.toList())));
    }
}
