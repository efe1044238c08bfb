package org.faofon.channels.social;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.faofon.channels.social.GraphResponse.How;

/**
 * Calls the Graph API about one page, within a time-out. It never throws for external failures, and it never logs: the
 * token is in every request.
 */
@ApplicationScoped
class GraphApi {
    private static final long MOST_BYTES_READ = 1L << 20;
    private static final int RECENT_POSTS = 50;
    private static final String TOKEN = "access_token";
    private static final String PROOF = "appsecret_proof";
    private static final MediaType PNG = MediaType.get("image/png");

    private final FacebookConfig config;
    private final Optional<HttpUrl> root;
    private final OkHttpClient client;

    /** For what may be done twice: asking, and the same edit. A connection that has died is replaced and asked again. */
    private final OkHttpClient repeatable;

    GraphApi(FacebookConfig config) {
        this.config = config;
        this.root = Optional.of(config.api())
                .filter(GraphApi::isSafe)
                .flatMap(api -> Optional.ofNullable(HttpUrl.parse(api.toString())))
                .map(api -> api.newBuilder().addPathSegment(config.version()).build());
        this.client = new OkHttpClient.Builder()
                .connectTimeout(config.connectTimeout())
                .callTimeout(config.callTimeout())
                .followRedirects(false)
                .retryOnConnectionFailure(false) // It might post twice.
                .build();
        this.repeatable = client.newBuilder().retryOnConnectionFailure(true).build();
    }

    /** A token must not be sent in clear text; on the same machine nobody listens. */
    static boolean isSafe(URI api) {
        String host = Optional.ofNullable(api.getHost()).orElse("");
        boolean here = host.matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
        String scheme = String.valueOf(api.getScheme()).toLowerCase(Locale.ROOT);
        return !host.isEmpty() && (scheme.equals("https") || (here && scheme.equals("http")));
    }

    /** Whether there is a token, the number of a page, and a safe address. */
    boolean usable() {
        return root.isPresent()
                && config.token().isPresent()
                && config.page().filter(page -> page.matches("\\d{1,30}")).isPresent();
    }

    /** A new post on the page; the answer has its {@code id}. */
    GraphResponse post(Map<String, String> fields) {
        return call(client, new Request.Builder().url(ofPage("feed")).post(form(fields)));
    }

    /** A new photo on the page; the answer has the {@code post_id} of its post. */
    GraphResponse photo(byte[] png, String caption) {
        MultipartBody.Builder parts = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("caption", caption)
                .addFormDataPart("source", "picture.png", RequestBody.create(png, PNG));
        signature().forEach(parts::addFormDataPart);
        return call(client, new Request.Builder().url(ofPage("photos")).post(parts.build()));
    }

    /** Replaces the text of a post; the answer has {@code success}. */
    GraphResponse edit(String post, String message) {
        return call(repeatable, new Request.Builder().url(at(post)).post(form(Map.of("message", message))));
    }

    /** The newest posts on the page; the answer has {@code data}. */
    GraphResponse recent() {
        return get(ofPage("feed")
                .newBuilder()
                .addQueryParameter("fields", "id,message,created_time,from")
                .addQueryParameter("limit", String.valueOf(RECENT_POSTS)));
    }

    /** The page itself, which shows whether the token is good. */
    GraphResponse about() {
        return get(at(config.page().orElseThrow()).newBuilder().addQueryParameter("fields", "id,name"));
    }

    private HttpUrl ofPage(String edge) {
        return at(config.page().orElseThrow()).newBuilder().addPathSegment(edge).build();
    }

    private HttpUrl at(String object) {
        return root.orElseThrow().newBuilder().addPathSegment(object).build();
    }

    private RequestBody form(Map<String, String> fields) {
        FormBody.Builder form = new FormBody.Builder(StandardCharsets.UTF_8);
        fields.forEach(form::add);
        signature().forEach(form::add);
        return form.build();
    }

    private GraphResponse get(HttpUrl.Builder address) {
        signature().forEach(address::addQueryParameter);
        return call(repeatable, new Request.Builder().url(address.build()));
    }

    private Map<String, String> signature() {
        String token = config.token().orElseThrow();
        return config.appSecret()
                .map(secret -> Map.of(TOKEN, token, PROOF, proof(token, secret)))
                .orElseGet(() -> Map.of(TOKEN, token));
    }

    /** As Facebook defines it: HMAC-SHA256 of the token with the app's secret. */
    private static String proof(String token, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform supports HmacSHA256", e);
        }
    }

    private GraphResponse call(OkHttpClient by, Request.Builder request) {
        Request whole = request.header("Accept", "application/json")
                .header("User-Agent", "Faofon")
                .build();
        try (Response answer = by.newCall(whole).execute()) {
            String body = answer.peekBody(MOST_BYTES_READ).string();
            return GraphErrors.read(answer.code(), body, answer.header("X-Business-Use-Case-Usage"));
        } catch (IOException e) {
            // Its message names the host and the cause, never the address with the token.
            return GraphResponse.not(
                    How.UNKNOWN,
                    "Facebook could not be reached: " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }
}
