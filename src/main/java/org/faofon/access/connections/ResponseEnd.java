package org.faofon.access.connections;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Runs actions when the response to a request has been handed over in full, or its connection has been closed; each
 * once, whatever the program does with the request. A connection of HTTP/1.1 has one response at a time.
 */
public final class ResponseEnd {
    private static final AttributeKey<ResponseEnd> KEY = AttributeKey.valueOf(ResponseEnd.class, "actions");

    private final Deque<Runnable> onEnd = new ArrayDeque<>();
    private final Deque<Runnable> onHead = new ArrayDeque<>();
    private boolean closed;

    static ResponseEnd install(Channel channel) {
        ResponseEnd end = new ResponseEnd();
        channel.attr(KEY).set(end);
        return end;
    }

    /** Runs it at the end of the response. */
    public static void of(HttpServerRequest request, Runnable action) {
        find(request).atEnd(action);
    }

    /** Runs it at the beginning of the response, or when the connection is closed: for a response without an end. */
    public static void headOf(HttpServerRequest request, Runnable action) {
        find(request).add(action, true);
    }

    void atEnd(Runnable action) {
        add(action, false);
    }

    private static ResponseEnd find(HttpServerRequest request) {
        ResponseEnd end =
                ((ConnectionBase) request.connection()).channel().attr(KEY).get();
        if (end == null) {
            throw new IllegalStateException("The transport of this connection has no limits");
        }
        return end;
    }

    private void add(Runnable action, boolean head) {
        synchronized (this) {
            if (!closed) {
                (head ? onHead : onEnd).add(action);
                return;
            }
        }
        action.run();
    }

    void headWritten() {
        run(onHead);
    }

    void ended() {
        run(onHead);
        run(onEnd);
    }

    void close() {
        synchronized (this) {
            closed = true;
        }
        ended();
    }

    private void run(Deque<Runnable> actions) {
        for (Runnable next = poll(actions); next != null; next = poll(actions)) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable poll(Deque<Runnable> actions) {
        return actions.poll();
    }
}
