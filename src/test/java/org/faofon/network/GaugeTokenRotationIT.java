package org.faofon.network;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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
import java.util.stream.IntStream;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.faofon.network.GaugeToken.Channel;
import org.faofon.network.GaugeTokens.Order;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class GaugeTokenRotationIT {
    private static final String HEADER =
            "gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token\n";
    private static int gauges;

    @Inject
    SchoolGauges schools;

    @Inject
    RosterImport roster;

    @Inject
    GaugeTokens tokens;

    @Inject
    BrokerAddress broker;

    @Inject
    ReadingStore store;

    @Inject
    Clock clock;

    private final String code = "TOKEN" + ++gauges;
    private final String first = "token-of-" + code;

    @BeforeEach
    void installAGauge() {
        schools.setUp();
        assertThat(roster.importText(HEADER
                        + "%s,%s,โรงเรียนบ้านรหัส,Token school,9303,7.4,99.9,,TIPPING_BUCKET,0.2,,PT1M,%s\n"
                                .formatted(code, code, first)))
                .isEmpty();
    }

    @Test
    void aGaugeThatPublishesEachSecondLosesNothingWhileItsTokenIsRotated() throws Exception {
        Instant start = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(1));
        MqttClient gauge = connect(first);
        String second = "";
        for (int i = 1; i <= 12; i++) {
            if (i == 4) {
                second = tokens.create(new Order(code, Duration.ofDays(14), false, SchoolGauges.OFFICER));
            }
            if (i == 7 || i == 9 || i == 10) { // It takes the new token, restarts with the old one, and takes it again.
                gauge.disconnect();
                gauge.close();
                gauge = connect(i == 9 ? first : second);
            }
            publish(gauge, start.plusSeconds(60L * i), i);
            Thread.sleep(1_000);
        }
        gauge.disconnect();
        gauge.close();

        await().untilAsserted(() -> assertThat(depths(start))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 12).map(i -> i * 200).boxed().toList()));
        Instant used = NetworkClock.world().instant(); // Tokens live in real time.
        assertThat(tokens.list(code)).hasSize(2).allMatch(token -> token.isValid(used));
        assertThat(tokens.list(code).get(0).lastUse())
                .hasValueSatisfying(use -> assertThat(use.channel()).isEqualTo(Channel.MQTT));
        assertThat(tokens.list(code).get(1).endsAt())
                .hasValueSatisfying(end -> assertThat(end).isBefore(used.plus(GaugeTokens.GRACE)));
    }

    private MqttClient connect(String token) throws MqttException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(code);
        options.setPassword(token.getBytes(StandardCharsets.UTF_8));
        MqttClient gauge = new MqttClient(broker.find().orElseThrow(), code, new MemoryPersistence());
        gauge.connect(options);
        return gauge;
    }

    private void publish(MqttClient gauge, Instant at, int tips) throws MqttException {
        String reading = "{\"at\": \"%s\", \"mm\": %s, \"period\": \"PT1M\"}".formatted(at, tips / 5.0);
        gauge.publish("faofon/v1/gauges/" + code + "/readings", reading.getBytes(StandardCharsets.UTF_8), 1, false);
    }

    private List<Integer> depths(Instant start) throws SQLException {
        return store.list(code, start, start.plus(Duration.ofHours(1)), 100).stream()
                .map(judged -> judged.reading().depth().micrometres())
                .toList();
    }

    @Test
    void withoutOverlapTheOldTokenEndsAtOnce() {
        String second = asOfficer()
                .post("/api/v1/gauges/{gauge}/token", code)
                .then()
                .statusCode(200)
                .extract()
                .path("token");

        assertThat(tokens.accepts(code, first)).isFalse();
        assertThat(tokens.accepts(code, second)).isTrue();
    }

    @Test
    void theOldTokenWorksForTheWholeOverlapIfTheNewOneIsNotUsed() {
        Instant before = NetworkClock.world().instant();
        asOfficer()
                .queryParam("overlap", "P14D")
                .post("/api/v1/gauges/{gauge}/token", code)
                .then()
                .statusCode(200);

        assertThat(tokens.accepts(code, first)).isTrue();
        assertThat(tokens.list(code).get(1).endsAt())
                .hasValueSatisfying(end -> assertThat(end).isAfter(before.plus(Duration.ofDays(13))));
    }

    @Test
    void aUseOverHttpIsShown() {
        postReading(first).then().statusCode(200);

        asOfficer()
                .get("/api/v1/gauges/{gauge}/tokens", code)
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].usedBy", equalTo("HTTP"))
                .body("[0].madeBy", equalTo("roster"))
                .body("[0].hash", equalTo(null));
    }

    private io.restassured.response.Response postReading(String token) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"at\": \"" + at + "\", \"mm\": 0, \"period\": \"PT1M\"}")
                .post("/api/v1/gauges/{gauge}/readings", code);
    }

    @Test
    void aDisabledTokenIsRefusedAtOnceOnBothWays() {
        long id = tokens.list(code).get(0).id();
        asOfficer()
                .delete("/api/v1/gauges/{gauge}/tokens/{id}", code, id)
                .then()
                .statusCode(204);

        postReading(first).then().statusCode(401);
        assertThatThrownBy(() -> connect(first)).isInstanceOf(MqttException.class);
        asOfficer()
                .delete("/api/v1/gauges/{gauge}/tokens/{id}", code, id)
                .then()
                .statusCode(404);
    }

    @Test
    void anotherGaugesTokenCannotBeDisabledHere() {
        long id = tokens.list(code).get(0).id();

        asOfficer()
                .delete("/api/v1/gauges/{gauge}/tokens/{id}", SchoolGauges.KO_TAO, id)
                .then()
                .statusCode(404);

        assertThat(tokens.accepts(code, first)).isTrue();
    }

    @Test
    void aSixthValidTokenIsRefused() {
        for (int i = 0; i < 4; i++) {
            tokens.create(new Order(code, Duration.ofDays(1), false, SchoolGauges.OFFICER));
        }

        asOfficer()
                .queryParam("overlap", "P1D")
                .post("/api/v1/gauges/{gauge}/token", code)
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P91D", "P1M", "-P1D", "soon"})
    void anOverlapThatIsNoTimeUpToNinetyDaysIsRefused(String overlap) {
        asOfficer()
                .queryParam("overlap", overlap)
                .post("/api/v1/gauges/{gauge}/token", code)
                .then()
                .statusCode(400);
    }

    @Test
    void onlyATokenWithTheRightImportsFiles() {
        String importing = tokens.create(new Order(code, Duration.ofDays(1), true, SchoolGauges.OFFICER));
        Instant at = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(800));
        String file = "{\"gauge\": \"%s\", \"at\": \"%s\", \"mm\": 1, \"period\": \"PT1M\"}\n".formatted(code, at)
                + "{\"gauge\": \"%s\", \"at\": \"%s\", \"mm\": 1}\n".formatted(SchoolGauges.KO_TAO, at);

        importFile(first, file).then().statusCode(403);
        importFile(importing, file)
                .then()
                .statusCode(200)
                .body(containsString("This token is of " + code + ", not of " + SchoolGauges.KO_TAO))
                .body(containsString("\"stored\":1"));
    }

    private static io.restassured.response.Response importFile(String token, String file) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/x-ndjson; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/readings");
    }

    @Test
    void thePageShowsANewTokenOnce() {
        String page = asOfficer()
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("days", "14")
                .post("/centre/gauges/{gauge}/tokens", code)
                .then()
                .statusCode(200)
                .body(containsString("แสดงครั้งเดียว"))
                .extract()
                .asString();
        String token = page.replaceAll("(?s).*<code>([^<]+)</code>.*", "$1");

        assertThat(tokens.accepts(code, token)).isTrue();
        asOfficer()
                .get("/centre/gauges/{gauge}/tokens", code)
                .then()
                .statusCode(200)
                .body(not(containsString(token)))
                .body(containsString("ใช้ได้ถึง"));
        asOfficer().get("/centre/tokens").then().statusCode(200).body(containsString(code));
    }

    @Test
    void strangersSeeNoTokens() {
        given().header("X-Requested-With", "test")
                .get("/api/v1/gauges/{gauge}/tokens", code)
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + first)
                .get("/api/v1/gauges/{gauge}/tokens", code)
                .then()
                .statusCode(403);
    }
}
