package org.faofon.ops.mosquitto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.faofon.network.GaugeTokens;
import org.faofon.network.GaugeTokens.Order;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.MosquittoWithDynamicSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A real Mosquitto, whose users the program creates, changes and deletes. */
@QuarkusTest
@QuarkusTestResource(value = MosquittoWithDynamicSecurity.class, restrictToAnnotatedClass = true)
@EnabledIf("org.faofon.support.MosquittoWithDynamicSecurity#possible")
class DynamicSecurityIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HEADER =
            "gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token\n";
    private static final int NOT_AUTHORIZED = 0x87;
    private static int gauges;

    @Inject
    RosterImport roster;

    @Inject
    GaugeTokens tokens;

    @Inject
    ReadingStore store;

    @Inject
    Clock clock;

    private final String code = "DYN" + ++gauges;
    private final String first = "token-of-" + code;

    @BeforeEach
    void installAGauge() {
        assertThat(roster.importText(HEADER
                        + "%s,%s,โรงเรียนบ้านยุง,Mosquitto school,9303,7.4,99.9,,TIPPING_BUCKET,0.2,,PT1M,%s\n"
                                .formatted(code, code, first)))
                .isEmpty();
        await().atMost(PATIENCE).until(() -> signsIn(code, first));
    }

    private static boolean signsIn(String user, String token) {
        try {
            MqttClient client = connect(user, token);
            client.disconnect();
            client.close();
            return true;
        } catch (MqttException e) {
            return false;
        }
    }

    private static MqttClient connect(String user, String token) throws MqttException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(user);
        options.setPassword(token.getBytes(StandardCharsets.UTF_8));
        options.setConnectionTimeout(5);
        MqttClient client =
                new MqttClient("tcp://127.0.0.1:" + MosquittoWithDynamicSecurity.port(), user, new MemoryPersistence());
        client.connect(options);
        return client;
    }

    @Test
    void aGaugeOfTheRosterReportsThroughMosquitto() throws Exception {
        Instant start = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(1));
        publish(code, first, code, start.plusSeconds(60), 1);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(readings(code, start)).isEqualTo(1));
    }

    private static void publish(String user, String token, String gauge, Instant at, int tips) throws MqttException {
        MqttClient client = connect(user, token);
        try {
            String reading = "{\"at\": \"%s\", \"mm\": %s, \"period\": \"PT1M\"}".formatted(at, tips / 5.0);
            client.publish(
                    "faofon/v1/gauges/" + gauge + "/readings", reading.getBytes(StandardCharsets.UTF_8), 1, false);
        } finally {
            client.disconnect();
            client.close();
        }
    }

    private int readings(String gauge, Instant start) throws SQLException {
        return store.list(gauge, start, start.plus(Duration.ofHours(1)), 100).size();
    }

    @Test
    void duringAnOverlapBothTokensReportForTheGauge() throws Exception {
        Instant start = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(1));
        String second = tokens.create(new Order(code, Duration.ofDays(14), false, "petch"));
        await().atMost(PATIENCE).until(() -> signsIn(code + ".2", second));

        publish(code, first, code, start.plusSeconds(60), 1);
        publish(code + ".2", second, code, start.plusSeconds(120), 2);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(readings(code, start)).isEqualTo(2));
    }

    @Test
    void aReplacedTokenIsRefusedAndTheNewOneAccepted() {
        String second = tokens.create(new Order(code, Duration.ZERO, false, "petch"));

        await().atMost(PATIENCE).until(() -> signsIn(code, second));
        assertThat(signsIn(code, first)).isFalse();
    }

    @Test
    void aDisabledTokenDisconnectsItsGauge() throws Exception {
        MqttClient connected = connect(code, first);

        tokens.disable(code, tokens.list(code).get(0).id(), "petch");

        await().atMost(PATIENCE).until(() -> !connected.isConnected());
        assertThat(signsIn(code, first)).isFalse();
        connected.close();
    }

    @Test
    void aGaugeCannotReportForAnother() throws Exception {
        Instant start = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(2));
        String other = code + "-OTHER";
        assertThat(roster.importText(HEADER
                        + "%s,%s,โรงเรียนบ้านยุงอื่น,Other mosquito school,9303,7.4,99.9,,TIPPING_BUCKET,0.2,,PT1M,\n"
                                .formatted(other, other)))
                .isEmpty();

        try {
            publish(code, first, other, start.plusSeconds(60), 1);
        } catch (MqttException e) {
            assertThat(e.getReasonCode()).isEqualTo(NOT_AUTHORIZED);
        }
        publish(code, first, code, start.plusSeconds(120), 2);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(readings(code, start)).isEqualTo(1));
        assertThat(readings(other, start)).isZero();
    }

    @Test
    void usersThatTheProgramDidNotCreateStay() throws Exception {
        MosquittoWithDynamicSecurity.control("createClient", "kitchen-lamp", "-p", "light");

        tokens.create(new Order(code, Duration.ZERO, false, "petch"));

        await().atMost(PATIENCE).until(() -> !signsIn(code, first));
        assertThat(signsIn("kitchen-lamp", "light")).isTrue();
    }
}
