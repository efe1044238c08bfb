package org.faofon.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.common.web.ProblemDetails;

/** Refuses a body that is too large with a problem document; the server itself would refuse it without a message. */
@Singleton
class BodyLimit {
    private static final String LIMIT = "quarkus.http.limits.max-body-size";
    private static final int TOO_LARGE = 413;
    /** Before everything else, or the server's own refusal comes first. */
    private static final int FIRST = 2_000;

    private final long mostBytes = ConfigProvider.getConfig()
            .getOptionalValue(LIMIT, MemorySize.class)
            .map(MemorySize::asLongValue)
            .orElse(Long.MAX_VALUE);

    void stand(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        if (length(context) <= mostBytes) {
            context.next();
            return;
        }
        ProblemDetails problem = ProblemDetails.of(TOO_LARGE, "The body is larger than " + mostBytes + " bytes");
        context.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem.json());
    }

    private static long length(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
