package org.faofon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.RawHttp;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger writes into the Host header is in no link that others may get from a cache. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostHeaderIT {
    @Inject
    SchoolGauges schools;

    @BeforeAll
    void setUp() {
        schools.setUp();
    }

    private static RawHttp.Answer get(String path, String host, String... headers) throws IOException {
        return new RawHttp(RestAssured.port, "127.0.0.51", Duration.ofSeconds(20))
                .send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + String.join("", headers)
                        + "Connection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/embed",
                "/feeds/alerts.atom",
                "/feeds/alerts.geojson",
                "/daily",
                "/learn",
                "/api/v1/gauges",
                "/centre",
                "/report",
                "/sign-in",
                "/join",
                "/nothing",
                "/api/v1/alerts"
            })
    void aStrangersHostIsNowhereInTheAnswer(String path) throws IOException {
        for (String host : new String[] {"evil.example", "evil.example:8080", "6.6.6.6", "localhost.evil.example"}) {
            RawHttp.Answer answer = get(path, host, "X-Forwarded-Host: evil.example\r\n", "Accept: text/html, */*\r\n");
            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.head() + answer.body())
                    .as(host)
                    .doesNotContainIgnoringCase("evil.example")
                    .doesNotContain("6.6.6.6");
        }
    }

    @Test
    void itsLinksNameTheAddressOfTheConnection() throws IOException {
        assertThat(get("/feeds/alerts.atom", "evil.example").body())
                .contains("http://127.0.0.1:" + RestAssured.port + "/");
    }

    @Test
    void thisMachineAndTheAddressOfTheConnectionMayBeNamed() throws IOException {
        String localhost = "localhost:" + RestAssured.port;
        assertThat(get("/feeds/alerts.atom", localhost).body()).contains("http://" + localhost + "/");
        String address = "127.0.0.1:" + RestAssured.port;
        assertThat(get("/feeds/alerts.atom", address).body()).contains("http://" + address + "/");
    }

    @Test
    void redirectsNameNoHost() throws IOException {
        RawHttp.Answer answer = get("/centre", "evil.example");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.hasHeader("Location: /sign-in?to=%2Fcentre")).isTrue();
    }

    @Test
    void plainHttpGetsNoPromiseOfHttps() throws IOException {
        assertThat(get("/", "localhost").hasHeader(TransportSecurityFilter.HEADER))
                .isFalse();
    }
}
