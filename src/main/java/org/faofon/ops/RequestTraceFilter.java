package org.faofon.ops;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.faofon.common.log.LogTrace;

/**
 * Gives each request an id, which stands in the log lines of that request and in the answer: who reports a fault can
 * name it. An id that a client sends is not used, because it would be a stranger's text in our log.
 */
@Singleton
class RequestTraceFilter {
    static final String HEADER = "X-Request-Id";

    /** Before all that may log. */
    private static final int FIRST = 4_200;

    void stand(@Observes Filters filters) {
        filters.register(RequestTraceFilter::begin, FIRST);
    }

    private static void begin(RoutingContext context) {
        String id = LogTrace.newId();
        LogTrace.begin(id);
        context.response().putHeader(HEADER, id);
        context.next();
    }
}
