package org.faofon.access.limits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.faofon.common.web.ProblemDetails;

/** Refuses a request before its resource gets it: with a problem document, which is short enough for people too. */
final class Refusal {
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_AFTER_SECONDS = 5;

    private Refusal() {}

    /** Refuses it for ever; a body that is not read is cut off with the connection. */
    static void refuse(RoutingContext context, int status, String detail) {
        answer(context, status, detail);
    }

    /** Refuses it for now. */
    static void tryLater(RoutingContext context, String detail) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        answer(context, UNAVAILABLE, detail);
    }

    private static void answer(RoutingContext context, int status, String detail) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (!context.request().isEnded()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            // Many clients read the response only when they have sent all; the connection is closed soon.
            context.request().handler(piece -> {}).resume();
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(ProblemDetails.of(status, detail).json());
    }
}
