package org.faofon.gateways.mqtt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.gateways.decode.Arrival;
import org.faofon.gateways.decode.DecodedPayload;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers that are short to write and long to write out, at every door through which a number comes. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class NumberBoundsIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(3); // In fact milliseconds; the machine may be busy.
    private static final int LONGEST_ANSWER = 4_000;
    private static final String AT = "2026-11-22T07:00:00+07:00";
    private static final List<String> NUMBERS = List.of(
            "1e999999999", "1e-999999999", "-1e999999999", "1e2147483648", "9".repeat(100_000), "NaN", "Infinity");

    private static final RestAssuredConfig CHARSET_AS_GIVEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @Inject
    SchoolGauges schools;

    @Inject
    MessageDecoder decoder;

    @BeforeEach
    void setUp() {
        schools.setUp();
    }

    static Stream<Arguments> doors() {
        String reading = "{\"at\": \"" + AT + "\", \"mm\": %s, \"trace\": true}";
        String readings = "/api/v1/gauges/" + SchoolGauges.BAN_NA + "/readings";
        return Stream.of(
                        new String[] {readings, "application/json", reading},
                        new String[] {readings, "application/json", reading.replace("%s", "\"%s\"")},
                        new String[] {readings, "application/json", "{\"at\": \"" + AT + "\", \"tips\": %s}"},
                        new String[] {readings, "application/json", "{\"at\": \"" + AT + "\", \"tips\": \"%s\"}"},
                        new String[] {readings, "application/json", "{\"at\": \"" + AT + "\", \"mm\": 1, \"days\": %s}"
                        },
                        new String[] {readings, "application/json", "{\"at\": \"" + AT + "\", \"mm\": 1, \"seq\": %s}"},
                        new String[] {readings, "application/json", "{\"at\": \"%s\", \"mm\": 1}"},
                        new String[] {
                            readings, "application/json", "{\"at\": \"" + AT + "\", \"mm\": 1, \"period\": \"PT%sS\"}"
                        },
                        new String[] {
                            "/api/v1/gauges/" + SchoolGauges.BAN_NA + "/calibrations",
                            "application/json",
                            "{\"factor\": %s, \"validFrom\": \"" + AT + "\"}"
                        },
                        new String[] {
                            "/api/v1/gauges/" + SchoolGauges.BAN_NA + "/locations",
                            "application/json",
                            "{\"lat\": %s, \"lon\": 100, \"validFrom\": \"" + AT + "\"}"
                        })
                .flatMap(door -> NUMBERS.stream()
                        // Of a latitude that is the equator.
                        .filter(number -> !(door[0].endsWith("/locations") && number.equals("1e-999999999")))
                        .map(number -> Arguments.of(door[0], door[1], door[2].replace("%s", number))));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("doors")
    void isRefusedAtOnceWithAShortReason(String door, String type, String body) {
        Response answer = SchoolGauges.asOfficer().contentType(type).body(body).post(door);

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
        assertThat(answer.asString()).hasSizeLessThan(LONGEST_ANSWER);
        answer.then().time(lessThan(AT_ONCE.toMillis()));
    }

    static Stream<Arguments> files() {
        return NUMBERS.stream()
                .flatMap(number -> Stream.of(
                        Arguments.of("text/csv", "gauge,at,mm,trace\nPTL36," + AT + "," + number + ",true\n"),
                        Arguments.of(
                                "application/x-ndjson",
                                "{\"gauge\": \"PTL36\", \"at\": \"" + AT + "\", \"mm\": " + number
                                        + ", \"trace\": true}\n"),
                        Arguments.of(
                                "application/json",
                                "[{\"gauge\": \"PTL36\", \"at\": \"" + AT + "\", \"mm\": " + number
                                        + ", \"trace\": true}]")));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("files")
    void isRefusedInAFile(String type, String body) {
        Response answer = SchoolGauges.asOfficer()
                .config(CHARSET_AS_GIVEN)
                .header("Content-Type", type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/readings");

        assertThat(answer.asString()).contains("\"stored\":0").hasSizeLessThan(LONGEST_ANSWER);
        answer.then().time(lessThan(AT_ONCE.toMillis()));
    }

    static Stream<String> queries() {
        String gauge = "/api/v1/gauges/" + SchoolGauges.BAN_NA;
        return Stream.of(
                        "1e999999999",
                        "-1e999999999",
                        "9".repeat(3_000),
                        "NaN",
                        "Infinity",
                        "%2B999999999-01-01T00:00:00Z")
                .flatMap(number -> Stream.of(
                        gauge + "/rain?from=" + number,
                        gauge + "/rain?from=" + AT.replace("+", "%2B") + "&step=PT" + number + "S",
                        gauge + "/readings?to=" + number,
                        gauge + "/readings?limit=" + number,
                        "/api/v1/dead-letters?limit=" + number,
                        "/api/v1/dead-letters?before=" + number));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("queries")
    void isRefusedAsAParameter(String address) {
        Response answer = given().urlEncodingEnabled(false)
                .auth()
                .preemptive()
                .basic(SchoolGauges.OFFICER, SchoolGauges.PASSWORD)
                .get(address);

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.asString()).hasSizeLessThan(100_000);
        answer.then().time(lessThan(AT_ONCE.toMillis()));
    }

    static Stream<String> numbers() {
        return NUMBERS.stream().flatMap(number -> Stream.of(number, "\"" + number + "\""));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("numbers")
    void isRefusedByMqtt(String number) {
        DecodedPayload decoding = decoder.decode(
                "faofon/v1/gauges/" + SchoolGauges.BAN_NA + "/readings",
                ("{\"at\": \"" + AT + "\", \"mm\": " + number + ", \"trace\": true}").getBytes(StandardCharsets.UTF_8),
                Arrival.at(Instant.EPOCH));

        assertThat(decoding.refusals()).isNotBlank().hasSizeLessThan(LONGEST_ANSWER);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("numbers")
    void isRefusedInARule(String number) {
        Response answer = SchoolGauges.asOfficer()
                .contentType("application/json")
                .body("{\"code\": \"bound\", \"clearBelow\": " + number
                        + ", \"minGauges\": 1, \"when\": [{\"window\": \"PT1H\", \"atLeastMm\": " + number + "}]}")
                .put("/api/v1/rules/bound");

        assertThat(answer.statusCode()).isBetween(400, 428);
        answer.then().time(lessThan(AT_ONCE.toMillis()));
    }
}
