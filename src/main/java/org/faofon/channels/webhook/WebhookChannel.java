package org.faofon.channels.webhook;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.AlertChannel;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/** Posts warnings as signed JSON to another program, which can use them for a page or a system of its own. */
@ApplicationScoped
class WebhookChannel implements AlertChannel {
    private static final Logger LOG = Logger.getLogger(WebhookChannel.class);

    private static final int MOST_BYTES_READ = 300;
    private static final int SERVER_ERROR = 500;

    /** Time-out, too early, too many: of the 4xx only these ask for a retry. */
    private static final Set<Integer> COME_AGAIN = Set.of(408, 425, 429);

    private final WebhookConfig config;
    private final WebhookBody body;
    private final Optional<Target> target;
    private final HttpClient client;

    private record Target(URI url, HmacSigner signature) {}

    private record Answer(int status, String words, Optional<String> retryAfter) {}

    WebhookChannel(WebhookConfig config, WebhookBody body) {
        this.config = config;
        this.body = body;
        this.target = config.url()
                .filter(WebhookChannel::mayBeUsed)
                .flatMap(url -> config.secret().map(secret -> new Target(url, new HmacSigner(secret))));
        this.client = HttpClient.newBuilder()
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                // Over plain HTTP, Java would request an upgrade to HTTP/2, which not every small server supports.
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** A warning must not be changed on its way; on the same machine that cannot happen. */
    private static boolean mayBeUsed(URI url) {
        String host = Optional.ofNullable(url.getHost()).orElse("");
        boolean here = host.matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        return !host.isEmpty() && (scheme.equals("https") || (here && scheme.equals("http")));
    }

    void start(@Observes StartupEvent event) {
        if (config.url().isPresent() != config.secret().isPresent()) {
            LOG.warn("The webhook is not used: both FAOFON_WEBHOOK_URL and FAOFON_WEBHOOK_SECRET are " + "required");
        } else if (config.url().isPresent() && target.isEmpty()) {
            LOG.warn("The webhook is not used: FAOFON_WEBHOOK_URL must begin with https://");
        }
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public boolean configured() {
        return target.isPresent();
    }

    @Override
    public boolean carries(AlertEvent event) {
        return event.isPublic || config.officers();
    }

    /** The receiving program decides itself what it does with the first level. */
    @Override
    public boolean carriesQuietNews() {
        return true;
    }

    @Override
    public boolean carries(Notice notice) {
        return notice.audience() == Audience.GROUP || config.officers();
    }

    @Override
    public DeliveryResult deliver(UUID retryKey, OutboundMessage outbound) {
        return target.map(known -> await(client.sendAsync(
                        request(known, retryKey, body.of(retryKey, outbound)), BodyHandlers.ofInputStream())))
                .orElseGet(() -> new DeliveryResult.Refused("The webhook is not configured"));
    }

    private HttpRequest request(Target known, UUID retryKey, byte[] bytes) {
        return HttpRequest.newBuilder(known.url())
                .timeout(config.callTimeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Faofon")
                .header("Idempotency-Key", retryKey.toString())
                .header(
                        "X-Faofon-Timestamp",
                        NetworkClock.world()
                                .instant()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                .header("X-Faofon-Signature", known.signature().of(bytes))
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
    }

    private DeliveryResult await(CompletableFuture<HttpResponse<InputStream>> call) {
        try {
            return judge(call.thenApply(WebhookChannel::read)
                    .get(config.callTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            call.cancel(true);
            return later("The webhook did not answer within " + config.callTimeout());
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return later("The program stopped before the webhook answered");
        } catch (ExecutionException e) {
            return later("The webhook could not be reached: " + e.getCause());
        }
    }

    /** The rest of the response is not read. */
    private static Answer read(HttpResponse<InputStream> answer) {
        try (InputStream words = answer.body()) {
            return new Answer(
                    answer.statusCode(),
                    new String(words.readNBytes(MOST_BYTES_READ), StandardCharsets.UTF_8).strip(),
                    answer.headers().firstValue("Retry-After"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeliveryResult judge(Answer answer) {
        String said =
                "The webhook answered " + answer.status() + (answer.words().isEmpty() ? "" : ": " + answer.words());
        if (answer.status() / 100 == 2) {
            return new DeliveryResult.Delivered("answered " + answer.status());
        }
        if (answer.status() >= SERVER_ERROR || COME_AGAIN.contains(answer.status())) {
            return new DeliveryResult.RetryLater(said, answer.retryAfter().flatMap(WebhookChannel::seconds));
        }
        return new DeliveryResult.Refused(said);
    }

    private static Optional<Duration> seconds(String retryAfter) {
        return Optional.of(retryAfter.strip())
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private static DeliveryResult later(String reason) {
        return new DeliveryResult.RetryLater(reason, Optional.empty());
    }
}
