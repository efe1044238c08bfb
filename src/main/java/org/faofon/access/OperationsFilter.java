package org.faofon.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.faofon.common.web.ProblemDetails;
import org.jspecify.annotations.Nullable;

/**
 * Who may see how the program is: officers, and whoever has the scrape token, see metrics and the details of health.
 * Everybody else sees whether it is well, so that any monitor can ask, and the description of the API.
 */
@Singleton
class OperationsFilter {
    /** After the caller has been identified, in {@code access.limits}. */
    private static final int AFTER_ADMISSION = 80;

    private static final String ROOT = "/q/";
    private static final String DESCRIPTION = "/q/openapi";
    private static final String TOKEN = "Bearer ";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final HealthSummary health;
    private final Optional<byte[]> scrapeToken;

    OperationsFilter(HealthSummary health, AccessConfig config) {
        this.health = health;
        this.scrapeToken = config.scrapeToken().map(OperationsFilter::bytes);
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, AFTER_ADMISSION);
    }

    private void check(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.startsWith(ROOT) || path.startsWith(DESCRIPTION) || maySeeAll(context)) {
            context.next();
        } else if (!health.answers(context)) {
            refuse(context);
        }
    }

    private boolean maySeeAll(RoutingContext context) {
        return isOfficer(context) || hasToken(context.request());
    }

    private static boolean isOfficer(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && (user.getSecurityIdentity().hasRole("officer")
                        || user.getSecurityIdentity().hasRole("admin"));
    }

    private boolean hasToken(HttpServerRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return scrapeToken
                .filter(token -> given != null
                        && given.startsWith(TOKEN)
                        && MessageDigest.isEqual(token, bytes(given.substring(TOKEN.length()))))
                .isPresent();
    }

    private static void refuse(RoutingContext context) {
        boolean signedIn = isSomebody(context.user() instanceof QuarkusHttpUser user ? user : null);
        ProblemDetails problem = ProblemDetails.of(
                signedIn ? FORBIDDEN : UNAUTHORIZED, "This is for officers, and for monitors with the scrape token");
        if (!signedIn) {
            context.response().putHeader("WWW-Authenticate", "Basic realm=\"Faofon\"");
        }
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
                .end(problem.json());
    }

    private static boolean isSomebody(@Nullable QuarkusHttpUser user) {
        return user != null && !user.getSecurityIdentity().isAnonymous();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
