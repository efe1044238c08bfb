package org.faofon.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.faofon.common.web.ProblemDetails;

/**
 * Refuses a request whose address or host cannot be read, or contains control characters: no value of ours has one, the
 * database cannot store all of them, and each of them in a name is somebody's trial.
 */
@Singleton
class RequestSyntaxFilter {
    private static final int BAD_REQUEST = 400;
    private static final String UNREADABLE = "The address or the host of the request cannot be read";

    /** Before everything that reads the address. */
    private static final int FIRST = 4_000;

    void stand(@Observes Filters filters) {
        filters.register(RequestSyntaxFilter::check, FIRST);
    }

    /** What the server itself cannot read does not come as far as the filters. */
    void refuseUnreadable(@Observes Router router) {
        router.errorHandler(BAD_REQUEST, context -> refuse(context, UNREADABLE));
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> {
            if (context.statusCode() == BAD_REQUEST && !context.response().ended()) {
                refuse(context, UNREADABLE);
            } else {
                context.next();
            }
        });
    }

    private static void check(RoutingContext context) {
        Optional<String> fault = faultOf(context.request());
        if (fault.isPresent()) {
            refuse(context, fault.get());
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context, String fault) {
        ProblemDetails problem = ProblemDetails.of(BAD_REQUEST, fault);
        context.response()
                .setStatusCode(BAD_REQUEST)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem.json());
    }

    private static Optional<String> faultOf(HttpServerRequest request) {
        HostAndPort host = request.authority();
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1
                || host == null
                || host.host().isBlank()) {
            return Optional.of("The request must name one host");
        }
        return AddressSyntax.faultOf(request.uri());
    }
}
