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
 * <p>The limit knows no exceptions, but looks at two things: the length that the request tells, and a mark that counts
 * the bytes of a request that tells none. The first is hidden while the guards look, the second is wiped off after them.
 */
@Singleton
class BulkBodyLimit {
    /** In front of everyone who looks at the length. */
    private static final int BEFORE_THE_GUARDS = 3_000;

    /** The server's own check stands at 2. */
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
