package org.faofon.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.faofon.access.SameOriginCheck.Origin;
import org.faofon.common.web.ProblemDetails;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that another site makes a browser send: every one that changes something, at every address and
 * whatever its credentials. A browser sends a password that it keeps for this site as readily as a cookie.
 *
 * <p>Programs send nothing from which their origin could be told. They may use the addresses for programs, and with an
 * Authorization header all others, as no page can add that header to a request without asking us first. The pages' forms
 * must come from our pages, or a stranger could sign somebody in or out.
 */
@Singleton
class CsrfFilter {
    /** Before authentication. */
    private static final int FIRST = 1_000;

    private static final String API = "/api/";
    private static final String LINE_WEBHOOK = "/line/webhook";

    private final Optional<String> publicAuthority;

    CsrfFilter(@ConfigProperty(name = "faofon.web.public-url") Optional<URI> publicUrl) {
        this.publicAuthority = publicUrl.map(URI::getRawAuthority);
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        if (SameOriginCheck.changes(context.request().method()) && !isAllowed(context)) {
            ProblemDetails problem = ProblemDetails.of(403, "This request does not come from a page of this site");
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
                    .end(problem.json());
            return;
        }
        context.next();
    }

    private boolean isAllowed(RoutingContext context) {
        HttpServerRequest request = context.request();
        return switch (originOf(request)) {
            case OURS -> true;
            case FOREIGN -> false;
            case UNKNOWN ->
                request.headers().contains(HttpHeaders.AUTHORIZATION)
                        || (!hasCookie(request) && isForPrograms(context.normalizedPath()));
        };
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith(API) || path.equals(LINE_WEBHOOK);
    }

    private static boolean hasCookie(HttpServerRequest request) {
        return request.getCookie(OfficerSessionCookie.NAME) != null
                || request.getCookie(SchoolAuthenticator.COOKIE) != null;
    }

    private Origin originOf(HttpServerRequest request) {
        @Nullable
        String host = request.authority() == null ? null : request.authority().toString();
        return SameOriginCheck.originOf(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader(HttpHeaders.ORIGIN),
                request.getHeader(HttpHeaders.REFERER),
                Stream.concat(Stream.ofNullable(host), publicAuthority.stream()).toList());
    }
}
