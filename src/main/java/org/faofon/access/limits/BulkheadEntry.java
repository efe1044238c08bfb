package org.faofon.access.limits;

import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import org.faofon.access.connections.ResponseEnd;
import org.faofon.access.limits.FairBulkhead.Entry;
import org.faofon.access.limits.FairBulkhead.Ticket;

/** The way of one request into a bulkhead: at once, after waiting for its turn, or not at all. */
final class BulkheadEntry {
    private static final long PATIENCE_MILLIS = 10_000;

    private final RoutingContext context;
    private final FairBulkhead bulkhead;

    BulkheadEntry(RoutingContext context, FairBulkhead bulkhead) {
        this.context = context;
        this.bulkhead = bulkhead;
    }

    /** @param then what it does inside, on its event loop; it has to leave the bulkhead itself */
    void enter(String client, Consumer<Ticket> then) {
        EventLoop loop = EventLoop.current();
        Entry entry = bulkhead.enter(client, ticket -> loop.run(() -> then.accept(ticket)));
        if (entry instanceof Entry.Runs runs) {
            then.accept(runs.ticket());
        } else if (entry instanceof Entry.Waits waits) {
            waitForTurn(waits.ticket());
        } else {
            refuse();
        }
    }

    private void waitForTurn(Ticket ticket) {
        ResponseEnd.of(context.request(), ticket::giveUp);
        context.vertx().setTimer(PATIENCE_MILLIS, id -> {
            if (ticket.giveUp()) {
                refuse();
            }
        });
    }

    private void refuse() {
        Refusal.tryLater(context, "Too many requests are being served; try again in a few seconds");
    }
}
