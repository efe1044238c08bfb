package org.faofon.gateways.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.faofon.gateways.decode.Arrival;
import org.faofon.network.BrokerAddress;
import org.faofon.network.GaugeStatusRepository;
import org.faofon.network.InternalBrokerCredentials;
import org.faofon.network.NetworkClock;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.MessageListener;
import org.faofon.support.MqttSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gauge as it is in a school, on the broker that the program brings along. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@SuppressWarnings("NullAway.Init") // Connected before each test.
class MqttGatewayIT {
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            MQTT1,MQTT,โรงเรียนบ้านทดสอบคลื่น,Wave test school,9303,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,token-of-mqtt1
            """;
    private static final String TOPIC = "faofon/v1/gauges/MQTT1/";
    private static int hours;

    @Inject
    RosterImport roster;

    @Inject
    BrokerAddress broker;

    @Inject
    MqttGateway gateway;

    @Inject
    MqttMessageHandler messages;

    @Inject
    InternalBrokerCredentials secret;

    @Inject
    ReadingStore store;

    @Inject
    GaugeStatusRepository statuses;

    @Inject
    AgroalDataSource database;

    @Inject
    NetworkClock clock;

    private MqttClient gauge;
    private Instant start = Instant.EPOCH;

    @BeforeEach
    void connect() throws MqttException {
        assertThat(roster.importText(ROSTER)).isEmpty();
        start = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(10L * ++hours, ChronoUnit.HOURS);
        await().atMost(Duration.ofSeconds(20)).until(gateway::connected);
        gauge = new MqttClient(broker.find().orElseThrow(), "MQTT1", new MemoryPersistence());
        gauge.connect(MqttSignIn.as("MQTT1", "token-of-mqtt1"));
    }

    @AfterEach
    void disconnect() throws MqttException {
        gauge.publish(TOPIC + "readings", new byte[0], 1, true); // Nothing is retained for the next test.
        gauge.disconnect();
        gauge.close();
    }

    @Test
    void aPublishedReadingIsStored() throws MqttException {
        publish("readings", reading(5, "0.4"));

        await().untilAsserted(() -> assertThat(depths()).containsExactly(400));
    }

    @Test
    void aStoredUpBacklogTravelsAsOneMessage() throws MqttException {
        publish("readings", "[" + reading(5, "0.2") + "," + reading(10, "0") + "," + reading(15, "1.4") + "]");

        await().untilAsserted(() -> assertThat(depths()).containsExactly(200, 0, 1_400));
    }

    @Test
    void aCounterSaysItsTipsSoFar() throws MqttException {
        publish("readings", count(15, 1_240));
        publish("readings", "[" + count(5, 1_234) + "," + count(10, 1_236) + "]");

        await().untilAsserted(() -> assertThat(depths()).containsExactly(400, 800));
    }

    private String count(int minutes, int tips) {
        return "{\"at\": \"" + start.plusSeconds(60L * minutes) + "\", \"tips\": " + tips + "}";
    }

    @Test
    void theSameMessageAgainChangesNothing() throws MqttException {
        publish("readings", reading(5, "0.4"));
        publish("readings", reading(5, "0.4"));
        publish("readings", reading(10, "0.6"));

        await().untilAsserted(() -> assertThat(depths()).containsExactly(400, 600));
    }

    @Test
    void whatCannotBecomeAReadingIsKeptWithTheReason() throws Exception {
        publish("readings", "{\"at\": \"tomorrow\", \"mm\": 4}");
        publish("readings", "not JSON, marker " + start);

        await().untilAsserted(() ->
                assertThat(reasonOf("not JSON, marker " + start)).startsWith("The payload is not JSON: \"not\" is"));
        assertThat(reasonOf("{\"at\": \"tomorrow\", \"mm\": 4}")).contains("time with an offset");
    }

    @Test
    void aBadItemIsKeptAndTheGoodOnesAreStored() throws MqttException {
        publish("readings", "[" + reading(5, "0.2") + "," + reading(10, "-4") + "]");

        await().untilAsserted(() -> assertThat(depths()).containsExactly(200));
        await().untilAsserted(() -> assertThat(reasonOf("[" + reading(5, "0.2") + "," + reading(10, "-4") + "]"))
                .isEqualTo("item 1: depth must not be negative, but was -4 mm"));
    }

    @Test
    void whatTheDatabaseRefusesIsKeptWithTheReason() throws Exception {
        execute("alter table reading add constraint not_42 check (depth_micrometres <> 42000) not valid");
        try {
            String payload = "[" + reading(5, "42") + "," + reading(10, "0.2") + "]";
            publish("readings", payload);

            await().untilAsserted(() -> assertThat(reasonOf(payload)).isEqualTo("item 0: it cannot be stored"));
            assertThat(depths()).containsExactly(200);
        } finally {
            execute("alter table reading drop constraint not_42");
        }
    }

    @Test
    void linesOfReadingsInOneMessageAreRefusedAsAWhole() throws MqttException {
        String lines = reading(5, "0.2") + "\n" + reading(10, "0.4") + "\n" + reading(15, "0.6");
        publish("readings", lines);

        await().untilAsserted(() -> assertThat(reasonOf(lines)).contains("more than one JSON value"));
        publish("readings", reading(20, "0.8"));
        await().untilAsserted(() -> assertThat(depths()).containsExactly(800));
    }

    @Test
    void aMessageOfNoBytesIsNoMessage() throws Exception {
        long before = letters();
        publish("readings", "");
        publish("status", "");
        publish("readings", reading(5, "0.8"));

        await().untilAsserted(() -> assertThat(depths()).containsExactly(800));
        assertThat(letters()).isEqualTo(before);
    }

    @Test
    void aRetainedCopyDoesNotUndoACorrection() throws Exception {
        gauge.publish(TOPIC + "readings", reading(5, "9").getBytes(StandardCharsets.UTF_8), 1, true);
        await().untilAsserted(() -> assertThat(depths()).containsExactly(9_000));
        publish("readings", reading(5, "3"));
        await().untilAsserted(() -> assertThat(depths()).containsExactly(3_000));

        try (SubscribedAgain again = new SubscribedAgain()) {
            again.awaitMessages(1);
        }

        assertThat(depths()).containsExactly(3_000);
    }

    @Test
    void aRetainedReadingThatNobodyHasHeardIsStored() throws Exception {
        ReceivedMessage arrival = new ReceivedMessage(
                TOPIC + "readings",
                ("[" + reading(5, "9") + "," + reading(10, "1") + "]").getBytes(StandardCharsets.UTF_8),
                true,
                Arrival.unknown(ArrivalTimes.RETAINED));
        publish("readings", reading(5, "3"));
        await().untilAsserted(() -> assertThat(depths()).containsExactly(3_000));

        messages.take(arrival, () -> {});

        assertThat(depths()).containsExactly(3_000, 1_000);
    }

    @Test
    void aRefusedRetainedMessageMakesOneDeadLetter() throws Exception {
        String payload = "refused and retained " + start;
        long before = letters();
        gauge.publish(TOPIC + "readings", payload.getBytes(StandardCharsets.UTF_8), 1, true);
        await().untilAsserted(() -> assertThat(letters()).isEqualTo(before + 1));

        for (int starts = 0; starts < 2; starts++) {
            try (SubscribedAgain again = new SubscribedAgain()) {
                again.awaitMessages(1);
            }
        }

        assertThat(letters()).isEqualTo(before + 1);
    }

    /** What the program does at a start without its old session: it subscribes, and is sent what is retained. */
    private final class SubscribedAgain implements AutoCloseable {
        private final MqttAsyncClient program;
        private final AtomicInteger taken = new AtomicInteger();

        SubscribedAgain() throws MqttException {
            String name = "again-" + UUID.randomUUID();
            program = new MqttAsyncClient(broker.find().orElseThrow(), name, new MemoryPersistence());
            program.setManualAcks(true);
            ArrivalTimes arrivals = new ArrivalTimes(true, clock, NetworkClock.world());
            MqttConnectionCallback inbox = new MqttConnectionCallback(program, messages, arrivals);
            MessageListener counting = (topic, message) -> {
                inbox.messageArrived(topic, message);
                taken.incrementAndGet(); // Retained copies, too.
            };
            program.setCallback(counting);
            program.connect(MqttSignIn.as(InternalBrokerCredentials.USER, secret.password()))
                    .waitForCompletion(10_000);
            program.subscribe(TOPIC + "readings", 1).waitForCompletion(10_000);
        }

        void awaitMessages(int number) {
            await().untilAtomic(taken, greaterThanOrEqualTo(number));
        }

        @Override
        public void close() throws MqttException {
            program.disconnect().waitForCompletion(10_000);
            program.close();
        }
    }

    private long letters() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from dead_letter")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void theGaugesOwnWordIsHeard() throws MqttException {
        publish("status", "{\"online\": true, \"battery\": 87, \"rssi\": -71, \"firmware\": \"1.0\"}");

        await().untilAsserted(() -> assertThat(
                        statuses.find("MQTT1").orElseThrow().report().online())
                .isTrue());
    }

    @Test
    void aStatusThatCannotBeReadIsADeadLetterOnce() throws Exception {
        String payload = "{\"online\": \"yes " + start + "\"}";
        publish("status", payload);
        publish("status", payload);
        publish("status", "{\"online\": true, \"battery\": 3700}");

        await().untilAsserted(() -> assertThat(reasonOf("{\"online\": true, \"battery\": 3700}"))
                .isEqualTo("battery must be a number from 0 to 100 (per cent), but was 3700"));
        assertThat(reasonOf(payload)).startsWith("online must be true or false, but was \"yes ");
        assertThat(statuses.find("MQTT1").orElseThrow().report().batteryPercent())
                .isNotEqualTo(Optional.of(3700.0));
    }

    private void publish(String kind, String payload) throws MqttException {
        gauge.publish(TOPIC + kind, payload.getBytes(StandardCharsets.UTF_8), 1, false);
    }

    private String reading(int minutes, String mm) {
        return "{\"at\": \"" + start.plusSeconds(60L * minutes).atOffset(ZoneOffset.ofHours(7)) + "\", \"mm\": " + mm
                + "}";
    }

    private List<Integer> depths() throws SQLException {
        return store.list("MQTT1", start, start.plus(Duration.ofHours(9)), 100).stream()
                .map(Judged::reading)
                .map(reading -> reading.depth().micrometres())
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String reasonOf(String payload) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select reason from dead_letter where payload = ? limit 1")) {
            query.setBytes(1, payload.getBytes(StandardCharsets.UTF_8));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }
}
