package org.faofon.access.limits;

import io.vertx.core.http.HttpMethod;
import java.util.regex.Pattern;

/** What a request asks for, as far as it matters for its limits. */
enum RequestKind {
    /** A style sheet, script or picture: it needs no thread and no database. */
    ASSET,
    /** The live stream: its response has no end. */
    STREAM,
    /** Health and metrics. */
    OPERATIONS,
    /** A call from LINE, whose signature is checked later. */
    WEBHOOK,
    /** Readings of one gauge, which wait for the store without a thread. */
    READINGS,
    /** A response that may be long, and reads the database while the client takes it. */
    SERIES,
    OTHER;

    private static final Pattern SERIES_PATH = Pattern.compile(
            "/api/v1/(gauges/[^/]+/(rain|readings|counts)|network/rain)/?|/sta/v1\\.1/.+|/thaiwater/v1/.+|.*\\.csv");
    private static final Pattern READINGS_PATH = Pattern.compile("/api/v1/gauges/[^/]+/readings/?");

    static RequestKind of(HttpMethod method, String path) {
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        if (reads && (path.startsWith("/assets/") || path.startsWith("/webjars/"))) {
            return ASSET;
        }
        if (path.startsWith("/q/")) {
            return OPERATIONS;
        }
        if (path.equals("/api/v1/live")) {
            return STREAM;
        }
        if (path.equals("/line/webhook")) {
            return WEBHOOK;
        }
        if (reads) {
            return SERIES_PATH.matcher(path).matches() ? SERIES : OTHER;
        }
        return READINGS_PATH.matcher(path).matches() ? READINGS : OTHER;
    }
}
