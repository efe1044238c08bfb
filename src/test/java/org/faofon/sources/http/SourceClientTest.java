package org.faofon.sources.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.faofon.sources.SourcesConfig;
import org.faofon.sources.http.FetchResult.Failed;
import org.faofon.sources.http.FetchResult.Fresh;
import org.faofon.sources.http.FetchResult.Unchanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceClientTest {
    private static final int BY_QUARKUS = 200;
    private static final String JSON = "application/json";

    private SourceStub stub;
    private SourceClient client;

    @BeforeEach
    void open() throws IOException {
        stub = new SourceStub(0);
        client = new SourceClient(new SmallRyeConfigBuilder()
                .withMapping(SourcesConfig.class)
                .withConverter(Duration.class, BY_QUARKUS, new DurationConverter())
                .withDefaultValues(Map.of("faofon.sources.call-timeout", "2s", "faofon.sources.most-bytes", "1000"))
                .build()
                .getConfigMapping(SourcesConfig.class));
    }

    @AfterEach
    void close() {
        stub.close();
    }

    private FetchResult fetch(Optional<String> etag) {
        return client.fetch(stub.at("/rain"), Map.of("x-api-key", "sesame"), etag, Optional.empty());
    }

    private String failure() {
        FetchResult result = fetch(Optional.empty());
        assertThat(result).isInstanceOf(Failed.class);
        return ((Failed) result).why();
    }

    private static byte[] zipped(int bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(new byte[bytes]);
        }
        return zipped.toByteArray();
    }

    @Test
    void asksAgainOnlyForWhatHasChanged() {
        stub.answer("/rain", call -> {
            call.getResponseHeaders().set("ETag", "\"1\"");
            boolean known = "\"1\"".equals(call.getRequestHeaders().getFirst("If-None-Match"));
            SourceStub.send(call, known ? 304 : 200, JSON, known ? new byte[0] : "{}".getBytes(StandardCharsets.UTF_8));
        });
        Fresh fresh = (Fresh) fetch(Optional.empty());

        assertThat(fresh.body()).asString(StandardCharsets.UTF_8).isEqualTo("{}");
        assertThat(fetch(fresh.etag())).isEqualTo(new Unchanged());
    }

    @Test
    void sendsTheHeadersOfTheSource() {
        stub.answer(
                "/rain",
                call -> SourceStub.send(
                        call,
                        200,
                        JSON,
                        call.getRequestHeaders().getFirst("x-api-key").getBytes(StandardCharsets.UTF_8)));

        assertThat(((Fresh) fetch(Optional.empty())).body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("sesame");
    }

    @Test
    void waitsForNoServerThatDoesNotAnswer() {
        stub.answer("/rain", call -> Thread.sleep(10_000));

        assertThat(failure()).isEqualTo("no whole answer within the time");
    }

    @Test
    void waitsForNoAnswerThatDripsIn() {
        stub.answer("/rain", call -> {
            call.sendResponseHeaders(200, 500);
            for (int i = 0; i < 500; i++) {
                call.getResponseBody().write(' ');
                call.getResponseBody().flush();
                Thread.sleep(50);
            }
        });
        long began = System.nanoTime();

        assertThat(failure()).isEqualTo("no whole answer within the time");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void anAnswerThatIsCutOffFails() {
        stub.answer("/rain", call -> {
            call.sendResponseHeaders(200, 500);
            call.getResponseBody().write("{\"data\": [".getBytes(StandardCharsets.UTF_8));
            call.getResponseBody().flush();
        });

        assertThat(failure()).contains("Exception");
    }

    @Test
    void takesUpToTheLimitAndNotAByteMore() {
        stub.serve("/rain", JSON, " ".repeat(1_000));
        assertThat(fetch(Optional.empty())).isInstanceOf(Fresh.class);

        stub.serve("/rain", JSON, " ".repeat(1_001));
        assertThat(failure()).isEqualTo("it is larger than 1000 bytes");
    }

    @Test
    void theLimitIsThatOfTheUnpackedAnswer() throws IOException {
        byte[] bomb = zipped(20_000_000);
        stub.answer("/rain", call -> {
            call.getResponseHeaders().set("Content-Encoding", "gzip");
            SourceStub.send(call, 200, JSON, bomb);
        });
        assertThat(failure()).isEqualTo("it is larger than 1000 bytes");

        byte[] small = zipped(1_000);
        stub.answer("/rain", call -> {
            call.getResponseHeaders().set("Content-Encoding", "gzip");
            SourceStub.send(call, 200, JSON, small);
        });
        assertThat(((Fresh) fetch(Optional.empty())).body()).hasSize(1_000);
    }

    @Test
    void followsNoRedirectAndTakesNoPageForPeople() {
        stub.answer("/rain", call -> {
            call.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
            SourceStub.send(call, 302, JSON, new byte[0]);
        });
        assertThat(failure()).isEqualTo("it has moved; enter the new address");

        stub.serve("/rain", "text/html; charset=utf-8", "<html>Sign in</html>");
        assertThat(failure()).isEqualTo("it is a page for people instead of data");
        stub.answer("/rain", call -> SourceStub.send(call, 503, JSON, new byte[0]));
        assertThat(failure()).isEqualTo("it answered 503");
    }

    @Test
    void aServerThatIsGoneIsAFailure() {
        stub.close();

        assertThat(failure()).contains("Exception");
    }
}
