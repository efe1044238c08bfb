package org.faofon.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.lifecycle.Told;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.alerts.text.PlainWords;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.LineKit.PlainConfig;
import org.faofon.network.GaugeRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookChannelTest {
    private static final UUID KEY = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    private static final String SECRET = "the province's secret";
    private static final int SILENCE = 0;
    private static final int ENDLESS = -1;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    private HttpServer server;
    private volatile int status = 200;
    private volatile Optional<String> retryAfter = Optional.empty();

    private record Call(String signature, String key, String timestamp, String body) {}

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            calls.add(new Call(
                    call.getRequestHeaders().getFirst("X-Faofon-Signature"),
                    call.getRequestHeaders().getFirst("Idempotency-Key"),
                    call.getRequestHeaders().getFirst("X-Faofon-Timestamp"),
                    new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (status == SILENCE) {
                closed.await(30, TimeUnit.SECONDS);
                return;
            }
            retryAfter.ifPresent(value -> call.getResponseHeaders().set("Retry-After", value));
            call.getResponseHeaders().set("Location", "/elsewhere");
            call.sendResponseHeaders(status == ENDLESS ? 500 : status, 0);
            for (int i = 0; i < (status == ENDLESS ? 100_000 : 1); i++) {
                call.getResponseBody().write("some words ".repeat(100).getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private WebhookChannel channel(URI url, Optional<String> secret, boolean officers) {
        GaugeRegistry network = PlainWords.srinagarindra();
        AlertTextFormatter words = PlainWords.of(network);
        ChannelsConfig site = new PlainConfig(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                url,
                Optional.of(URI.create("https://fon.example.org/")));
        return new WebhookChannel(
                new Settings(Optional.of(url), secret, officers), new WebhookBody(words, network, json, site));
    }

    private WebhookChannel channel() {
        return channel(address(), Optional.of(SECRET), false);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    private DeliveryResult deliver() {
        return channel().deliver(KEY, news(Told.opened()));
    }

    private static OutboundMessage news(AlertEvent... events) {
        return new OutboundMessage.News(List.of(events));
    }

    private static Notice notice(Audience audience) {
        return new Notice(
                7,
                "daily-2026-11-23",
                Notice.Kind.DAILY,
                audience,
                "ฝนเมื่อวาน",
                "สูงสุด 91.4 มม.",
                Optional.of("/daily/2026-11-23"),
                Optional.of("/daily/2026-11-23.png"),
                Instant.parse("2026-11-23T00:45:00Z"),
                true);
    }

    private JsonNode sent() throws IOException {
        return json.readTree(calls.get(0).body());
    }

    @Test
    void signsTheVeryBytesThatItSends() {
        deliver();

        assertThat(calls.get(0).signature())
                .isEqualTo(new HmacSigner(SECRET).of(calls.get(0).body().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sendsTheSameBytesUnderTheSameKeyEachTime() {
        deliver();
        deliver();

        assertThat(calls).extracting(Call::key).containsOnly(KEY.toString());
        assertThat(calls.get(1).body()).isEqualTo(calls.get(0).body());
    }

    @Test
    void tellsWhatHappenedWhereHowMuchAndWhereToReadMore() throws IOException {
        deliver();

        JsonNode event = sent().path("events").path(0);
        assertThat(sent().path("version").asInt()).isEqualTo(1);
        assertThat(sent().path("id").asText()).isEqualTo(KEY.toString());
        assertThat(sent().path("exercise").asBoolean()).isFalse();
        assertThat(event.path("kind").asText()).isEqualTo("OPENED");
        assertThat(event.at("/level/number").asInt()).isEqualTo(2);
        assertThat(event.at("/district/code").asText()).isEqualTo("9311");
        assertThat(event.at("/headline/th").asText()).startsWith("[ระดับ 2 เตือนภัย]");
        assertThat(event.at("/headline/en").asText()).startsWith("[Level 2");
        assertThat(event.at("/evidence/0/conditions/0/mm").decimalValue()).isPositive();
        assertThat(event.at("/evidence/0/conditions/0/window").asText()).startsWith("PT");
        assertThat(event.path("at").asText()).endsWith("+07:00");
        assertThat(event.at("/links/page").asText()).startsWith("https://fon.example.org/alerts/");
    }

    @Test
    void tellsANoticeWithItsPictureAndMarksADrill() throws IOException {
        channel().deliver(KEY, new OutboundMessage.Word(notice(Audience.GROUP)));

        assertThat(sent().path("exercise").asBoolean()).isTrue();
        assertThat(sent().at("/notice/title").asText()).isEqualTo("[ฝึกซ้อม] ฝนเมื่อวาน");
        assertThat(sent().at("/notice/picture").asText()).isEqualTo("https://fon.example.org/daily/2026-11-23.png");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 299})
    void isDeliveredByAnythingBelow300(int answer) {
        status = answer;

        assertThat(deliver()).isInstanceOf(DeliveryResult.Delivered.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 401, 404, 409, 410, 413, 422})
    void isRefusedForGoodByRedirectsAndFaults(int answer) {
        status = answer;

        assertThat(deliver()).isInstanceOf(DeliveryResult.Refused.class);
        assertThat(calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, SILENCE, ENDLESS})
    void comesAgainWhenTheOtherSideIsInTrouble(int answer) {
        status = answer;

        assertThat(deliver()).isInstanceOf(DeliveryResult.RetryLater.class);
    }

    @Test
    void comesAgainWhenNobodyListens() {
        server.stop(0);

        assertThat(deliver()).isInstanceOf(DeliveryResult.RetryLater.class);
    }

    @Test
    void waitsAsLongAsItIsAsked() {
        status = 429;
        retryAfter = Optional.of("17");

        assertThat(((DeliveryResult.RetryLater) deliver()).after()).contains(Duration.ofSeconds(17));
    }

    @Test
    void readsNoMoreThanAFewWordsOfTheAnswer() {
        status = 400;

        assertThat(((DeliveryResult.Refused) deliver()).reason())
                .hasSizeLessThan(400)
                .contains("some words");
    }

    @Test
    void keepsWhatIsForOfficersFromWhoeverFeedsAPublicPage() {
        WebhookChannel forOfficers = channel(address(), Optional.of(SECRET), true);

        assertThat(channel().carries(Told.escalated())).isFalse();
        assertThat(channel().carries(notice(Audience.OFFICERS))).isFalse();
        assertThat(channel().carries(Told.opened())).isTrue();
        assertThat(forOfficers.carries(Told.escalated())).isTrue();
        assertThat(forOfficers.carries(notice(Audience.OFFICERS))).isTrue();
    }

    @Test
    void goesNowhereWithoutASecretOrInClearOverTheNet() {
        assertThat(channel(address(), Optional.empty(), false).configured()).isFalse();
        assertThat(channel(URI.create("http://rain.example.org/hook"), Optional.of(SECRET), false)
                        .configured())
                .isFalse();
        assertThat(channel(URI.create("http://127.0.0.1.example.org/hook"), Optional.of(SECRET), false)
                        .configured())
                .isFalse();
        assertThat(channel(URI.create("https://rain.example.org/hook"), Optional.of(SECRET), false)
                        .configured())
                .isTrue();
    }

    private record Settings(Optional<URI> url, Optional<String> secret, boolean officers) implements WebhookConfig {
        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration callTimeout() {
            return Duration.ofSeconds(2);
        }
    }
}
