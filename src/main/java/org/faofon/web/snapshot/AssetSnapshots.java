package org.faofon.web.snapshot;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.faofon.common.web.EtagResponse;
import org.jboss.logging.Logger;

/**
 * Style sheets, scripts and pictures of the program from memory, compressed once. The server itself compresses them again
 * for each visitor, which is most of its work in a storm of visitors.
 *
 * <p>The first response comes from the server. What it says of the file holds for all that follow: the files are part of
 * the program and do not change while it runs.
 */
@Singleton
class AssetSnapshots {
    private static final Logger LOG = Logger.getLogger(AssetSnapshots.class);
    private static final int OK = 200;
    private static final String FOLDER = "META-INF/resources";
    private static final CharSequence RANGE = HttpHeaders.createOptimized("Range");

    /** More than the program has files; the addresses of a file are few, because they are normalized. */
    private static final int MOST = 500;

    private final Map<String, Snapshot> kept = new ConcurrentHashMap<>();
    private final Vertx vertx;

    AssetSnapshots(Vertx vertx) {
        this.vertx = vertx;
    }

    void stand(@Observes Filters filters) {
        if (!LaunchMode.current().isDev()) { // There, files change.
            filters.register(this::answer, SnapshotFilter.FIRST);
        }
    }

    int size() {
        return kept.size();
    }

    private void answer(RoutingContext context) {
        String path = context.normalizedPath();
        if (!isWhole(context.request()) || !(path.startsWith("/assets/") || path.startsWith("/webjars/"))) {
            context.next();
            return;
        }
        Snapshot known = kept.get(path);
        if (known != null) {
            known.answer(context.request());
            return;
        }
        context.addHeadersEndHandler(sent -> {
            if (context.response().getStatusCode() == OK) {
                keep(
                        path,
                        described(context.response().headers()),
                        context.response().headers());
            }
        });
        context.next();
    }

    /** Whether the whole file is asked for, and by its tag if the client has it: nothing else is known here. */
    private static boolean isWhole(HttpServerRequest request) {
        return HttpMethod.GET.equals(request.method())
                && !request.headers().contains(RANGE)
                && (!request.headers().contains(HttpHeaders.IF_MODIFIED_SINCE)
                        || request.headers().contains(HttpHeaders.IF_NONE_MATCH));
    }

    private static Map<String, String> described(MultiMap sent) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (CharSequence name : new CharSequence[] {HttpHeaders.CACHE_CONTROL, HttpHeaders.LAST_MODIFIED}) {
            Optional.ofNullable(sent.get(name)).ifPresent(value -> headers.put(name.toString(), value));
        }
        headers.put(HttpHeaders.VARY.toString(), HttpHeaders.ACCEPT_ENCODING.toString());
        return headers;
    }

    private void keep(String path, Map<String, String> headers, MultiMap sent) {
        String type = sent.get(HttpHeaders.CONTENT_TYPE);
        if (type == null || kept.size() >= MOST) {
            return;
        }
        var unused = vertx.executeBlocking(() -> read(path))
                .onSuccess(file -> file.ifPresent(bytes -> {
                    String tag = EtagResponse.of(type, bytes).tagText();
                    headers.put(HttpHeaders.ETAG.toString(), tag);
                    kept.put(path, new Snapshot(headers, type, tag, bytes, 0, 0, 0));
                }))
                .onFailure(failure -> LOG.warnf(failure, "Did not keep a file in memory: path=%s", path));
    }

    private static Optional<byte[]> read(String path) throws IOException {
        try (InputStream file = AssetSnapshots.class.getClassLoader().getResourceAsStream(FOLDER + path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        }
    }
}
