package org.faofon.access.limits;

import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import org.faofon.access.connections.ResponseEnd;
import org.faofon.access.limits.FairBulkhead.Entry;
import org.faofon.access.limits.FairBulkhead.Ticket;

/** The way of one request into a bulkhead: at once, after waiting for its turn, or not at all. */
final class BulkheadEntry {
    private static final long PATIENCE_MILLIS = 30_000;

    private final RoutingContext context;
    private final FairBulkhead bulkhead;
    private long timer = -1;

    BulkheadEntry(RoutingContext context, FairBulkhead bulkhead) {
        this.context = context;
        this.bulkhead = bulkhead;
    }

    /** @param then what it does inside, on its event loop; it has to leave the bulkhead itself */
    void enter(String client, Consumer<Ticket> then) {
        EventLoop loop = EventLoop.current();
        Entry entry = bulkhead.enter(
                client,
                ticket -> loop.run(() -> {
                    context.vertx().cancelTimer(timer);
                    then.accept(ticket);
                }));
        if (entry instanceof Entry.Runs runs) {
            then.accept(runs.ticket());
        } else if (entry instanceof Entry.Waits waits) {
            waitForTurn(waits.ticket());
        } else {
            refuse();
        }
    }

    private void waitForTurn(Ticket ticket) {
        timer = context.vertx().setTimer(PATIENCE_MILLIS, id -> {
            if (ticket.giveUp()) {
                refuse();
            }
        });
        ResponseEnd.of(context.request(), () -> {
            if (ticket.giveUp()) {
                context.vertx().cancelTimer(timer);
            }
        });
    }

    private void refuse() {
        Refusal.tryLater(context, "Too many requests are being served; try again in a few seconds");
    }
}
