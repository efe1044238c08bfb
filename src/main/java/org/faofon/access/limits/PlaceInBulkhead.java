package org.faofon.access.limits;

import io.vertx.ext.web.RoutingContext;
import org.faofon.access.limits.FairBulkhead.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * The place of a request in its bulkhead. A resource keeps it until it is done, even if its client has gone: otherwise
 * clients that go away at once could start any number of them.
 */
final class PlaceInBulkhead {
    private static final String KEY = PlaceInBulkhead.class.getName();

    private final Ticket ticket;
    private volatile boolean ofResource;

    private PlaceInBulkhead(Ticket ticket) {
        this.ticket = ticket;
    }

    static PlaceInBulkhead of(RoutingContext context, Ticket ticket) {
        PlaceInBulkhead place = new PlaceInBulkhead(ticket);
        context.put(KEY, place);
        return place;
    }

    static @Nullable PlaceInBulkhead find(RoutingContext context) {
        return context.get(KEY);
    }

    void takenByResource() {
        ofResource = true;
    }

    void resourceDone() {
        ticket.leave();
    }

    void responseEnded() {
        if (!ofResource) {
            ticket.leave();
        }
    }
}
