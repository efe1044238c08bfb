package org.faofon.attacks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.faofon.network.GaugeTokens;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that let the program wait, or ask more than it can do. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class StandstillIT {
    private static final String SERIES = "/api/v1/gauges/" + SchoolGauges.CHUMPHON
            + "/rain?from=2026-10-01T07:00:00%2B07:00&to=2026-11-01T07:00:00%2B07:00&step=PT5M";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI root;

    @Inject
    SchoolGauges schools;

    @Inject
    GaugeTokens tokens;

    private Bystanders bystanders;

    @BeforeEach
    void setUp() {
        schools.setUp();
        bystanders = new Bystanders(root, tokens);
    }

    @Test
    void bodiesThatDoNotComeKeepNoThread() throws Exception {
        try (RawHttp attacker = new RawHttp(root)) {
            attacker.send(
                    220,
                    "POST /sign-in HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nn");
            assertThat(bystanders.ask()).isEqualTo(Bystanders.served());
        }
    }

    @Test
    void headsThatDoNotEndAreClosed() throws Exception {
        try (RawHttp attacker = new RawHttp(root)) {
            List<Socket> half = attacker.send(300, "GET / HTTP/1.1\r\nHost: x\r\nX-A: ");
            assertThat(bystanders.ask()).isEqualTo(Bystanders.served());
            assertThat(RawHttp.closedWithin(half, 16)).isEqualTo(300);
        }
    }

    @Test
    void aHeadThatDripsIsClosed() throws Exception {
        try (RawHttp attacker = new RawHttp(root)) {
            Socket dripping = attacker.send("GET / HTTP/1.1\r\nHost: x\r\n");
            CompletableFuture<Void> drip = CompletableFuture.runAsync(() -> drip(dripping));
            assertThat(RawHttp.closedWithin(List.of(dripping), 16)).isEqualTo(1);
            drip.join();
        }
    }

    private static void drip(Socket socket) {
        try {
            for (int i = 0; i < 40; i++) {
                socket.getOutputStream().write('X');
                Thread.sleep(400);
            }
        } catch (IOException e) {
            return; // It was closed, as it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void readersWhoDoNotReadStopNobodyElse() throws Exception {
        try (RawHttp attacker = new RawHttp(root)) {
            for (int i = 0; i < 210; i++) {
                attacker.send("GET " + SERIES + " HTTP/1.1\r\nHost: x\r\n\r\n", "127.0.0.1", 2048);
            }
            assertThat(bystanders.ask()).isEqualTo(Bystanders.served());
            Socket other = attacker.send("GET " + SERIES + " HTTP/1.1\r\nHost: x\r\n\r\n", "127.0.0.9", 0);
            assertThat(RawHttp.status(other)).isEqualTo(200);
        }
    }

    @Test
    void strangersGetFarFewerStepsThanOfficers() {
        String year = SERIES.replace("2026-10-01", "2025-11-01");
        given().urlEncodingEnabled(false).get(year).then().statusCode(400);
        SchoolGauges.asOfficer().urlEncodingEnabled(false).get(year).then().statusCode(200);
    }

    @Test
    void requestsSentFarAheadCloseTheConnection() throws Exception {
        try (RawHttp attacker = new RawHttp(root)) {
            List<Socket> ahead = attacker.send(20, "GET /api/v1/network/now HTTP/1.1\r\nHost: x\r\n\r\n".repeat(1_000));
            assertThat(bystanders.ask()).isEqualTo(Bystanders.served());
            assertThat(RawHttp.closedWithin(ahead, 16)).isEqualTo(20);
        }
    }

    @Test
    void aFloodOfPagesLeavesTheOthersTheirShare() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(40);
        try {
            List<CompletableFuture<Integer>> flood = IntStream.range(0, 200)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> given().get("/learn/S35?x=" + i).statusCode(), threads))
                    .toList();
            assertThat(bystanders.ask()).isEqualTo(Bystanders.served());
            assertThat(flood.stream().map(CompletableFuture::join))
                    .containsOnly(200)
                    .hasSize(200);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneAddressDoesNotTakeAllPlacesOfTheLiveStream() throws Exception {
        String live = "GET /api/v1/live HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n";
        try (RawHttp attacker = new RawHttp(root)) {
            List<Integer> statuses = new ArrayList<>();
            for (Socket socket : attacker.send(520, live)) {
                statuses.add(RawHttp.status(socket));
            }
            assertThat(statuses).filteredOn(status -> status == 200).hasSizeBetween(490, 500);
            assertThat(statuses).filteredOn(status -> status == 503).hasSizeGreaterThanOrEqualTo(20);
            assertThat(RawHttp.status(attacker.send(live, "127.0.0.9", 0))).isEqualTo(200);
            assertThat(bystanders.ask()).isEqualTo(Bystanders.served());
        }
    }

    @Test
    void anAddressGetsNoMoreThanItsShareOfConnections() throws Exception {
        try (RawHttp attacker = new RawHttp(root)) {
            List<Socket> idle = attacker.send(640, "G");
            assertThat(RawHttp.closedWithin(idle, 3)).isBetween(40L, 60L);
            Socket other = attacker.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n", "127.0.0.9", 0);
            assertThat(RawHttp.status(other)).isEqualTo(200);
        }
    }

    @Test
    void http2WithoutTlsIsNotSpoken() throws Exception {
        try (RawHttp client = new RawHttp(root)) {
            Socket socket = client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            byte[] answer = socket.getInputStream().readNBytes(5);
            // In HTTP/2 it would begin with a binary frame of settings.
            assertThat(new String(answer, StandardCharsets.ISO_8859_1)).matches("|HTTP/");
        }
    }
}
