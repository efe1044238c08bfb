package org.faofon.attacks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.faofon.network.GaugeTokens;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies that are meant to fill the memory. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class LargeBodiesIT {
    private static final String READINGS = "/api/v1/gauges/" + SchoolGauges.CHUMPHON + "/readings";
    private static final int MB = 1024 * 1024;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI root;

    @Inject
    SchoolGauges schools;

    @Inject
    GaugeTokens tokens;

    @Inject
    MeterRegistry meters;

    private Bystanders bystanders;

    @BeforeEach
    void setUp() {
        schools.setUp();
        bystanders = new Bystanders(root, tokens);
    }

    @Test
    void aBodyIsRefusedByWhatItsHeadSays() throws Exception {
        try (RawHttp attacker = new RawHttp(root)) {
            assertThat(RawHttp.status(attacker.send(head("/line/webhook", 512 * 1024 + 1, ""))))
                    .isEqualTo(413);
            assertThat(RawHttp.status(attacker.send(head("/sign-in", 64 * 1024 + 1, ""))))
                    .isEqualTo(413);
            assertThat(RawHttp.status(attacker.send(head(READINGS, MB + 1, ""))))
                    .isEqualTo(413);
        }
    }

    @Test
    void aBodyWithoutALengthIsCutOffAtTheLimit() throws Exception {
        try (RawHttp attacker = new RawHttp(root)) {
            String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
            Socket socket = attacker.send("POST /sign-in HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + chunk + chunk + chunk);
            assertThat(RawHttp.status(socket)).isEqualTo(413);
        }
    }

    @Test
    void aFormWithFilesIsRefusedWhereNoneIsExpected() {
        given().multiPart("name", "petch")
                .post("/sign-in")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", containsString("multipart"));
    }

    @Test
    void aBodyAtTheLimitIsRead() {
        String reading = "{\"at\": \"2026-11-22T07:00:00+07:00\", \"mm\": 1, \"period\": \"PT5M\"}";
        String padded = reading + " ".repeat(MB - reading.length());
        assertThat(schools.asGauge(SchoolGauges.CHUMPHON)
                        .body(padded)
                        .post(READINGS)
                        .statusCode())
                .isIn(200, 422);
        assertThat(schools.asGauge(SchoolGauges.CHUMPHON)
                        .body(padded + " ")
                        .post(READINGS)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aStrangersReadingsAreRefusedWithoutBeingRead() throws Exception {
        try (RawHttp attacker = new RawHttp(root)) {
            assertThat(RawHttp.status(attacker.send(head(READINGS, MB, "Authorization: Bearer wrong\r\n"))))
                    .isEqualTo(401);
            assertThat(RawHttp.status(attacker.send(head(READINGS, MB, "")))).isEqualTo(401);
        }
    }

    @Test
    void bodiesThatAreHeldUpFillOnlyTheMemoryOfTheirSender() throws Exception {
        try (RawHttp attacker = new RawHttp(root)) {
            List<Socket> held = new ArrayList<>();
            String most = head("/sign-in", 64 * 1024, "") + "x".repeat(60 * 1024);
            for (int i = 0; i < 60; i++) {
                held.add(attacker.send(most));
            }
            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> bodyBytes() > MB);
            assertThat(bodyBytes()).isLessThanOrEqualTo(2 * MB);
            assertThat(RawHttp.status(held.get(59))).isEqualTo(503);
            assertThat(bystanders.ask()).isEqualTo(Bystanders.served());
        }
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> bodyBytes() == 0);
    }

    @Test
    void anOverlongSchoolCodeIsRefusedAndNotKept() {
        given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .formParam("school", "X".repeat(50_000))
                .formParam("pin", "1234")
                .formParam("nickname", "nok")
                .post("/join")
                .then()
                .statusCode(403);
    }

    private double bodyBytes() {
        return meters.get("faofon.http.body.bytes").gauge().value();
    }

    private static String head(String path, int length, String headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\n" + headers
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n\r\n";
    }
}
