package org.faofon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolGauges.OFFICER;
import static org.faofon.support.SchoolGauges.PASSWORD;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.RawHttp;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are wrong below what resources and pages check. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedRequestIT {
    private static final String NUL_NAME = base64("a\0b:password");

    @Inject
    SchoolGauges schools;

    @Inject
    SchoolMembers members;

    @BeforeAll
    void setUp() {
        schools.setUp();
        members.setUp();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RawHttp client() throws IOException {
        return new RawHttp(RestAssured.port, "127.0.0.41", Duration.ofSeconds(20));
    }

    private static RawHttp.Answer get(String path, String... headers) throws IOException {
        return client().send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers)
                + (headers.length == 0 ? "" : "\r\n") + "Connection: close\r\n\r\n");
    }

    private static RawHttp.Answer getAsOfficer(String path) throws IOException {
        return get(path, "Authorization: Basic " + base64(OFFICER + ":" + PASSWORD));
    }

    private static void isRefused(RawHttp.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.hasHeader("Content-Type: application/problem+json")).isTrue();
        assertThat(answer.body()).contains("\"status\":400").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/gauges/%00",
                "/api/v1/gauges/PTL36%0aforged",
                "/api/v1/gauges/%ff%fe",
                "/join?school=%00",
                "/join?school=%1b%5b2J",
                "/?%00=1",
                "/%7f",
                "/daily?lang=%c0%80"
            })
    void anAddressWithControlsOrBrokenEscapesIsRefused(String path) throws IOException {
        isRefused(get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/gauges/%zz", "/api/v1/gauges/%", "/?lang=%", "/sign-in?to=%u0000"})
    void whatIsNoUriIsRefusedByTheServerItself(String path) throws IOException {
        assertThat(get(path).status()).isEqualTo(400);
    }

    @Test
    void aNulInAParameterOfAnOfficerIsRefused() throws IOException {
        isRefused(getAsOfficer("/api/v1/deliveries?channel=%00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=a%00&password=x", "name=a&password=%00", "name=a&password=x&to=%00"})
    void aNulInTheFormOfOfficersIsRefused(String form) throws IOException {
        isRefused(client().post("/sign-in", form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"school=S91%00&pin=1", "school=S91&pin=%00", "school=S91&pin=1&nickname=%00"})
    void aNulInTheFormOfSchoolsIsRefused(String form) throws IOException {
        isRefused(client().post("/join", form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%7B", "/[", "/%5C%5Cevil.example", "//evil.example", "https://evil.example", "/%25zz"})
    void afterSignInAnAddressThatIsNoneLeadsToTheCentre(String to) throws IOException {
        RawHttp.Answer answer = client().post("/sign-in", "name=" + OFFICER + "&password=" + PASSWORD + "&to=" + to);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.hasHeader("Location: /centre\r\n") || answer.head().endsWith("Location: /centre"))
                .as(answer.head())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "faofon-sign-in=AA.1.x",
                "faofon-sign-in=%zz.1.x",
                "faofon-sign-in=;;;",
                "faofon-sign-in=\"",
                "faofon-sign-in=AAAA.99999999999999999999.x",
                "faofon-device=%00",
                "faofon-device=\u0001",
                "=",
                "faofon-device="
            })
    void aCookieThatCannotBeReadIsNobodys(String cookie) throws IOException {
        RawHttp.Answer answer = get("/centre", "Cookie: " + cookie);
        assertThat(answer.status()).as(answer.body()).isIn(303, 400);
    }

    @Test
    void aNameWithANulInBasicCredentialsIsNobodys() throws IOException {
        RawHttp.Answer answer = get("/api/v1/deliveries", "Authorization: Basic " + NUL_NAME);
        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to=%2B999999999-12-31T23:59:59%2B07:00",
                "from=-999999999-01-01T00:00:00Z",
                "to=9999-12-31T23:59:59Z",
                "from=0000-01-01T00:00:00Z",
                "to=2026-02-30T00:00:00Z"
            })
    void anAbsurdTimeIsRefused(String query) throws IOException {
        isRefused(get("/api/v1/gauges/PTL36/readings?" + query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1e999999999", "-1e99999999999", "1e-99999999999"})
    void aNumberOfTooManyDigitsInARuleIsRefused(String number) throws IOException {
        String rule = "{\"code\":\"X1\",\"conditions\":[{\"measure\":\"1h\",\"mm\":" + number + "}]}";
        for (String path : new String[] {"/api/v1/rules", "/api/v1/rules/backtest", "/api/v1/rules/import"}) {
            RawHttp.Answer answer = client().send("POST " + path
                    + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
                    + base64(OFFICER + ":" + PASSWORD) + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + rule.length() + "\r\nConnection: close\r\n\r\n" + rule);
            assertThat(answer.status()).as(path + answer.body()).isBetween(400, 422);
        }
    }

    @Test
    void aNulInJsonIsRefused() throws IOException {
        String body = "{\"reason\":\"a\\u0000b\"}";
        RawHttp.Answer answer = client().send("POST /api/v1/alerts/1/acknowledge HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Basic " + base64(OFFICER + ":" + PASSWORD)
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body);
        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: \r\n",
                "Host: a b\r\n",
                "Host: a\r\nHost: b\r\n",
                "Host: [::\r\n",
                "Host: a:b:c\r\n",
                "Host: a:99999999\r\n"
            })
    void aRequestWithoutOneReadableHostIsRefused(String host) throws IOException {
        for (String path : new String[] {"/", "/sign-in", "/feeds/alerts.atom", "/centre"}) {
            RawHttp.Answer answer = client().send("GET " + path + " HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");
            isRefused(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"school=%zz&pin=1", "school=%u0000", "school=%", "school=S91&pin=%ff"})
    void aFormWithBrokenEscapesIsNoErrorOfOurs(String form) throws IOException {
        assertThat(client().post("/join", form).status()).isIn(400, 403, 429);
    }
}
