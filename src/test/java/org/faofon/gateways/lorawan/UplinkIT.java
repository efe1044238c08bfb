package org.faofon.gateways.lorawan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;
import org.faofon.gateways.mqtt.MqttGateway;
import org.faofon.network.BrokerAddress;
import org.faofon.network.GaugeTokens;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Source;
import org.faofon.readings.store.DeadLetterRepository;
import org.faofon.readings.store.DeadLetterRepository.Letter;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.MqttSignIn;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A LoRaWAN network server that publishes to the broker which the program brings along. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@SuppressWarnings("NullAway.Init") // Connected before each test.
class UplinkIT {
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,counter_modulus,capacity_mm,interval,token
            LORA1,LORA,โรงเรียนบ้านทดสอบวิทยุ,Radio test school,9303,7.4,99.9,,TIPPING_BUCKET,0.2,,,PT10M,
            LORA2,LORA,โรงเรียนบ้านทดสอบวิทยุ,Radio test school,9303,7.4,99.9,,TIPPING_BUCKET,0.01,65536,,PT10M,
            """;
    private static final String DEVICE = "0B00000000000001";
    private static final String COUNTER = "0B00000000000002";
    private static final String CHIRPSTACK = "application/school-network/device/0b00000000000001/event/up";
    private static final String THE_THINGS_STACK = "v3/rain@school-network/devices/ban-na/up";
    private static final long PATIENCE_MILLIS = 10_000;
    private static int hours;
    private static int frame;

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
    ReadingStore store;

    @Inject
    DeadLetterRepository deadLetters;

    @Inject
    Clock clock;

    private MqttAsyncClient bridge;
    private Instant at = Instant.EPOCH;

    @BeforeEach
    void connect() throws MqttException {
        schools.setUp();
        assertThat(roster.importText(ROSTER)).isEmpty();
        hang("LORA1", "decentlab-dl-tbrg", DEVICE);
        hang("LORA2", "milesight-wts506", COUNTER);
        at = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(++hours, ChronoUnit.HOURS);
        frame++;
        await().atMost(Duration.ofSeconds(20)).until(gateway::connected);
        bridge = signIn("lorawan", EmbeddedServices.BRIDGE_PASSWORD);
    }

    @AfterEach
    void disconnect() throws MqttException {
        leave(bridge);
    }

    @Test
    void anUplinkOfChirpStackIsStored() throws MqttException {
        publish(CHIRPSTACK, chirpStack(DEVICE, "0.4"));

        await().untilAsserted(() -> assertThat(depths()).containsExactly(400));
    }

    @Test
    void anUplinkOfTheThingsStackIsStored() throws Exception {
        publish(THE_THINGS_STACK, theThingsStack("0.6"));

        await().untilAsserted(() -> assertThat(depths()).containsExactly(600));
        Reading stored = stored().get(0).reading();
        assertThat(stored.interval().length()).isEqualTo(Duration.ofMinutes(5));
        assertThat(stored.origin().source()).isEqualTo(Source.LORAWAN);
    }

    @Test
    void theSameUplinkAgainChangesNothing() throws Exception {
        publish(CHIRPSTACK, chirpStack(DEVICE, "0.4"));
        publish(CHIRPSTACK, chirpStack(DEVICE, "0.4"));
        String marker = "{\"marker\": \"" + at + "\"}";
        publish(CHIRPSTACK, marker);

        await().untilAsserted(() -> assertThat(letter(marker)).isPresent());
        assertThat(depths()).containsExactly(400);
    }

    @Test
    void theSameFrameUnderAnotherTimeIsADuplicate() throws Exception {
        String sent = chirpStack(DEVICE, "0.4");
        publish(CHIRPSTACK, sent);
        publish(CHIRPSTACK, sent.replace(at.toString(), at.minusSeconds(300).toString()));
        publish(CHIRPSTACK, sent.replace(at.toString(), at.minusSeconds(900).toString()));
        String marker = "{\"after the frame\": \"" + at + "\"}";
        publish(CHIRPSTACK, marker);

        await().untilAsserted(() -> assertThat(letter(marker)).isPresent());
        await().untilAsserted(() -> assertThat(depths()).containsExactly(400));
        assertThat(store.list("LORA1", at.minusSeconds(1_000), at, 100)).hasSize(1);
    }

    @Test
    void aNullIsADeadLetterAndNotDry() throws Exception {
        String broken = chirpStack(DEVICE, "null");
        publish(CHIRPSTACK, broken);

        await().untilAsserted(() ->
                assertThat(reasonOf(broken)).isEqualTo("/precipitation is null: the device could not measure it"));
        assertThat(depths()).isEmpty();
    }

    @Test
    void aSimulatedUplinkIsADeadLetter() throws Exception {
        String simulated = theThingsStack("7").replaceFirst("\\{", "{\"simulated\": true, ");
        publish(THE_THINGS_STACK, simulated);

        await().untilAsserted(
                        () -> assertThat(reasonOf(simulated)).isEqualTo("the uplink is simulated, not real rain"));
        assertThat(depths()).isEmpty();
    }

    @Test
    void anUplinkAboutTheBatteryIsNoDeadLetter() throws Exception {
        String battery = chirpStack(DEVICE, "0.4").replace("precipitation", "voltage");
        publish(CHIRPSTACK, battery);
        String marker = "{\"after the battery\": \"" + at + "\"}";
        publish(CHIRPSTACK, marker);

        await().untilAsserted(() -> assertThat(letter(marker)).isPresent());
        assertThat(letter(battery)).isEmpty();
    }

    @Test
    void aDeadLetterOfAnUnknownDeviceIsStoredOnceItHangsOnAGauge() throws Exception {
        String unknown = chirpStack("0B000000000000FF", "1.2");
        publish(CHIRPSTACK, unknown);
        await().untilAsserted(() ->
                assertThat(reasonOf(unknown)).isEqualTo("No gauge is mapped to the device 0B000000000000FF"));

        hang("LORA1", "decentlab-dl-tbrg", "0B000000000000FF");

        SchoolGauges.asOfficer()
                .post("/api/v1/dead-letters/" + letter(unknown).orElseThrow().id() + "/retry")
                .then()
                .statusCode(200)
                .body("stored", equalTo(1));
        assertThat(depths()).containsExactly(1_200);
    }

    @Test
    void rainLiesBetweenTwoCountsAlsoWhereTheCounterBeginsAgain() throws Exception {
        publish(CHIRPSTACK, counted(at.minusSeconds(1_200), "\"rainfall_total\": 655.0"));
        publish(CHIRPSTACK, counted(at.minusSeconds(600), "\"rainfall_total\": 655.3"));
        publish(CHIRPSTACK, counted(at, "\"rainfall_total\": 0.14"));

        await().untilAsserted(() -> assertThat(rainOfCounter()).containsExactly(300, 200));
    }

    @Test
    void whatWasLostOnTheWayIsFilledInFromTheHistory() throws Exception {
        publish(CHIRPSTACK, counted(at.minusSeconds(1_200), "\"rainfall_total\": 3.0"));
        publish(CHIRPSTACK, counted(at, "\"rainfall_total\": 5.5"));
        await().untilAsserted(() -> assertThat(rainOfCounter()).containsExactly(2_500));

        publish(
                CHIRPSTACK,
                counted(
                        at,
                        "\"history\": [{\"timestamp\": %d, \"rainfall_total\": 3.5}]"
                                .formatted(at.minusSeconds(600).getEpochSecond())));

        await().untilAsserted(() -> assertThat(rainOfCounter()).containsExactly(500, 2_000));
    }

    @Test
    void aGaugeMayNotSpeakForTheNetworkServer() throws MqttException {
        MqttAsyncClient gauge = signIn("LORA1", tokens.renew("LORA1"));
        try {
            assertThat(send(gauge, CHIRPSTACK, chirpStack(DEVICE, "9")))
                    .isEqualTo(MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED);
        } finally {
            leave(gauge);
        }
    }

    @Test
    void theNetworkServerMayNotSpeakForAGauge() throws MqttException {
        assertThat(send(bridge, "faofon/v1/gauges/LORA1/readings", "{\"at\": \"" + at + "\", \"mm\": 9}"))
                .isEqualTo(MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED);
    }

    private String chirpStack(String device, String mm) {
        return """
                {"time": "%s", "deviceInfo": {"devEui": "%s"}, "devAddr": "01020304", "fCnt": %d, "fPort": 1, "data": "AgL4", "object": {%s}}
                """.formatted(at, device, frame, payload(mm));
    }

    private String theThingsStack(String mm) {
        return """
                {"end_device_ids": {"device_id": "ban-na", "dev_eui": "%s"}, "received_at": "%s",
                 "uplink_message": {"f_port": 1, "frm_payload": "AgL4", "decoded_payload": {%s}}}
                """.formatted(DEVICE, at, payload(mm));
    }

    private static String counted(Instant at, String payload) {
        return """
                {"time": "%s", "deviceInfo": {"devEui": "%s"}, "fPort": 85, "data": "BXAE", "object": {%s}}
                """.formatted(at, COUNTER, payload);
    }

    private static String payload(String mm) {
        return "\"precipitation\": {\"value\": " + mm + ", \"unit\": \"mm\"},"
                + " \"precipitation_interval\": {\"value\": 300, \"unit\": \"s\"}";
    }

    private static void hang(String gauge, String preset, String device) {
        SchoolGauges.asOfficer()
                .contentType("application/json")
                .body("{\"preset\": \"" + preset + "\", \"deviceEui\": \"" + device + "\"}")
                .put("/api/v1/gauges/" + gauge + "/uplink-mapping")
                .then()
                .statusCode(200);
    }

    private MqttAsyncClient signIn(String user, String password) throws MqttException {
        MqttAsyncClient client =
                new MqttAsyncClient(broker.find().orElseThrow(), "client-of-" + user, new MemoryPersistence());
        client.connect(MqttSignIn.as(user, password)).waitForCompletion(PATIENCE_MILLIS);
        return client;
    }

    private static void leave(MqttAsyncClient client) throws MqttException {
        client.disconnect().waitForCompletion(PATIENCE_MILLIS);
        client.close();
    }

    private void publish(String topic, String payload) throws MqttException {
        assertThat(send(bridge, topic, payload)).isLessThan(MqttReturnCode.RETURN_CODE_UNSPECIFIED_ERROR);
    }

    /** The broker's verdict. */
    private static int send(MqttAsyncClient client, String topic, String payload) throws MqttException {
        IMqttToken sent = client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), 1, false);
        sent.waitForCompletion(PATIENCE_MILLIS);
        return sent.getReasonCodes()[0];
    }

    private List<Judged> stored() throws SQLException {
        return store.list("LORA1", at.minusSeconds(1), at, 100);
    }

    /** Without the first count's, which depends on what was counted an hour before. */
    private List<Integer> rainOfCounter() throws SQLException {
        return store.list("LORA2", at.minusSeconds(1_200), at, 100).stream()
                .map(judged -> judged.reading().depth().micrometres())
                .toList();
    }

    private List<Integer> depths() throws SQLException {
        return stored().stream()
                .map(judged -> judged.reading().depth().micrometres())
                .toList();
    }

    private String reasonOf(String payload) throws SQLException {
        return letter(payload).map(Letter::reason).orElse("");
    }

    private Optional<Letter> letter(String payload) throws SQLException {
        return deadLetters.list(Long.MAX_VALUE, 100).stream()
                .filter(letter -> new String(letter.payload(), StandardCharsets.UTF_8).equals(payload))
                .findFirst();
    }
}
