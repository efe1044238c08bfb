package org.faofon.channels.webhook.custom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.faofon.common.web.PublicAddresses;

/** Sends the requests, within a time-out, and reads only the beginning of the answer. It never throws for failures. */
@ApplicationScoped
class CustomWebhookClient {
    private static final long MOST_BYTES_READ = 2_000;

    private final PublicAddresses addresses;
    private final OkHttpClient client;
    private final Secrets secrets;

    /**
     * An answer, without secrets.
     *
     * @param status 0 if none came
     * @param words the beginning of its body, or why none came
     */
    record Answer(int status, String words, Optional<String> retryAfter) {
        boolean came() {
            return status > 0;
        }
    }

    @Inject
    CustomWebhookClient(CustomWebhookConfig config, Secrets secrets) {
        this(config, secrets, Dns.SYSTEM);
    }

    CustomWebhookClient(CustomWebhookConfig config, Secrets secrets, Dns names) {
        this.secrets = secrets;
        this.addresses = new PublicAddresses(names, config.privateAddresses());
        this.client = new OkHttpClient.Builder()
                .connectTimeout(config.connectTimeout())
                .callTimeout(config.callTimeout())
                .dns(addresses)
                // A proxy would look up the names itself.
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }

    /** Whether the host exists and is on the public internet. */
    boolean mayReach(String host) {
        try {
            return !addresses.lookup(host).isEmpty();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    Answer send(Request request) {
        try {
            // Of an address in numbers, the client asks no name server.
            addresses.lookup(request.url().host());
        } catch (UnknownHostException e) {
            return new Answer(0, String.valueOf(e.getMessage()), Optional.empty());
        }
        try (Response answer = client.newCall(request).execute()) {
            byte[] body = answer.peekBody(MOST_BYTES_READ).bytes();
            return new Answer(
                    answer.code(),
                    secrets.hide(new String(body, StandardCharsets.UTF_8).strip()),
                    Optional.ofNullable(answer.header("Retry-After")));
        } catch (InterruptedIOException e) {
            return new Answer(0, "no answer within the time", Optional.empty());
        } catch (IOException e) {
            return new Answer(0, secrets.hide(e.getClass().getSimpleName() + " " + e.getMessage()), Optional.empty());
        }
    }
}
