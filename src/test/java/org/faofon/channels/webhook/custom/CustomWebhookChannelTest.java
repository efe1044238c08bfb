package org.faofon.channels.webhook.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Dns;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Level;
import org.faofon.alerts.Notice;
import org.faofon.alerts.lifecycle.Told;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.alerts.text.PlainWords;
import org.faofon.channels.line.LineKit.PlainConfig;
import org.faofon.channels.webhook.custom.CustomWebhook.Format;
import org.faofon.channels.webhook.custom.CustomWebhook.Method;
import org.faofon.common.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomWebhookChannelTest {
    private static final UUID KEY = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    private static final String TOKEN = "123456:AAsecret/+";
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Secrets secrets = new Secrets(Map.of("FAOFON_SECRET_SMS", TOKEN, "FAOFON_LINE_TOKEN", "not for it"));
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "{\"ok\":true}";
    private boolean toldBefore;

    private record Call(String method, String path, String type, String key, String authorization, String body) {}

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            calls.add(new Call(
                    call.getRequestMethod(),
                    call.getRequestURI().toString(),
                    String.valueOf(call.getRequestHeaders().getFirst("Content-Type")),
                    call.getRequestHeaders().getFirst("Idempotency-Key"),
                    String.valueOf(call.getRequestHeaders().getFirst("Authorization")),
                    new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Location", "/elsewhere");
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
        }
    }

    private record Settings(boolean privateAddresses) implements CustomWebhookConfig {
        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration callTimeout() {
            return Duration.ofSeconds(2);
        }
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private CustomWebhook hook(Method method, String url, String headers, Format format, String body) {
        return new CustomWebhook(
                "sms",
                "SMS",
                true,
                method,
                url,
                headers,
                format,
                body,
                "",
                Language.TH,
                OptionalInt.empty(),
                Level.WARNING,
                Set.of(),
                false,
                false);
    }

    private CustomWebhook json(String body) {
        return hook(Method.POST, url(), "", Format.JSON, body);
    }

    private CustomWebhook with(
            String expects,
            Language language,
            OptionalInt longest,
            Level level,
            Set<String> districts,
            boolean notices) {
        return new CustomWebhook(
                "sms",
                "SMS",
                true,
                Method.POST,
                url(),
                "",
                Format.TEXT,
                "{text}",
                expects,
                language,
                longest,
                level,
                districts,
                notices,
                false);
    }

    private CustomWebhookChannel channel(CustomWebhook hook, boolean privateAddresses) {
        Settings config = new Settings(privateAddresses);
        PlainConfig site = new PlainConfig(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                URI.create(url()),
                Optional.of(URI.create("https://fon.example.org/")));
        MessageValues values =
                new MessageValues(PlainWords.of(PlainWords.srinagarindra()), PlainWords.srinagarindra(), site);
        return new CustomWebhookChannel(
                hook,
                values,
                new CustomWebhookRequests(config, secrets),
                new CustomWebhookClient(config, secrets, Dns.SYSTEM),
                event -> toldBefore);
    }

    private DeliveryResult deliver(CustomWebhook hook) {
        return channel(hook, true).deliver(KEY, new OutboundMessage.News(List.of(Told.opened())));
    }

    @Test
    void fillsInAJsonBody() {
        DeliveryResult delivery = deliver(json("{\"chat_id\": \"@fon\", \"text\": \"{title}\\n{link}\"}"));

        assertThat(delivery).isInstanceOf(DeliveryResult.Delivered.class);
        Call call = calls.get(0);
        assertThat(call.type()).startsWith("application/json");
        assertThat(call.body())
                .startsWith("{\"chat_id\": \"@fon\", \"text\": \"[ระดับ 2 เตือนภัย]")
                .contains("\\nhttps://fon.example.org/alerts/");
        assertThat(call.key()).isEqualTo(KEY.toString());
    }

    @Test
    void fillsInAForm() {
        deliver(hook(
                Method.POST, url(), "", Format.FORM, "to=0812345678\nkey={secret:SMS}\nmessage={level} & {district}"));

        assertThat(calls.get(0).body())
                .isEqualTo(
                        "to=0812345678&key=123456%3AAAsecret%2F%2B&message=2+%26+"
                                + "%E0%B8%A8%E0%B8%A3%E0%B8%B5%E0%B8%99%E0%B8%84%E0%B8%A3%E0%B8%B4%E0%B8%99%E0%B8%97%E0%B8%A3%E0%B9%8C");
    }

    @Test
    void putsTheFormOfAGetIntoTheAddress() {
        deliver(hook(Method.GET, url() + "?user=fon", "", Format.FORM, "level={level}"));

        assertThat(calls.get(0).path()).isEqualTo("/hook?user=fon&level=2");
        assertThat(calls.get(0).method()).isEqualTo("GET");
    }

    @Test
    void sendsSecretsInHeaders() {
        deliver(hook(Method.POST, url(), "Authorization: Bearer {secret:SMS}\n", Format.TEXT, "{text}"));

        assertThat(calls.get(0).authorization()).isEqualTo("Bearer " + TOKEN);
    }

    @Test
    void cannotNameOtherSecretsOfTheProgram() {
        DeliveryResult delivery =
                deliver(hook(Method.POST, url(), "", Format.TEXT, "{secret:../LINE_TOKEN} {secret:LINE_TOKEN}"));

        assertThat(delivery).isInstanceOf(DeliveryResult.Refused.class);
        assertThat(calls).isEmpty();
    }

    @Test
    void hidesSecretsThatAnAnswerRepeats() {
        status = 400;
        answer = "bad token " + TOKEN;

        DeliveryResult delivery = deliver(json("{}"));

        assertThat(delivery)
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains("bad token •••")
                                .doesNotContain("AAsecret"));
    }

    @Test
    void showsNoSecretInThePreview() {
        CustomWebhook hook = hook(
                Method.POST, url(), "Authorization: Bearer {secret:SMS}", Format.JSON, "{\"key\": \"{secret:SMS}\"}");

        String preview = new CustomWebhookRequests(new Settings(true), secrets).preview(hook, Map.of());

        assertThat(preview)
                .contains("Authorization: Bearer •••", "\"key\": \"•••\"")
                .doesNotContain("AAsecret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1"})
    void doesNotAskItsOwnMachine(String host) {
        CustomWebhook hook = hook(
                Method.POST, "https://" + host + ":" + server.getAddress().getPort() + "/", "", Format.TEXT, "{text}");

        DeliveryResult delivery = channel(hook, false).deliver(KEY, new OutboundMessage.News(List.of(Told.opened())));

        assertThat(delivery).isInstanceOf(DeliveryResult.RetryLater.class);
        assertThat(calls).isEmpty();
    }

    @Test
    void doesNotSendInClearTextUnlessTheOperatorAllowsIt() {
        CustomWebhookRequests requests = new CustomWebhookRequests(new Settings(false), secrets);

        assertThatThrownBy(() -> requests.of(json("{}"), Map.of()))
                .isInstanceOfSatisfying(
                        CustomWebhookFault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(CustomWebhookFault.Kind.NOT_HTTPS));
    }

    @Test
    void aFaultInTheJsonNeverShowsASecret() {
        CustomWebhookRequests requests = new CustomWebhookRequests(new Settings(true), secrets);

        assertThatThrownBy(() -> requests.of(json("{\"key\": {secret:SMS}}"), Map.of()))
                .isInstanceOfSatisfying(CustomWebhookFault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(CustomWebhookFault.Kind.NOT_JSON);
                    assertThat(fault.detail()).matches("\\d+:\\d+");
                    assertThat(fault.getMessage())
                            .doesNotContain(secrets.find("SMS").orElseThrow());
                });
    }

    @Test
    void aNameThatMeansNothingIsNamedInOneWord() {
        CustomWebhookRequests requests = new CustomWebhookRequests(new Settings(true), secrets);

        assertThatThrownBy(() -> requests.of(json("{\"text\": \"{foo}\"}"), Map.of("text", "x")))
                .isInstanceOfSatisfying(CustomWebhookFault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(CustomWebhookFault.Kind.UNKNOWN_NAME);
                    assertThat(fault.detail()).isEqualTo("{foo}");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: other", "Content-Length: 1", "no colon", "Bad Name: x", "X-A: สวัสดี"})
    void refusesHeadersThatChangeTheRequest(String headers) {
        CustomWebhookRequests requests = new CustomWebhookRequests(new Settings(true), secrets);
        CustomWebhook hook = hook(Method.POST, url(), headers, Format.TEXT, "{text}");

        assertThatThrownBy(() -> requests.of(hook, Map.of("text", "x"))).isInstanceOf(CustomWebhookFault.class);
    }

    @Test
    void followsNoRedirect() {
        status = 302;

        assertThat(deliver(json("{}"))).isInstanceOf(DeliveryResult.Refused.class);
        assertThat(calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void comesAgainLater(int busy) {
        status = busy;

        assertThat(deliver(json("{}"))).isInstanceOf(DeliveryResult.RetryLater.class);
    }

    @Test
    void refusesAnAnswerThatIsNotTheRightOne() {
        answer = "no credit";

        DeliveryResult delivery =
                deliver(with("\"ok\":true", Language.TH, OptionalInt.empty(), Level.WARNING, Set.of(), false));

        assertThat(delivery).isInstanceOf(DeliveryResult.Refused.class);
    }

    @Test
    void cutsAThaiTextToOneSms() {
        deliver(with("", Language.TH, OptionalInt.of(70), Level.WARNING, Set.of(), false));

        assertThat(calls.get(0).body()).hasSizeLessThanOrEqualTo(70).startsWith("[ระดับ 2 เตือนภัย]");
    }

    @Test
    void cutsAnEnglishTextToOneSms() {
        deliver(with("", Language.EN, OptionalInt.of(60), Level.WARNING, Set.of(), false));

        SmsLength length = SmsLength.of(calls.get(0).body());
        assertThat(length.gsm()).isTrue();
        assertThat(calls.get(0).body()).hasSizeLessThanOrEqualTo(60).startsWith("[Level 2");
    }

    @Test
    void carriesTheChosenLevelsAndDistricts() {
        AlertEvent opened = Told.opened();
        String here = opened.alert.districtCode;

        assertThat(levels(Level.WARNING, Set.of(here)).carries(opened)).isTrue();
        assertThat(levels(Level.EMERGENCY, Set.of(here)).carries(opened)).isFalse();
        assertThat(levels(Level.WARNING, Set.of("9301")).carries(opened)).isFalse();
        assertThat(levels(Level.WATCH, Set.of()).carries(Told.escalated())).isFalse();
    }

    private CustomWebhookChannel levels(Level level, Set<String> districts) {
        return channel(with("", Language.TH, OptionalInt.empty(), level, districts, false), true);
    }

    @Test
    void tellsTheEndToThoseWhoWereWarnedAndToNobodyElse() {
        assertThat(levels(Level.WARNING, Set.of()).carries(Told.ended())).isFalse();
        toldBefore = true;

        assertThat(levels(Level.WARNING, Set.of()).carries(Told.ended())).isTrue();
        assertThat(levels(Level.EMERGENCY, Set.of()).carries(Told.eased())).isTrue();
    }

    @Test
    void carriesTheDailyWordOnlyIfItIsWanted() {
        Notice daily = new Notice(
                7,
                "daily-2026-11-23",
                Notice.Kind.DAILY,
                Audience.GROUP,
                "ฝนเมื่อวาน",
                "สูงสุด 91.4 มม.",
                Optional.of("/daily/2026-11-23"),
                Optional.empty(),
                Instant.parse("2026-11-23T00:45:00Z"),
                false);

        assertThat(channel(with("", Language.TH, OptionalInt.empty(), Level.WARNING, Set.of(), true), true)
                        .carries(daily))
                .isTrue();
        assertThat(levels(Level.WARNING, Set.of()).carries(daily)).isFalse();
    }
}
