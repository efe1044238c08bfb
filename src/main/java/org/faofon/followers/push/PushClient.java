package org.faofon.followers.push;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.faofon.common.web.PublicAddresses;
import org.faofon.followers.FollowersConfig;
import org.faofon.followers.PushSubscription;

/** Encrypts a message for a device and gives it to its push service. It never throws for failures of the service. */
@ApplicationScoped
public class PushClient {
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
    /** A signature is valid for twelve hours (RFC 8292 allows 24). */
    private static final Duration SIGNATURE_USED = Duration.ofHours(10);

    private static final int MOST_SERVICES = 1_000;

    private final Optional<WebPush> push;
    private final PushHosts hosts;
    private final PublicAddresses addresses;
    private final OkHttpClient client;
    private final Cache<String, String> signatures = Caffeine.newBuilder()
            .maximumSize(MOST_SERVICES)
            .expireAfterWrite(SIGNATURE_USED)
            .build();

    @Inject
    PushClient(
            FollowersConfig config,
            VapidKeys keys,
            @ConfigProperty(name = "faofon.web.public-url") Optional<URI> site,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        this(config.push(), keys, subject(config.push(), site, from), Dns.SYSTEM);
    }

    PushClient(FollowersConfig.Push config, VapidKeys keys, Optional<String> subject, Dns names) {
        this.push = subject.map(contact -> new WebPush(contact, keys));
        this.hosts = new PushHosts(config.hosts(), config.privateAddresses());
        this.addresses = new PublicAddresses(names, config.privateAddresses());
        this.client = new OkHttpClient.Builder()
                .connectTimeout(CONNECTS_WITHIN)
                .callTimeout(config.callTimeout())
                .connectionPool(new ConnectionPool(config.parallel(), 1, TimeUnit.MINUTES))
                .dns(addresses)
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    private static Optional<String> subject(FollowersConfig.Push config, Optional<URI> site, Optional<String> from) {
        return config.subject()
                .or(() -> site.filter(url -> "https".equals(url.getScheme())).map(URI::toString))
                .or(() -> from.filter(address -> address.contains("@")).map(address -> "mailto:" + bare(address)));
    }

    /** Of {@code Faofon <faofon@example.org>} only the address. */
    private static String bare(String address) {
        return address.replaceFirst("^.*<", "").replaceFirst(">.*$", "").strip();
    }

    /** Whether Web Push can be used: push services want to know whom they can contact. */
    public boolean isConfigured() {
        return push.isPresent();
    }

    public boolean mayUse(PushSubscription device) {
        return hosts.allows(device.endpoint());
    }

    /** The public key for {@code pushManager.subscribe}. */
    public String applicationServerKey() {
        return push.map(known -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(known.getVapidKeys().getApplicationServerKey()))
                .orElse("");
    }

    public PushResult send(PushSubscription device, PushMessage message) {
        if (push.isEmpty() || !mayUse(device)) {
            return new PushResult.Refused("Web Push is not used for this service");
        }
        try {
            Request request = request(push.get(), device, message);
            // Of an address in numbers, the client asks no name server.
            addresses.lookup(request.url().host());
            try (Response answer = client.newCall(request).execute()) {
                return judge(answer);
            }
        } catch (UnknownHostException e) {
            return new PushResult.Later("no address: " + e.getMessage(), Optional.empty());
        } catch (IOException e) {
            return new PushResult.Later(e.getClass().getSimpleName() + " " + e.getMessage(), Optional.empty());
        }
    }

    private Request request(WebPush encoder, PushSubscription device, PushMessage message) {
        String signature = signatures.get(encoder.getAudience(device.endpoint()), this::sign);
        byte[] body = encoder.getBody(message.text().getBytes(StandardCharsets.UTF_8), device.p256dh(), device.auth());
        return new Request.Builder()
                .url(device.endpoint())
                .headers(Headers.of(encoder.getHeadersWithToken(
                        signature, (int) message.lasts().toSeconds(), message.topic(), message.urgency())))
                .post(RequestBody.create(body))
                .build();
    }

    private String sign(String service) {
        return push.orElseThrow().getToken(service, (int) Duration.ofHours(12).toSeconds());
    }

    private static PushResult judge(Response answer) {
        int status = answer.code();
        String said = "answered " + status;
        if (status / 100 == 2) {
            return new PushResult.Accepted();
        }
        return switch (status) {
            case 404, 410 -> new PushResult.Gone();
            case 408, 425, 429 -> new PushResult.Later(said, retryAfter(answer));
            default -> status >= 500 ? new PushResult.Later(said, retryAfter(answer)) : new PushResult.Refused(said);
        };
    }

    private static Optional<Duration> retryAfter(Response answer) {
        return Optional.ofNullable(answer.header("Retry-After"))
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }
}
