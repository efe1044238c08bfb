package org.faofon.web.snapshot;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.faofon.common.web.SiteAddress;
import org.faofon.web.snapshot.PublicSnapshots.Rendering;

/**
 * Answers strangers from memory, on the event loop, before anything else looks at the request. Who has a cookie or sends
 * a token never gets such a response.
 */
@Singleton
class SnapshotFilter {
    /** Under which {@link SnapshotRecorder} finds what to record. */
    static final String RENDERING = "faofon.snapshot.rendering";

    /** The condition of the request that makes the response, which is evaluated when there is one. */
    static final String IF_NONE_MATCH = "faofon.snapshot.if-none-match";

    /** After the syntax of the address is checked, and before limits and authentication. */
    static final int FIRST = 3_000;

    /** A request whose turn passed this often, because changes come all the time, no longer waits for others. */
    private static final int MOST_TURNS = 3;

    private final PublicSnapshots snapshots;
    private final SiteAddress site;

    SnapshotFilter(PublicSnapshots snapshots, SiteAddress site) {
        this.snapshots = snapshots;
        this.site = site;
    }

    void stand(@Observes Filters filters) {
        if (snapshots.used()) {
            filters.register(this::answer, FIRST);
        }
    }

    private void answer(RoutingContext context) {
        Optional<SnapshotKey> key = SnapshotKey.of(context.request(), site);
        if (key.isPresent()) {
            answer(context, key.get(), 0);
        } else {
            context.next();
        }
    }

    private void answer(RoutingContext context, SnapshotKey key, int turn) {
        Optional<Snapshot> known = snapshots.find(key);
        if (known.isPresent()) {
            known.get().answer(context.request());
            return;
        }
        Optional<Rendering> mine = snapshots.begin(key);
        if (mine.isPresent()) {
            record(context, mine.get());
        } else if (turn >= MOST_TURNS) {
            context.next();
        } else if (!snapshots.await(key, again(context, key, turn + 1))) {
            answer(context, key, turn + 1); // It has just been made.
        }
    }

    private void record(RoutingContext context, Rendering rendering) {
        context.put(RENDERING, rendering);
        String condition = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (condition != null) {
            context.put(IF_NONE_MATCH, condition);
            context.request().headers().remove(HttpHeaders.IF_NONE_MATCH);
        }
        context.addEndHandler(ended -> rendering.end());
        context.next();
    }

    /** On its own event loop: the one that it waits for may have another. */
    private Runnable again(RoutingContext context, SnapshotKey key, int turn) {
        Context loop = Vertx.currentContext();
        return () -> loop.runOnContext(unused -> {
            if (!context.response().ended() && !context.response().closed()) {
                answer(context, key, turn);
            }
        });
    }
}
