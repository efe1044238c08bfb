package org.faofon.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.faofon.gateways.mqtt.MqttGateway;
import org.faofon.network.ArrivalStamp;
import org.faofon.network.BrokerAddress;
import org.faofon.network.GaugeTokens;
import org.faofon.network.InternalBrokerCredentials;
import org.faofon.network.NetworkClock;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.MessageListener;
import org.faofon.support.MqttSignIn;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gauge without a clock: whatever way its rain comes, and however often, it counts once and at the right time. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@SuppressWarnings("NullAway.Init") // Connected before each test.
class RelativeTimeIT {
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            AGED1,AGED,โรงเรียนบ้านทดสอบนาฬิกา,Clock test school,9303,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,token-of-aged1
            """;
    private static final String TOPIC = "faofon/v1/gauges/AGED1/readings";
    private static final RestAssuredConfig CHARSET_AS_GIVEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
    private static int ages = 3_600;

    @Inject
    RosterImport roster;

    @Inject
    SchoolGauges schools;

    @Inject
    GaugeTokens tokens;

    @Inject
    BrokerAddress broker;

    @Inject
    MqttGateway gateway;

    @Inject
    InternalBrokerCredentials secret;

    @Inject
    ReadingStore store;

    @Inject
    NetworkClock clock;

    private final String boot = UUID.randomUUID().toString();
    private MqttClient gauge;
    private int age;

    @BeforeEach
    void connect() throws MqttException {
        schools.setUp();
        assertThat(roster.importText(ROSTER)).isEmpty();
        age = ages;
        ages += 3_600; // Another hour for each test.
        await().atMost(Duration.ofSeconds(20)).until(gateway::connected);
        String token = tokens.renew("AGED1");
        gauge = new MqttClient(broker.find().orElseThrow(), "AGED1", new MemoryPersistence());
        gauge.connect(MqttSignIn.as("AGED1", token));
    }

    @AfterEach
    void disconnect() throws MqttException {
        gauge.disconnect();
        gauge.close();
    }

    @Test
    void aMessageThatArrivesTwiceCountsOnceAtTheTimeOfItsFirstArrival() throws Exception {
        Instant first = clock.instant();
        publish(item(age, 1, "0.4"));
        await().untilAsserted(() -> assertThat(stored()).hasSize(1));
        Instant at = stored().get(0).reading().at();
        assertThat(at).isBetween(first.minusSeconds(age + 1), clock.instant().minusSeconds(age));

        publish(item(age, 1, "0.4"));
        publish(item(age + 2, 1, "0.4")); // As if it had taken two seconds to send it again.
        publish(item(age - 600, 2, "0.6"));

        await().untilAsserted(() -> assertThat(stored()).hasSize(2));
        assertThat(stored().get(0).reading().at()).isEqualTo(at);
    }

    @Test
    void theBrokerTellsWhenAMessageArrivedThatHasWaited() throws Exception {
        String waiter = "waiter-" + UUID.randomUUID();
        BlockingQueue<MqttMessage> received = new LinkedBlockingQueue<>();
        MqttAsyncClient away = subscriber(waiter, received);
        away.disconnect().waitForCompletion(10_000);
        away.close();
        Instant sent = Instant.now();
        publish(item(age, 1, "0.4") + " ".repeat(20_000)); // Too large for the way without the queue.
        Instant acknowledged = Instant.now();

        MqttAsyncClient back = subscriber(waiter, received);
        MqttMessage message = received.poll(10, TimeUnit.SECONDS);

        String stamp = message.getProperties().getUserProperties().stream()
                .filter(property -> property.getKey().equals(ArrivalStamp.PROPERTY))
                .map(property -> property.getValue())
                .findFirst()
                .orElseThrow();
        assertThat(Instant.ofEpochMilli(Long.parseLong(stamp)))
                .isBetween(sent.truncatedTo(ChronoUnit.MILLIS), acknowledged);
        back.disconnect().waitForCompletion(10_000);
        back.close();
    }

    private MqttAsyncClient subscriber(String name, BlockingQueue<MqttMessage> received) throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(broker.find().orElseThrow(), name, new MemoryPersistence());
        MqttConnectionOptions options = MqttSignIn.as(InternalBrokerCredentials.USER, secret.password());
        options.setCleanStart(false);
        options.setSessionExpiryInterval(60L);
        MessageListener keep = (topic, message) -> received.add(message);
        client.setCallback(keep);
        client.connect(options).waitForCompletion(10_000);
        client.subscribe(TOPIC, 1).waitForCompletion(10_000);
        return client;
    }

    @Test
    void theAnswerOverHttpTellsTheTimeAndARepetitionKeepsIt() {
        Instant before = clock.instant();
        String at = post(item(age, 1, "0.4"))
                .statusCode(200)
                .body("stored", equalTo(1))
                .extract()
                .path("items[0].at");
        Instant stored = OffsetDateTime.parse(at).toInstant();
        assertThat(stored)
                .isBetween(before.minusSeconds(age + 1), clock.instant().minusSeconds(age));

        post(item(age + 2, 1, "0.4"))
                .body("duplicate", equalTo(1))
                .body("items[0].at", equalTo(at))
                .body("items[0].id", equalTo("AGED1-" + stored.getEpochSecond()));
        post(item(age + 4, 1, "0.6")).body("corrected", equalTo(1)).body("items[0].at", equalTo(at));
        assertThat(depths()).containsExactly(600);
    }

    @Test
    void anArrayHasATimeForEach() {
        post("[" + item(age + 600, 1, "0.2") + "," + item(age + 300, 2, "0.4") + "," + item(age, 2, "0.6") + "]")
                .statusCode(200)
                .body("stored", equalTo(2))
                .body("items[2].detail", containsString("an earlier reading has the same \"seq\""));

        assertThat(depths()).containsExactly(200, 400);
        List<Judged> stored = stored();
        assertThat(Duration.between(
                        stored.get(0).reading().at(), stored.get(1).reading().at()))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aFileCountsFromItsUploadAndAgainChangesNothing() {
        upload(table(age), "text/csv")
                .body(containsString("\"stored\":2"))
                .body(containsString("{\"line\":4,\"detail\":\"\\\"at\\\" is missing\"}"));

        upload(table(age + 2), "text/csv").body(containsString("\"duplicate\":2"));
        String lines = ("{\"gauge\": \"AGED1\", " + item(age, 2, "0.4").substring(1)) + "\n";
        upload(lines, "application/x-ndjson").body(containsString("\"duplicate\":1"));

        assertThat(depths()).containsExactly(200, 400);
    }

    private String table(int seconds) {
        return "gauge,ageSeconds,mm,seq,boot\nAGED1,%d,0.2,1,%s\nAGED1,%d,0.4,2,%s\nAGED1,,0.4,3,%s\n"
                .formatted(seconds + 300, boot, seconds, boot, boot);
    }

    private ValidatableResponse upload(String file, String type) {
        return SchoolGauges.asOfficer()
                .config(CHARSET_AS_GIVEN)
                .contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/readings")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse post(String body) {
        return schools.asGauge("AGED1")
                .body(body)
                .post("/api/v1/gauges/AGED1/readings")
                .then();
    }

    private String item(int seconds, int seq, String mm) {
        return "{\"ageSeconds\": %d, \"mm\": %s, \"seq\": %d, \"boot\": \"%s\"}".formatted(seconds, mm, seq, boot);
    }

    private void publish(String payload) throws MqttException {
        gauge.publish(TOPIC, payload.getBytes(StandardCharsets.UTF_8), 1, false);
    }

    private List<Integer> depths() {
        return stored().stream()
                .map(each -> each.reading().depth().micrometres())
                .toList();
    }

    /** In this test's hour. */
    private List<Judged> stored() {
        Instant until = clock.instant().minusSeconds(age - 1_800);
        try {
            return store.list("AGED1", until.minusSeconds(3_600), until, 100);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
