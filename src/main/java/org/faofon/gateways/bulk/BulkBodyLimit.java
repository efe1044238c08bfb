package org.faofon.gateways.bulk;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets a file of any size through to {@link BulkResource}, while every other address keeps the server's limit.
 *
 * <p>The limit has no exceptions, but it uses two values: the announced length of the request, and a counter of the
 * bytes of a request without one. The first is hidden from the checks, the second is removed after them.
 */
@Singleton
class BulkBodyLimit {
    /** Before everything that checks the length. */
    private static final int BEFORE_THE_GUARDS = 3_000;

    /** The server's own check is at 2. */
    private static final int AFTER_THE_GUARDS = 1;

    private static final String HIDDEN_LENGTH = BulkBodyLimit.class.getName();

    void stand(@Observes Filters filters) {
        filters.register(BulkBodyLimit::hideLength, BEFORE_THE_GUARDS);
        filters.register(BulkBodyLimit::wipeMark, AFTER_THE_GUARDS);
    }

    private static void hideLength(RoutingContext context) {
        if (isUpload(context)) {
            String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            if (length != null) {
                context.put(HIDDEN_LENGTH, length);
                context.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
            }
        }
        context.next();
    }

    private static void wipeMark(RoutingContext context) {
        if (isUpload(context)) {
            context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
            String length = context.get(HIDDEN_LENGTH);
            if (length != null) {
                context.request().headers().set(HttpHeaders.CONTENT_LENGTH, length);
            }
        }
        context.next();
    }

    private static boolean isUpload(RoutingContext context) {
        return context.request().method().equals(HttpMethod.POST)
                && context.normalizedPath().equals(BulkResource.PATH);
    }
}
