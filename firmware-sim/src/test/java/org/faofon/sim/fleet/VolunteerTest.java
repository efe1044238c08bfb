package org.faofon.sim.fleet;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.faofon.sim.fleet.CylinderReading.Water;
import org.faofon.sim.rain.Place;
import org.faofon.sim.rain.StormModel;
import org.faofon.sim.rain.StormPlan;
import org.faofon.sim.rain.Weather;
import org.faofon.sim.support.HandClock;
import org.faofon.sim.support.Rosters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolunteerTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final List<String> reports = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private final Map<Integer, String> answer = new ConcurrentHashMap<>(Map.of(
            200,
                    "{\"stored\":1,\"duplicate\":0,\"corrected\":0,\"refused\":0,\"items\":[{\"index\":0,\"status\":\"stored\"}]}",
            422, "{\"type\":\"about:blank\",\"title\":\"Unprocessable Content\",\"status\":422}",
            503, ""));
    private final HandClock clock = new HandClock(SEVEN.plus(Duration.ofHours(3)));
    private HttpServer program;
    private Volunteer volunteer;

    @BeforeEach
    void start() throws IOException {
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/api/v1/gauges/PTL35/readings", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            reports.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            byte[] bytes = answer.getOrDefault(status.get(), "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status.get(), bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        program.start();
        URI address = URI.create("http://localhost:" + program.getAddress().getPort());
        volunteer = new Volunteer(
                Rosters.manual("PTL35"),
                "secret",
                Weather.of(StormPlan.of(StormModel.MONSOON, 1, SEVEN, 0), List.of(new Place(7.6, 99.9))),
                new ReportDesk(HttpClient.newHttpClient(), address),
                clock,
                new Volunteer.Shift(clock.instant(), SEVEN.minus(DAY)));
    }

    @AfterEach
    void stop() {
        program.stop(0);
    }

    @Test
    void reportsTheLastMorningAtOnceAndTheNextOneALittleAfterSeven() throws InterruptedException {
        volunteer.tick(clock.instant());
        assertEquals(1, reports.size());
        assertTrue(reports.get(0).startsWith("Bearer secret {\"at\":\"2026-11-22T07:00:00+07:00\""), reports.get(0));
        volunteer.tick(SEVEN.plus(DAY).plusSeconds(20));
        assertEquals(1, reports.size());
        volunteer.tick(SEVEN.plus(DAY).plus(Duration.ofMinutes(20)));
        assertEquals(2, reports.size());
    }

    @Test
    void triesAgainWhileTheProgramIsAway() throws InterruptedException {
        status.set(503);
        volunteer.tick(clock.instant());
        volunteer.tick(clock.instant());
        assertEquals(1, reports.size());
        status.set(200);
        clock.pass(Duration.ofSeconds(5));
        volunteer.tick(clock.instant());
        assertEquals(2, reports.size());
        assertTrue(volunteer.owesNothingUpTo(clock.instant()));
    }

    @ParameterizedTest
    @CsvSource({
        "200, <html>Please sign in to this Wi-Fi</html>",
        "200, ''",
        "200, '{\"stored\":1,\"items\":[{\"index\"'",
        "200, '{\"status\":\"ok\"}'",
        "403, <html>Blocked</html>",
        "407, <html>Proxy sign-in</html>",
    })
    void keepsTheReportWhereSomebodyElseAnswers(int status, String page) throws InterruptedException {
        String own = answer.put(status, page);
        this.status.set(status);
        volunteer.tick(clock.instant());
        assertEquals(0, volunteer.reported());
        assertFalse(volunteer.owesNothingUpTo(clock.instant()));
        if (own != null && status == 200) {
            answer.put(status, own);
            clock.pass(Duration.ofSeconds(5));
            volunteer.tick(clock.instant());
            assertTrue(volunteer.owesNothingUpTo(clock.instant()));
        }
    }

    @Test
    void doesNotRepeatWhatWasRefused() throws InterruptedException {
        status.set(422);
        volunteer.tick(clock.instant());
        clock.pass(Duration.ofMinutes(1));
        volunteer.tick(clock.instant());
        assertEquals(1, reports.size());
        assertEquals(0, volunteer.reported());
    }

    @Test
    void writesDownWhatTheGlassShows() {
        CylinderReading full = CylinderReading.of(SEVEN, 238_000, 150_000, Water.OF_THE_DAY);
        assertTrue(full.overflow());
        assertEquals(150_000, full.micrometres());
        assertTrue(CylinderReading.of(SEVEN, 60, 150_000, Water.OF_THE_DAY).trace());
        CylinderReading wet = CylinderReading.of(SEVEN, 12_480, 150_000, Water.OF_THE_DAY);
        assertEquals("12.4", wet.json().path("mm").asText());
        assertFalse(wet.json().has("overflow"));
        assertEquals("PT24H", wet.json().path("period").asText());
    }
}
