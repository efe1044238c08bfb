package org.faofon.sim.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClockSyncTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");

    private volatile String answer = "{\"now\":\"2026-11-22T07:00:00+07:00\",\"rate\":60,\"exercise\":true}";
    private final SimClock clock = new SimClock(Instant.EPOCH, 1, () -> 0);
    private HttpServer program;
    private ClockSync sync;

    @BeforeEach
    void start() throws IOException {
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/api/v1/clock", exchange -> {
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        program.start();
        URI address = URI.create("http://localhost:" + program.getAddress().getPort());
        sync = new ClockSync(clock, address, HttpClient.newHttpClient());
    }

    @AfterEach
    void stop() {
        program.stop(0);
    }

    @Test
    void takesTheProgramsTimeAndRate() throws InterruptedException {
        assertTrue(sync.ask());
        assertEquals(SEVEN, clock.instant());
        assertEquals(60, clock.rate());
    }

    @Test
    void keepsTheLastAnswerWhileTheProgramIsAway() throws InterruptedException {
        sync.ask();
        program.stop(0);
        assertFalse(sync.ask());
        assertEquals(SEVEN, clock.instant());
    }

    @Test
    void doesNotTakeAnythingElseForAClock() throws InterruptedException {
        answer = "<html>starting</html>";
        assertFalse(sync.ask());
        assertEquals(Instant.EPOCH, clock.instant());
    }
}
