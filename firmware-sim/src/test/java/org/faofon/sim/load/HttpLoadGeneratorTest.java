package org.faofon.sim.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.faofon.sim.load.LoadPlan.Loop;
import org.faofon.sim.load.LoadTally.Refusals;
import org.faofon.sim.support.ReadingServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpLoadGeneratorTest {
    @Test
    void bringsEveryReadingOfAnOpenLoopToTheServerOnce() throws Exception {
        try (ReadingServer server = new ReadingServer()) {
            LoadTally tally = run(SmallLoads.plan(Loop.OPEN, 400, 300, 4), 20, server.uri(), 8);
            assertEquals(300, tally.acknowledged());
            assertEquals(300, server.readings());
            assertEquals(300, server.distinctReadings());
            assertEquals(Map.of(), tally.faults());
        }
    }

    @Test
    void sharesItsConnectionsAmongAllGauges() throws Exception {
        try (ReadingServer server = new ReadingServer()) {
            LoadTally tally = run(SmallLoads.plan(Loop.OPEN, 2_000, 1_000, 4), 500, server.uri(), 3);
            assertEquals(1_000, tally.acknowledged());
            assertEquals(3, server.connections());
        }
    }

    @Test
    void hasAtMostSoManyRequestsUnderwayInAClosedLoop() throws Exception {
        AtomicInteger underway = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ReadingServer server = new ReadingServer((number, exchange) -> {
            most.accumulateAndGet(underway.incrementAndGet(), Math::max);
            pause(2);
            underway.decrementAndGet();
            return false;
        })) {
            LoadTally tally = run(SmallLoads.plan(Loop.CLOSED, 1, 500, 4), 50, server.uri(), 5);
            assertEquals(500, tally.acknowledged());
            assertEquals(5, most.get());
        }
    }

    /** A gauge that is answered faster must not run into the future, where no reading can be. */
    @Test
    void letsNoGaugeSendMoreThanItsShare() throws Exception {
        try (ReadingServer server = new ReadingServer()) {
            run(SmallLoads.plan(Loop.CLOSED, 1, 200, 1), 4, server.uri(), 4);
            for (int number = 0; number < 4; number++) {
                List<String> readings = server.readingsOf("SIM" + number);
                assertEquals(50, readings.size());
                assertTrue(readings.get(49).startsWith("{\"at\":\"2026-11-22T14:00:00+07:00\""), readings.get(49));
            }
        }
    }

    @Test
    void keepsToTheUnacknowledgedMessagesOfAGauge() throws Exception {
        AtomicInteger underway = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ReadingServer server = new ReadingServer((number, exchange) -> {
            most.accumulateAndGet(underway.incrementAndGet(), Math::max);
            pause(5);
            underway.decrementAndGet();
            return false;
        })) {
            LoadTally tally = run(SmallLoads.plan(Loop.OPEN, 1_000, 100, 2), 1, server.uri(), 8);
            assertEquals(100, tally.acknowledged());
            assertEquals(2, most.get());
        }
    }

    @Test
    void countsWhatWouldWaitBehindAThousandOthersAsOverdue() throws Exception {
        try (ReadingServer server = new ReadingServer((number, exchange) -> {
            pause(number == 1 ? 1_000 : 0);
            return false;
        })) {
            LoadTally tally =
                    run(SmallLoads.plan(Loop.OPEN, 10_000, 3_000, 1, Duration.ofMinutes(1)), 1, server.uri(), 2);
            assertEquals(3_000, tally.due());
            assertTrue(tally.overdue() > 1_000, "overdue " + tally.overdue());
            assertEquals(3_000, tally.acknowledged() + tally.overdue());
        }
    }

    /** A server that sleeps for 600 ms makes each reading late that was due meanwhile, not only the one that it holds. */
    @Test
    void countsTheTimeThatReadingsHadToWaitForAConnection() throws Exception {
        try (ReadingServer server = new ReadingServer((number, exchange) -> {
            pause(number == 50 ? 600 : 0);
            return false;
        })) {
            LoadTally tally = run(SmallLoads.plan(Loop.OPEN, 200, 300, 4), 10, server.uri(), 1);
            assertEquals(300, tally.acknowledged());
            long late = tally.latencyMicros().getCountBetweenValues(100_000, 2_000_000);
            assertTrue(late > 80, "late " + late);
        }
    }

    @Test
    void sendsAgainWhatTheServerPostponesAndCountsItOnce() throws Exception {
        try (ReadingServer server = new ReadingServer((number, exchange) -> {
            if (number > 10) {
                return false;
            }
            exchange.getResponseHeaders().add("Retry-After", "1");
            ReadingServer.answer(exchange, number % 2 == 0 ? 429 : 503, "{}");
            return true;
        })) {
            LoadTally tally = run(SmallLoads.plan(Loop.OPEN, 200, 40, 4), 20, server.uri(), 8);
            assertEquals(Map.of("HTTP 429", 5L, "HTTP 503", 5L), tally.postponements());
            assertEquals(40, tally.sent());
            assertEquals(40, tally.acknowledged());
            assertEquals(40, server.distinctReadings());
            assertEquals(40, server.readings());
            assertEquals(10, tally.latencyMicros().getCountBetweenValues(1_000_000, 3_000_000));
        }
    }

    @Test
    void waitsForPostponedReadingsInAClosedLoop() throws Exception {
        try (ReadingServer server = new ReadingServer((number, exchange) -> {
            if (number > 4) {
                return false;
            }
            exchange.getResponseHeaders().add("Retry-After", "1");
            ReadingServer.answer(exchange, 503, "{}");
            return true;
        })) {
            LoadTally tally = run(SmallLoads.plan(Loop.CLOSED, 1, 100, 4), 20, server.uri(), 4);
            assertEquals(100, tally.acknowledged());
            assertEquals(4, tally.postponements().get("HTTP 503"));
            assertTrue(tally.latencyMicros().getMaxValue() > 1_000_000);
        }
    }

    @Test
    void takesAReadingThatIsOnlyQueuedForAcknowledged() throws Exception {
        try (ReadingServer server = new ReadingServer((number, exchange) -> {
            ReadingServer.answer(exchange, 202, "{\"id\":7}");
            return true;
        })) {
            assertEquals(
                    10,
                    run(SmallLoads.plan(Loop.OPEN, 200, 10, 4), 5, server.uri(), 2)
                            .acknowledged());
        }
    }

    @Test
    void reportsRefusalsWithTheFirstOfThem() throws Exception {
        try (ReadingServer server = new ReadingServer((number, exchange) -> {
            if (number > 3) {
                return false;
            }
            ReadingServer.answer(exchange, 422, "{\"detail\":\"refused\"}");
            return true;
        })) {
            LoadTally tally = run(SmallLoads.plan(Loop.OPEN, 200, 20, 4), 5, server.uri(), 2);
            assertEquals(Map.of("HTTP 422", new Refusals(3, "{\"detail\":\"refused\"}")), tally.refusals());
            assertEquals(20, tally.sent());
            assertEquals(17, tally.acknowledged());
        }
    }

    /** An answer that does not say what became of the reading, such as that of another server, is no acknowledgement. */
    @Test
    void refusesAnAnswerThatDoesNotSayThatTheReadingIsStored() throws Exception {
        try (ReadingServer server = new ReadingServer((number, exchange) -> {
            ReadingServer.answer(exchange, 200, number == 1 ? "<html>" : "{\"stored\":0,\"refused\":1}");
            return true;
        })) {
            LoadTally tally = run(SmallLoads.plan(Loop.OPEN, 200, 2, 1), 1, server.uri(), 1);
            assertEquals(Map.of("HTTP 200", new Refusals(2, "<html>")), tally.refusals());
        }
    }

    @Test
    void takesA503WithoutRetryAfterForARefusal() throws Exception {
        try (ReadingServer server = new ReadingServer((number, exchange) -> {
            ReadingServer.answer(exchange, 503, "");
            return true;
        })) {
            LoadTally tally = run(SmallLoads.plan(Loop.OPEN, 200, 2, 1), 1, server.uri(), 1);
            assertEquals(Map.of("HTTP 503", new Refusals(2, "")), tally.refusals());
        }
    }

    @Test
    void losesNothingWhenTheServerIsAwayForASecond() throws Exception {
        try (ReadingServer server = new ReadingServer()) {
            Thread operator = new Thread(() -> restart(server), "operator");
            operator.start();
            LoadTally tally = run(SmallLoads.plan(Loop.OPEN, 200, 600, 4), 50, server.uri(), 8);
            operator.join();
            assertEquals(600, tally.due());
            assertEquals(600, tally.sent());
            assertEquals(600, tally.acknowledged());
            assertEquals(600, server.distinctReadings());
            assertTrue(!tally.faults().isEmpty(), "no connection was lost");
        }
    }

    @Test
    void stopsAfterItsTime() throws Exception {
        try (ReadingServer server = new ReadingServer()) {
            LoadPlan plan = new LoadPlan(Loop.CLOSED, 1, 1_500_000, Duration.ofMillis(300), 2, Duration.ofSeconds(5));
            LoadTally tally = run(plan, 3, server.uri(), 4);
            assertTrue(tally.sent() > 10 && tally.sent() < 1_500_000, "sent " + tally.sent());
            assertEquals(tally.sent(), tally.acknowledged());
        }
    }

    @Test
    void endsAtOnceWithoutAServer() throws Exception {
        ReadingServer server = new ReadingServer();
        server.close();
        LoadTally tally = run(SmallLoads.plan(Loop.OPEN, 100, 10, 1), 2, server.uri(), 3);
        assertEquals(
                3, tally.faults().values().stream().mapToLong(Long::longValue).sum());
        assertEquals(0, tally.due());
    }

    @Test
    void refusesALoadWithoutConnections() {
        URI faofon = URI.create("http://localhost:8080");
        assertThrows(IllegalArgumentException.class, () -> new HttpTarget(faofon, 0));
        assertThrows(IllegalArgumentException.class, () -> new HttpTarget(faofon, 10_001));
    }

    private static LoadTally run(LoadPlan plan, int gauges, URI faofon, int connections) throws Exception {
        HttpTarget target = new HttpTarget(faofon, connections);
        try (HttpLoadGenerator load =
                new HttpLoadGenerator(plan, SmallLoads.gauges(gauges), target, System::nanoTime, one -> {})) {
            load.connect();
            load.publish();
            return load.tally();
        }
    }

    private static void restart(ReadingServer server) {
        try {
            Thread.sleep(500);
            server.goAway();
            Thread.sleep(1_000);
            server.comeBack();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
