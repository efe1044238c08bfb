package org.faofon.access.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.faofon.access.connections.ResponseEnd;
import org.faofon.access.limits.BodyLimits.BodyLimit;
import org.faofon.access.limits.FairBulkhead.Ticket;
import org.faofon.common.web.ClientNetwork;

/**
 * The way of a request to its resource. Its body is checked by what its head says of it, then it is found out who sends
 * it, then its body is read, and then it waits for its turn. All of this is on the event loop: a thread is used only
 * for a request that is complete.
 */
@Singleton
class RequestAdmission {
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;
    /** Before everything else. */
    private static final int FIRST = 2_400;

    /** After Quarkus has prepared the authentication, and before its own limit of bodies. */
    private static final int AFTER_AUTHENTICATION = 90;

    private final CallerLookup callers;
    private final Bulkheads bulkheads;

    RequestAdmission(CallerLookup callers, Bulkheads bulkheads) {
        this.callers = callers;
        this.bulkheads = bulkheads;
    }

    void stand(@Observes Filters filters) {
        filters.register(RequestAdmission::checkHead, FIRST);
        filters.register(this::admit, AFTER_AUTHENTICATION);
    }

    private static void checkHead(RoutingContext context) {
        HttpServerRequest request = context.request();
        BodyLimit limit = limitOf(context);
        if (!limit.streamed() && length(request) > limit.mostBytes()) {
            Refusal.refuse(context, TOO_LARGE, RequestBodyReader.tooLarge(limit.mostBytes()));
        } else if (!limit.multipart() && isMultipart(request)) {
            Refusal.refuse(context, UNSUPPORTED, "This address does not accept forms with files (multipart)");
        } else {
            context.next();
        }
    }

    private static BodyLimit limitOf(RoutingContext context) {
        return BodyLimits.of(context.request().method(), context.normalizedPath());
    }

    private static boolean isMultipart(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private void admit(RoutingContext context) {
        RequestKind kind = RequestKind.of(context.request().method(), context.normalizedPath());
        if (kind == RequestKind.ASSET && !hasBody(context.request())) {
            context.next();
        } else if (context.response().writeQueueFull()) { // The client has not taken the previous response.
            context.response().drainHandler(drained -> {
                context.response().drainHandler(null);
                identify(context, kind);
            });
        } else {
            identify(context, kind);
        }
    }

    private void identify(RoutingContext context, RequestKind kind) {
        callers.find(context, networkOf(context.request()), caller -> readBody(context, kind, caller));
    }

    private static ClientNetwork networkOf(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? ClientNetwork.of("")
                : ClientNetwork.of(String.valueOf(request.remoteAddress().hostAddress()));
    }

    private void readBody(RoutingContext context, RequestKind kind, Caller caller) {
        BodyLimit limit = limitOf(context);
        // Its resource refuses a stranger without reading.
        boolean unread = limit.streamed() || (limit.forSenders() && caller.isStranger());
        if (unread || !hasBody(context.request())) {
            takeTurn(context, kind, caller);
            return;
        }
        new RequestBodyReader(
                        context,
                        limit.mostBytes(),
                        bulkheads.memoryOf(kind, caller),
                        caller.name(),
                        () -> takeTurn(context, kind, caller))
                .read();
    }

    private static boolean hasBody(HttpServerRequest request) {
        return length(request) > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private void takeTurn(RoutingContext context, RequestKind kind, Caller caller) {
        Optional<FairBulkhead> bulkhead = bulkheads.of(kind, caller);
        if (bulkhead.isEmpty()) {
            context.next();
            return;
        }
        new BulkheadEntry(context, bulkhead.get()).enter(caller.name(), place -> {
            hold(context, kind, place);
            context.next();
        });
    }

    private static void hold(RoutingContext context, RequestKind kind, Ticket place) {
        PlaceInBulkhead held = PlaceInBulkhead.of(context, place);
        if (kind == RequestKind.STREAM) {
            ResponseEnd.headOf(context.request(), place::leave);
        } else {
            ResponseEnd.of(context.request(), held::responseEnded);
        }
    }
}
