package org.faofon.access.limits;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Objects;

/**
 * The event loop of a request, to return to after something was done elsewhere.
 *
 * @param context of the request itself, so that what is stored with it is found again
 */
record EventLoop(Context context) {
    static EventLoop current() {
        return new EventLoop(Objects.requireNonNull(Vertx.currentContext(), "Requests are handled on event loops"));
    }

    /** At once if it is the current one. */
    void run(Runnable action) {
        if (Vertx.currentContext() == context && Context.isOnEventLoopThread()) {
            action.run();
        } else {
            context.runOnContext(event -> action.run());
        }
    }
}
