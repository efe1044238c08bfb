package org.faofon.web.snapshot;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.common.web.EtagResponse;
import org.faofon.web.snapshot.PublicSnapshots.Rendering;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Records the responses that strangers may get again, and says what they depend on. A page of somebody who is signed in
 * is marked as theirs.
 */
class SnapshotRecorder {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int MOST_BYTES = 2 << 20;
    private static final String NO_CACHE = "no-cache";
    private static final String OF_PAGE = "Accept-Encoding, Cookie";
    private static final String OF_DATA = "Accept-Encoding, Accept";

    /** What a recorded response says besides its type. */
    private static final List<String> KEPT = List.of(
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.LINK,
            HttpHeaders.CONTENT_LANGUAGE,
            "Access-Control-Allow-Origin",
            "Content-Security-Policy");

    /** After the filter that renders templates, which has the usual priority: only then are there bytes to record. */
    private static final int AFTER_TEMPLATES = Priorities.USER - 1_000;

    @ServerResponseFilter(priority = AFTER_TEMPLATES)
    public void filter(ContainerResponseContext response, RoutingContext context) {
        if (context.get(SnapshotFilter.RENDERING) instanceof Rendering rendering) {
            bytes(response).ifPresent(bytes -> record(response, context, rendering, bytes));
        } else if (isSomebodys(response, context)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, " + NO_CACHE);
            response.getHeaders().putSingle(HttpHeaders.VARY, OF_PAGE);
        }
    }

    private static Optional<byte[]> bytes(ContainerResponseContext response) {
        String keep = String.valueOf(response.getHeaderString(HttpHeaders.CACHE_CONTROL));
        boolean mayBeKept = response.getStatus() == OK
                && response.getMediaType() != null
                && !response.getHeaders().containsKey(HttpHeaders.SET_COOKIE)
                && !keep.contains("no-store")
                && !keep.contains("private");
        if (!mayBeKept) {
            return Optional.empty();
        }
        Object entity = response.getEntity();
        byte[] bytes = entity instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : entity instanceof byte[] given ? given : new byte[0];
        return Optional.of(bytes).filter(read -> read.length > 0 && read.length <= MOST_BYTES);
    }

    private static void record(
            ContainerResponseContext response, RoutingContext context, Rendering rendering, byte[] bytes) {
        String type = withCharset(response.getMediaType());
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            Optional.ofNullable(response.getHeaderString(name)).ifPresent(value -> headers.put(name, value));
        }
        headers.putIfAbsent(HttpHeaders.ETAG, EtagResponse.of(type, bytes).tagText());
        headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, NO_CACHE);
        headers.put(HttpHeaders.VARY, SnapshotKey.isPage(context.request().path()) ? OF_PAGE : OF_DATA);
        headers.forEach(response.getHeaders()::putSingle);
        response.setEntity(response.getEntity(), response.getEntityAnnotations(), MediaType.valueOf(type));
        String tag = headers.get(HttpHeaders.ETAG);
        rendering.store(headers, type, String.valueOf(tag), bytes);
        if (Snapshot.names(context.get(SnapshotFilter.IF_NONE_MATCH), String.valueOf(tag))) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    /** A text says its charset; JSON has none (RFC 8259, 11). */
    private static String withCharset(MediaType type) {
        boolean text = type.getType().equals("text") || type.getSubtype().contains("xml");
        return text && !type.getParameters().containsKey(MediaType.CHARSET_PARAMETER)
                ? type.withCharset(StandardCharsets.UTF_8.name()).toString()
                : type.toString();
    }

    private static boolean isSomebodys(ContainerResponseContext response, RoutingContext context) {
        boolean known = context.request().headers().contains(HttpHeaders.COOKIE)
                || context.request().headers().contains(HttpHeaders.AUTHORIZATION);
        String keep = String.valueOf(response.getHeaderString(HttpHeaders.CACHE_CONTROL));
        return known
                && (response.getStatus() == OK || response.getStatus() == NOT_MODIFIED)
                && SnapshotKey.isPage(String.valueOf(context.request().path()))
                && !keep.contains("private")
                && !keep.contains("no-store");
    }
}
