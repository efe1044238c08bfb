package org.faofon.access.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.faofon.common.web.ClientNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTimeoutsTest {
    private final EmbeddedChannel connection = new EmbeddedChannel();
    private final WrittenBytes written = new WrittenBytes();
    private final ResponseEnd responseEnd = ResponseEnd.install(connection);
    private final WaitingConnections waiting = new WaitingConnections();
    private final ClientNetwork network = ClientNetwork.of("203.0.113.7");
    private final WaitingConnections.Place place = new WaitingConnections.Place(waiting, network, connection);
    private long now;
    private final ConnectionTimeouts timeouts = new ConnectionTimeouts(written, responseEnd, place, () -> now);

    {
        connection.pipeline().addLast(written, timeouts);
    }

    @AfterEach
    void release() {
        connection.finishAndReleaseAll();
    }

    @Test
    void closesAConnectionWhoseFirstHeadIsNotCompleteInTime() {
        after(ConnectionTimeouts.FIRST_HEAD);
        assertThat(connection.isOpen()).isTrue();
        after(Duration.ofMillis(1));
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void waitsLongerForTheNextRequest() {
        get();
        answer(HttpResponseStatus.OK);
        after(ConnectionTimeouts.NEXT_HEAD);
        assertThat(connection.isOpen()).isTrue();
        after(Duration.ofMillis(1));
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void closesAConnectionWhoseBodyDrips() {
        post();
        after(ConnectionTimeouts.BODY_PERIOD.minusSeconds(1));
        body((int) ConnectionTimeouts.LEAST_BODY_BYTES - 1);
        after(Duration.ofSeconds(1));
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void keepsAConnectionWhoseBodyArrivesSlowlyButSteadily() {
        post();
        for (int i = 0; i < 10; i++) {
            body((int) ConnectionTimeouts.LEAST_BODY_BYTES);
            after(ConnectionTimeouts.BODY_PERIOD);
        }
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void doesNotBlameTheClientWhileTheProgramDoesNotRead() {
        post();
        connection.config().setAutoRead(false);
        after(Duration.ofMinutes(5));
        after(Duration.ofMinutes(5));
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void neverClosesAConnectionBecauseTheProgramTakesLong() {
        get();
        after(Duration.ofHours(1));
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void cutsOffABodyThatNobodyReadsAfterTheResponse() {
        post();
        answer(HttpResponseStatus.UNAUTHORIZED);
        after(ConnectionTimeouts.UNREAD_BODY);
        assertThat(connection.isOpen()).isTrue();
        after(Duration.ofMillis(1));
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void closesAConnectionThatSendsFarAhead() {
        for (int i = 0; i < ConnectionTimeouts.MOST_AHEAD; i++) {
            get();
        }
        assertThat(connection.isOpen()).isTrue();
        get();
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void runsWhatIsToRunAtTheEndOfTheResponseOnce() {
        AtomicInteger runs = new AtomicInteger();
        get();
        responseEnd.atEnd(runs::incrementAndGet);
        answer(HttpResponseStatus.CONTINUE);
        assertThat(runs).hasValue(0);
        answer(HttpResponseStatus.OK);
        var unused = connection.close();
        assertThat(runs).hasValue(1);
    }

    @Test
    void runsItWhenTheClientGoesAway() {
        AtomicInteger runs = new AtomicInteger();
        get();
        responseEnd.atEnd(runs::incrementAndGet);
        var unused = connection.close();
        assertThat(runs).hasValue(1);
    }

    @Test
    void makesRoomForOthersOnlyWhileItWaitsForAHead() {
        get();
        assertThat(waiting.closeOldest(network)).isFalse();
        answer(HttpResponseStatus.OK);
        assertThat(waiting.closeOldest(network)).isTrue();
        assertThat(connection.isOpen()).isFalse();
    }

    private void get() {
        connection.writeInbound(
                new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"), LastHttpContent.EMPTY_LAST_CONTENT);
    }

    private void post() {
        connection.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/"));
    }

    private void body(int bytes) {
        connection.writeInbound(new DefaultHttpContent(Unpooled.buffer(bytes).writeZero(bytes)));
    }

    private void answer(HttpResponseStatus status) {
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
    }

    private void after(Duration time) {
        now += time.toNanos();
        ChannelHandlerContext context = connection.pipeline().context(timeouts);
        if (context != null) {
            timeouts.check(context);
        }
    }
}
