package org.faofon.gateways.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.faofon.gateways.GatewaysConfig;
import org.faofon.readings.intake.DirectMessages;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gauge sends more than the program can store at the moment, or while it can store nothing. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class DirectMessageHandlerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOPIC = "faofon/v1/gauges/" + SchoolGauges.BAN_NA + "/readings";
    private static final int BYTES = 16 * 1024;
    private static final int PLACES_OF_ONE = 1 + BYTES / 256;

    @Inject
    DirectMessages direct;

    @Inject
    MqttGateway gateway;

    @Inject
    GatewaysConfig config;

    @Inject
    AgroalDataSource database;

    @Inject
    SchoolGauges schools;

    private final AtomicInteger stored = new AtomicInteger();
    private Instant next = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofDays(40));

    @BeforeEach
    void setUp() {
        schools.setUp();
        await().atMost(PATIENCE).until(gateway::connected);
    }

    @Test
    void senderShouldWaitWhileTheWayIsFullUnlessNothingIsStoredAnyMore() throws SQLException {
        int taken;
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            assertThat(offer()).isTrue();
            await().atMost(PATIENCE).untilAtomic(stored, is(1));
            other.setAutoCommit(false);
            statement.execute("lock table reading in access exclusive mode");
            taken = fill();
            assertThat(direct.isBusy()).isTrue();
            await().atMost(PATIENCE).until(() -> !direct.isBusy()); // Nothing is stored: the queue is what it is for.
            assertThat(offer()).isFalse();
            other.rollback();
        }
        await().atMost(PATIENCE).untilAtomic(stored, is(1 + taken));
        assertThat(taken).isEqualTo(config.mqtt().directWaiting() / PLACES_OF_ONE);
        assertThat(direct.isBusy()).isFalse();
        assertThat(offer()).isTrue();
    }

    /** How many large messages are taken before one is not. */
    private int fill() {
        int taken = 0;
        while (offer()) {
            taken++;
        }
        return taken;
    }

    private boolean offer() {
        next = next.plusSeconds(60);
        String reading = "{\"at\": \"%s\", \"mm\": 0.2, \"period\": \"PT1M\"}".formatted(next);
        byte[] payload = (reading + " ".repeat(BYTES - reading.length())).getBytes(StandardCharsets.UTF_8);
        return direct.offer(TOPIC, payload, outcome -> {
            if (outcome == DirectMessages.Outcome.STORED) {
                stored.incrementAndGet();
            }
        });
    }
}
