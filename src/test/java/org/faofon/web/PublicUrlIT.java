package org.faofon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.RawHttp;
import org.junit.jupiter.api.Test;

/** A site with a public address by https. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(PublicUrlIT.ByHttps.class)
class PublicUrlIT {
    /** Behind a proxy that ends TLS. */
    public static class ByHttps implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("FAOFON_PUBLIC_URL", "https://rain.example.ac.th", "FAOFON_HOSTS", "rain.local:8080");
        }
    }

    private static RawHttp.Answer get(String path, String host) throws IOException {
        return new RawHttp(RestAssured.port, "127.0.0.61", Duration.ofSeconds(20))
                .send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    void browsersShallStayOnHttps() throws IOException {
        for (String path : new String[] {"/", "/api/v1/clock", "/nothing", "/centre"}) {
            assertThat(get(path, "rain.example.ac.th").hasHeader("Strict-Transport-Security: max-age=31536000"))
                    .as(path)
                    .isTrue();
        }
    }

    @Test
    void linksNameThePublicAddressWhateverTheHost() throws IOException {
        for (String host : new String[] {"evil.example", "localhost", "rain.local:8080"}) {
            assertThat(get("/feeds/alerts.atom", host).body())
                    .contains("https://rain.example.ac.th/")
                    .doesNotContain(host);
        }
    }

    @Test
    void aFormOfThePublicSiteIsOursThoughTheProxyNamesAnotherHost() throws IOException {
        String form = "school=S0&pin=1";
        RawHttp.Answer answer = new RawHttp(RestAssured.port, "127.0.0.62", Duration.ofSeconds(20))
                .send("POST /join HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: https://rain.example.ac.th\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\nConnection: close\r\n\r\n" + form);
        assertThat(answer.body()).doesNotContain("does not come from a page of this site");
    }
}
