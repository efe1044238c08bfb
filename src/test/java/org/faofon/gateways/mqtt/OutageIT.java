package org.faofon.gateways.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.support.Monitor.asMonitor;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.faofon.network.roster.RosterImport;
import org.faofon.support.MqttSignIn;
import org.faofon.support.ServicesBehindProxies;
import org.faofon.support.ServicesBehindProxies.Lines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * A real Mosquitto, or with {@code -Doutage.broker=embedded} the broker that comes along, and lines that break.
 * {@code -Doutage.cuts=20 -Doutage.seconds=30} makes it long.
 */
@QuarkusTest
@QuarkusTestResource(value = ServicesBehindProxies.class, restrictToAnnotatedClass = true)
@EnabledIf("org.faofon.support.ServicesBehindProxies#possible")
@SuppressWarnings("NullAway.Init") // Connected before each test.
class OutageIT {
    private static final int CUTS = Integer.getInteger("outage.cuts", 3);
    private static final int SECONDS = Integer.getInteger("outage.seconds", 2);
    private static final int BACKLOG = 1_500; // More than the receive maximum.
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String CHECK = "checks.find { it.name == 'MQTT broker' }.status";
    private static final String HEADER =
            "gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token\n";
    private static int gauges;

    @Inject
    RosterImport roster;

    @Inject
    MqttGateway gateway;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    private final Lines lines = ServicesBehindProxies.lines();
    private final String code = "OUT" + ++gauges;
    private MqttAsyncClient gauge;
    private Instant start = Instant.EPOCH;
    private int sent;

    @BeforeEach
    void connect() throws MqttException {
        String line = "%s,%s,โรงเรียนสายขาด,Broken line school,9303,7.4,99.9,,TIPPING_BUCKET,0.2,,PT1M,token-of-%s"
                .formatted(code, code, code);
        // Connections to the database that were cut are found out one by one.
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(roster.importText(HEADER + line + "\n")).isEmpty());
        start = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(30));
        await().atMost(PATIENCE).until(gateway::connected);
        gauge = new MqttAsyncClient("tcp://127.0.0.1:" + lines.brokerPort(), code, new MemoryPersistence());
        gauge.connect(MqttSignIn.as(code, ServicesBehindProxies.tokenOf(code))).waitForCompletion();
    }

    @AfterEach
    void mend() throws MqttException {
        lines.toBroker().mend();
        lines.toDatabase().mend();
        gauge.disconnect().waitForCompletion();
        gauge.close();
    }

    @Test
    void readingsResumeAfterEachCutAndReadyTellsTheTruth() throws Exception {
        for (int cut = 1; cut <= CUTS; cut++) {
            publish(50);
            lines.toBroker().cut();
            awaitBroker("DOWN", 503);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < end) {
                publish(1);
                TimeUnit.MILLISECONDS.sleep(20);
            }
            lines.toBroker().mend();
            awaitBroker("UP", 200);
            awaitAllStored();
        }
    }

    @Test
    void eachMessageIsStoredOnceAfterDatabaseAndLineWereAway() throws Exception {
        publish(10);
        awaitAllStored();
        lines.toDatabase().cut();
        publish(BACKLOG / 2);
        TimeUnit.SECONDS.sleep(2);
        lines.toBroker().cut();
        publish(BACKLOG / 2);
        await().atMost(PATIENCE).until(() -> !gateway.connected());
        lines.toBroker().mend();
        lines.toDatabase().mend();

        awaitAllStored();
        publish(BACKLOG);
        awaitAllStored();
    }

    private void awaitBroker(String status, int ready) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(asMonitor()
                                .get("/q/health/ready")
                                .then()
                                .extract()
                                .<String>path(CHECK))
                        .isEqualTo(status));
        assertThat(asMonitor().get("/q/health/ready").statusCode()).isEqualTo(ready);
    }

    private void publish(int count) throws MqttException {
        for (int i = 0; i < count; i++) {
            String payload = "{\"at\":\"" + start.plus(Duration.ofMinutes(++sent)) + "\",\"mm\":0.2}";
            gauge.publish("faofon/v1/gauges/" + code + "/readings", payload.getBytes(StandardCharsets.UTF_8), 1, false)
                    .waitForCompletion();
        }
    }

    private void awaitAllStored() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(rows()).isEqualTo(sent));
    }

    private int rows() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from reading where gauge_id = (select id from gauge where code = ?)")) {
            query.setString(1, code);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
