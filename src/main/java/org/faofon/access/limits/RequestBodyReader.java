package org.faofon.access.limits;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import org.faofon.access.connections.ResponseEnd;
import org.faofon.common.limits.FairShare;

/**
 * Reads one body on the event loop, so that no thread waits for a slow client; the resource then finds it in memory. It
 * ends with a refusal if the body is too large, takes too long, or there is no memory left for it.
 */
final class RequestBodyReader {
    /** A body of the largest size at ten kilobytes a second, which a phone at the edge of the network reaches. */
    private static final long DEADLINE_MILLIS = 60_000;

    private static final long MILLIS_OF_A_KILOBYTE = 100;
    private static final int TIMEOUT = 408;
    private static final int TOO_LARGE = 413;

    private final RoutingContext context;
    private final int mostBytes;
    private final FairShare<String> memory;
    private final String sender;
    private final Runnable complete;
    private final Buffer body = Buffer.buffer();
    private long held;
    private long deadline;
    private boolean over;

    /** @param complete what goes on when the body is there */
    RequestBodyReader(
            RoutingContext context, int mostBytes, FairShare<String> memory, String sender, Runnable complete) {
        this.context = context;
        this.mostBytes = mostBytes;
        this.memory = memory;
        this.sender = sender;
        this.complete = complete;
    }

    void read() {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            complete.run();
            return;
        }
        deadline = context.vertx()
                .setTimer(
                        Math.max(DEADLINE_MILLIS, mostBytes / BodyLimits.KB * MILLIS_OF_A_KILOBYTE),
                        id -> refuse(TIMEOUT, "The body did not arrive in time"));
        ResponseEnd.of(request, () -> {
            context.vertx().cancelTimer(deadline);
            memory.giveBack(sender, held);
        });
        request.handler(this::add);
        request.exceptionHandler(gone -> over = true);
        request.endHandler(end -> finish());
        askToContinue(request);
        request.resume();
    }

    private void askToContinue(HttpServerRequest request) {
        boolean waits = "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
        if (waits && request.version() != HttpVersion.HTTP_1_0) {
            context.response().writeContinue();
        }
        request.headers().remove(HttpHeaders.EXPECT); // Or the resource would ask as well.
    }

    private void add(Buffer piece) {
        if (over) {
            return;
        }
        if (body.length() + piece.length() > mostBytes) {
            refuse(TOO_LARGE, tooLarge(mostBytes));
        } else if (!memory.tryTake(sender, piece.length())) {
            over = true;
            Refusal.tryLater(context, "Too many bodies are being read; send it again");
        } else {
            held += piece.length();
            body.appendBuffer(piece);
        }
    }

    private void finish() {
        if (!over) {
            over = true;
            context.vertx().cancelTimer(deadline);
            ((RoutingContextInternal) context).setBody(body);
            complete.run();
        }
    }

    private void refuse(int status, String detail) {
        if (!over) {
            over = true;
            Refusal.refuse(context, status, detail);
        }
    }

    static String tooLarge(int mostBytes) {
        return "The body is larger than " + mostBytes + " bytes";
    }
}
