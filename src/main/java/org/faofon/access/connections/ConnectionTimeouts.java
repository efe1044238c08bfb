package org.faofon.access.connections;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection of HTTP/1.1 whose client lets the program wait: for the head of a request, for its body, or for
 * taking the response. Without it a few bytes would keep a connection for ever, and a thread or memory with it.
 *
 * <p>It never closes a connection because the program itself takes long.
 */
final class ConnectionTimeouts extends ChannelDuplexHandler {
    static final Duration FIRST_HEAD = Duration.ofSeconds(10);
    static final Duration NEXT_HEAD = Duration.ofSeconds(60);
    /** After an early response, such as a refusal, the rest of the body is not read. */
    static final Duration UNREAD_BODY = Duration.ofSeconds(5);
    /** The period in which at least so many bytes of a body must arrive. */
    static final Duration BODY_PERIOD = Duration.ofSeconds(20);

    static final long LEAST_BODY_BYTES = 10_000;
    /** The same for a response. Longer, because the operating system asks for more only when much has been taken. */
    static final Duration RESPONSE_PERIOD = Duration.ofSeconds(30);

    static final long LEAST_RESPONSE_BYTES = 40_000;
    /** Requests that a client sends ahead without waiting for responses; browsers send none. */
    static final int MOST_AHEAD = 16;

    private static final long CHECK_SECONDS = 2;

    private enum Phase {
        HEAD,
        BODY,
        RESPONSE,
        UNREAD_BODY
    }

    private final WrittenBytes written;
    private final ResponseEnd responseEnd;
    private final WaitingConnections.Place place;
    private final LongSupplier nanoTime;
    private final TransferRate body = new TransferRate(BODY_PERIOD, LEAST_BODY_BYTES);
    private final TransferRate response = new TransferRate(RESPONSE_PERIOD, LEAST_RESPONSE_BYTES);
    private Phase phase = Phase.HEAD;
    private Duration patience = FIRST_HEAD;
    private long since;
    private long bodyBytes;
    private int unanswered;
    private boolean bodyComplete = true;
    private boolean informational;
    private boolean closing;
    private @Nullable Future<?> checks;

    ConnectionTimeouts(WrittenBytes written, ResponseEnd responseEnd, WaitingConnections.Place place) {
        this(written, responseEnd, place, System::nanoTime);
    }

    ConnectionTimeouts(
            WrittenBytes written, ResponseEnd responseEnd, WaitingConnections.Place place, LongSupplier nanoTime) {
        this.place = place;
        this.written = written;
        this.responseEnd = responseEnd;
        this.nanoTime = nanoTime;
        since = nanoTime.getAsLong();
        response.begin(0, since);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        checks = context.executor()
                .scheduleWithFixedDelay(() -> check(context), CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (checks != null) {
            checks.cancel(false);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        context.fireChannelInactive();
        responseEnd.close();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (closing || (message instanceof HttpRequest && ++unanswered > MOST_AHEAD)) {
            ReferenceCountUtil.release(message);
            close(context);
            return;
        }
        if (message instanceof HttpRequest) {
            bodyComplete = false;
            enter(Phase.BODY);
            body.begin(bodyBytes, since);
        }
        if (message instanceof HttpContent content) {
            bodyBytes += content.content().readableBytes();
        }
        if (message instanceof LastHttpContent) {
            bodyComplete = true;
            enter(phase == Phase.UNREAD_BODY && unanswered == 0 ? Phase.HEAD : Phase.RESPONSE);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        var unused = context.write(message, promise);
        if (message instanceof HttpResponse head) {
            informational = head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
            if (!informational) {
                responseEnd.headWritten();
            }
        }
        if (message instanceof LastHttpContent && !informational) {
            answered();
        }
    }

    private void answered() {
        unanswered--;
        if (!bodyComplete && unanswered == 0) {
            enter(Phase.UNREAD_BODY);
        } else if (unanswered == 0) {
            patience = NEXT_HEAD;
            enter(Phase.HEAD);
        }
        responseEnd.ended();
    }

    private void enter(Phase next) {
        if (next == Phase.HEAD) {
            place.begin();
        } else if (phase == Phase.HEAD) {
            place.end();
        }
        phase = next;
        since = nanoTime.getAsLong();
    }

    void check(ChannelHandlerContext context) {
        long now = nanoTime.getAsLong();
        if (isLate(context, now) || isTakenTooSlowly(context, now)) {
            close(context);
        }
    }

    private boolean isLate(ChannelHandlerContext context, long now) {
        return switch (phase) {
            case HEAD -> now - since > patience.toNanos();
            case UNREAD_BODY -> now - since > UNREAD_BODY.toNanos();
            case BODY -> isSentTooSlowly(context, now);
            case RESPONSE -> false;
        };
    }

    private boolean isSentTooSlowly(ChannelHandlerContext context, long now) {
        if (!context.channel().config().isAutoRead()) { // The program does not read; the client cannot help that.
            body.begin(bodyBytes, now);
            return false;
        }
        return body.isTooSlow(bodyBytes, now);
    }

    private boolean isTakenTooSlowly(ChannelHandlerContext context, long now) {
        if (WrittenBytes.waiting(context) == 0) {
            response.begin(written.sent(context), now);
            return false;
        }
        return response.isTooSlow(written.sent(context), now);
    }

    private void close(ChannelHandlerContext context) {
        closing = true;
        var unused = context.close();
    }
}
