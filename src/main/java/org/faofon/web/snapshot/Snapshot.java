package org.faofon.web.snapshot;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A response as it was sent, with its compressed form. */
final class Snapshot {
    private static final int NOT_MODIFIED = 304;
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");

    /** Of the headers and the entry. */
    private static final int ROUGHLY = 1_000;

    private final Map<String, String> headers;
    private final String contentType;
    private final String tag;
    private final Buffer plain;
    private final Buffer zipped;
    private final long change;
    private final long bucket;
    private final long madeAt;

    /**
     * Compresses the bytes.
     *
     * @param headers besides the content type
     * @param tag the entity tag, with its quotes
     * @param change the number of the last change that it may show
     * @param bucket the five minutes of network time in which it was made
     * @param madeAt of the real clock, in nanoseconds
     */
    Snapshot(
            Map<String, String> headers,
            String contentType,
            String tag,
            byte[] bytes,
            long change,
            long bucket,
            long madeAt) {
        this.headers = Map.copyOf(headers);
        this.contentType = contentType;
        this.tag = tag;
        this.plain = Buffer.buffer(bytes);
        this.zipped = Buffer.buffer(zip(bytes));
        this.change = change;
        this.bucket = bucket;
        this.madeAt = madeAt;
    }

    private static byte[] zip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    long change() {
        return change;
    }

    long bucket() {
        return bucket;
    }

    long madeAt() {
        return madeAt;
    }

    int weight() {
        return plain.length() + zipped.length() + ROUGHLY;
    }

    void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        headers.forEach(response::putHeader);
        if (names(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
            var unused = response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, contentType);
        String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean zip = acceptsGzip(encodings);
        if (zip) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
        } else if (encodings != null) {
            response.putHeader(
                    HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY); // Not with another, each time again.
        }
        var unused = response.end(zip ? zipped : plain);
    }

    /** Whether the client has it already (RFC 9110, 13.1.2); a proxy may have made the tag weak. */
    static boolean names(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String one : ifNoneMatch.split(",", -1)) {
            String bare = one.strip();
            if (bare.equals("*") || bare.equals(tag) || bare.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private static boolean acceptsGzip(@Nullable String encodings) {
        if (encodings == null) {
            return false;
        }
        String lower = encodings.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("gzip");
        return at >= 0 && !lower.substring(at).matches("gzip\\s*;\\s*q=0(\\.0+)?\\s*(,.*)?");
    }
}
