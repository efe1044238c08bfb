package org.faofon.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.faofon.common.web.ProblemDetails;

/** Refuses requests that another site makes the browser of a signed-in user send. */
@Singleton
class CsrfFilter {
    /** Before authentication. */
    private static final int FIRST = 1_000;

    void stand(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean byCookie = hasCookie(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
        boolean signsIn = context.normalizedPath().equals(OfficerSignInPage.PATH)
                || context.normalizedPath().startsWith(SchoolSignInPage.PATH);
        if (SameOriginCheck.changes(request.method()) && (byCookie || signsIn) && !ours(request)) {
            ProblemDetails problem = ProblemDetails.of(403, "This request does not come from a page of this site");
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
                    .end(problem.json());
            return;
        }
        context.next();
    }

    private static boolean hasCookie(HttpServerRequest request) {
        return request.getCookie(OfficerSessionCookie.NAME) != null
                || request.getCookie(SchoolAuthenticator.COOKIE) != null;
    }

    private static boolean ours(HttpServerRequest request) {
        return SameOriginCheck.ours(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader(HttpHeaders.ORIGIN),
                request.getHeader(HttpHeaders.REFERER),
                request.authority() == null ? null : request.authority().toString());
    }
}
