package org.faofon.sources.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.faofon.common.text.Excerpt;
import org.faofon.sources.SourcesConfig;

/**
 * Asks for one document within a time and a size, and only if it has changed. It follows no redirects: the operator has chosen
 * whom to ask. It never throws for failures.
 */
@ApplicationScoped
public class SourceClient {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    private final OkHttpClient client;
    private final long mostBytes;

    @Inject
    public SourceClient(SourcesConfig config) {
        this.mostBytes = config.mostBytes();
        this.client = new OkHttpClient.Builder()
                .connectTimeout(config.connectTimeout())
                .callTimeout(config.callTimeout())
                .readTimeout(config.callTimeout())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }

    /**
     * Asks for a document.
     *
     * @param etag of the last answer, as is the date
     */
    public FetchResult fetch(
            URI url, Map<String, String> headers, Optional<String> etag, Optional<String> lastModified) {
        Request.Builder request = new Request.Builder().url(url.toString()).header("User-Agent", "Faofon");
        headers.forEach(request::header);
        etag.ifPresent(tag -> request.header("If-None-Match", tag));
        lastModified.ifPresent(date -> request.header("If-Modified-Since", date));
        try (Response answer = client.newCall(request.build()).execute()) {
            return read(answer);
        } catch (InterruptedIOException e) {
            return new FetchResult.Failed("no whole answer within the time");
        } catch (IOException | IllegalArgumentException e) {
            return new FetchResult.Failed(
                    e.getClass().getSimpleName() + ": " + Excerpt.of(String.valueOf(e.getMessage())));
        }
    }

    private FetchResult read(Response answer) throws IOException {
        if (answer.code() == NOT_MODIFIED) {
            return new FetchResult.Unchanged();
        }
        if (MOVED.contains(answer.code())) {
            return new FetchResult.Failed("it has moved; enter the new address");
        }
        if (answer.code() != OK) {
            return new FetchResult.Failed("it answered " + answer.code());
        }
        String encoding = answer.header("Content-Encoding", "identity");
        if (!"identity".equalsIgnoreCase(encoding)) { // The client has taken away gzip, which it had asked for.
            return new FetchResult.Failed("it is compressed by " + Excerpt.of(encoding));
        }
        if (isPage(answer.header("Content-Type", ""))) {
            return new FetchResult.Failed("it is a page for people instead of data");
        }
        Optional<byte[]> body = body(answer.body());
        return body.<FetchResult>map(bytes -> new FetchResult.Fresh(
                        bytes,
                        Optional.ofNullable(answer.header("ETag")),
                        Optional.ofNullable(answer.header("Last-Modified"))))
                .orElseGet(() -> new FetchResult.Failed("it is larger than " + mostBytes + " bytes"));
    }

    /** A sign-in page or an error page with the wrong status. */
    private static boolean isPage(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    /** Empty if it is too large; of a compressed one no more than that is ever unpacked. */
    private Optional<byte[]> body(ResponseBody body) throws IOException {
        BufferedSource source = body.source();
        return source.request(mostBytes + 1) ? Optional.empty() : Optional.of(source.readByteArray());
    }
}
