package org.faofon.web.snapshot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of the program is compressed once, and is then the same for everybody. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AssetSnapshotsIT {
    private static final String STYLE = "/assets/app.css";

    @Inject
    AssetSnapshots assets;

    private static Response ask(String address) {
        return given().header("Accept-Encoding", "gzip").get(address);
    }

    /** Once it has an entity tag, it comes from memory: the server's own response has none. */
    private static String tagOf(String address) {
        return await().until(() -> ask(address).header("ETag"), tag -> tag != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {STYLE, "/assets/live.js", "/assets/icon.svg", "/webjars/leaflet/1.9.4/dist/leaflet.js"})
    void comesFromMemoryAsItCameFromTheServer(String address) {
        Response first = given().get(address);
        String tag = tagOf(address);

        Response kept = ask(address);

        assertThat(kept.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(kept.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(kept.header("Vary")).containsIgnoringCase("Accept-Encoding");
        for (String header :
                new String[] {"Content-Type", "Cache-Control", "Last-Modified", "X-Content-Type-Options"}) {
            assertThat(kept.header(header))
                    .as(header)
                    .isEqualTo(first.header(header))
                    .isNotBlank();
        }
        given().header("If-None-Match", tag).get(address).then().statusCode(304);
        given().header("If-Modified-Since", kept.header("Last-Modified"))
                .get(address)
                .then()
                .statusCode(304);
        given().header("Range", "bytes=0-9").get(address).then().statusCode(206);
    }

    @Test
    void aVersionInTheAddressIsTheSameFile() {
        String tag = tagOf(STYLE);
        int before = assets.size();

        assertThat(ask(STYLE + "?v=1").header("ETag")).isEqualTo(tag);
        assertThat(ask("/assets/../assets/app.css?v=2").statusCode()).isIn(200, 404);
        assertThat(assets.size()).isEqualTo(before);
    }

    @Test
    void whoDoesNotAcceptGzipGetsThePlainBytes() throws IOException, InterruptedException {
        tagOf(STYLE);

        HttpResponse<String> plain = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + STYLE))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.body()).isEqualTo(ask(STYLE).asString());
    }

    @Test
    void whatDoesNotExistIsNotKept() {
        int before = assets.size();

        given().get("/assets/nothing.css").then().statusCode(404);
        given().get("/assets/").then().statusCode(404);

        assertThat(assets.size()).isEqualTo(before);
    }
}
