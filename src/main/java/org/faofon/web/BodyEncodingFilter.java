package org.faofon.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.faofon.common.text.Excerpt;
import org.faofon.common.web.ProblemDetails;

/** Refuses encoded bodies: decoded they could exceed every limit, and without decoding they are unreadable. */
@Singleton
class BodyEncodingFilter {
    private static final int UNSUPPORTED = 415;
    private static final String PLAIN = "identity";

    /** Before the body is read. */
    private static final int FIRST = 2_000;

    void stand(@Observes Filters filters) {
        filters.register(BodyEncodingFilter::check, FIRST);
    }

    private static void check(RoutingContext context) {
        String encoding = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase(PLAIN)) {
            context.next();
            return;
        }
        ProblemDetails problem = ProblemDetails.of(
                UNSUPPORTED,
                "The body is encoded as \"%s\"; send it without Content-Encoding".formatted(Excerpt.of(encoding)));
        context.response()
                .setStatusCode(UNSUPPORTED)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
                .putHeader(HttpHeaders.ACCEPT_ENCODING, PLAIN) // The accepted encodings (RFC 9110, 15.5.16).
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem.json());
    }
}
