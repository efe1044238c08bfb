package org.faofon.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Makes browsers stay on https (RFC 6797), where the site has it: a network in between could otherwise lead people to
 * http and read their PIN. Over plain http, as in a school's own network, the header would mean nothing.
 */
@Singleton
class TransportSecurityFilter {
    static final String HEADER = "Strict-Transport-Security";
    /** A year, of this name alone: the school's other sites are not ours. */
    static final String YEAR = "max-age=31536000";

    private static final int FIRST = 4_100;
    private static final String HTTPS = "https";

    private final boolean isPublicByHttps;

    TransportSecurityFilter(WebConfig config) {
        this.isPublicByHttps = config.publicUrl()
                .filter(url -> HTTPS.equalsIgnoreCase(url.getScheme()))
                .isPresent();
    }

    void stand(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext context) {
        if (isPublicByHttps || HTTPS.equalsIgnoreCase(context.request().scheme())) {
            context.response().putHeader(HEADER, YEAR);
        }
        context.next();
    }
}
