package org.faofon.sim.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.faofon.sim.load.LoadPlan.Loop;
import org.faofon.sim.support.Broker;
import org.faofon.sim.support.Eavesdropper;
import org.faofon.sim.support.StubbornBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MqttLoadGeneratorTest {
    @Test
    void bringsEveryMessageOfAnOpenLoopToARealBrokerOnce() throws Exception {
        Broker broker = new Broker();
        Eavesdropper ear = new Eavesdropper(broker.address);
        LoadTally tally = run(SmallLoads.plan(Loop.OPEN, 400, 300, 4), 20, addressOf(broker));
        waitFor(ear, 300);
        assertEquals(300, tally.acknowledged());
        assertEquals(300, ear.heard().size());
        assertEquals(Map.of(), tally.faults());
        // 20 gauges with the same 15 intervals.
        assertEquals(
                15,
                ear.heard().stream()
                        .map(text -> text.substring(0, 32))
                        .distinct()
                        .count());
        ear.leave();
        broker.stop();
    }

    @Test
    void sendsWhatIsAskedForInAClosedLoopAndStops() throws Exception {
        Broker broker = new Broker();
        LoadTally tally = run(SmallLoads.plan(Loop.CLOSED, 1, 500, 3), 5, addressOf(broker));
        assertEquals(500, tally.sent());
        assertEquals(500, tally.acknowledged());
        assertTrue(tally.latencyMicros().getMaxValue() > 0);
        broker.stop();
    }

    /** A gauge that is answered faster must not run into the future, where no reading can be. */
    @Test
    void letsNoGaugeSendMoreThanItsShare() throws Exception {
        Broker broker = new Broker();
        Eavesdropper ear = new Eavesdropper(broker.address);
        run(SmallLoads.plan(Loop.CLOSED, 1, 200, 4), 4, addressOf(broker));
        waitFor(ear, 200);
        for (int number = 0; number < 4; number++) {
            List<String> heard = ear.heardOf("SIM" + number);
            assertEquals(50, heard.size());
            assertTrue(heard.get(49).startsWith("{\"at\":\"2026-11-22T14:00:00+07:00\""), heard.get(49));
        }
        ear.leave();
        broker.stop();
    }

    @Test
    void sharesTheLoadAmongTheGaugesThatTheBrokerLetsIn() throws Exception {
        try (StubbornBroker broker = new StubbornBroker(0, 0, 0)) {
            broker.acceptOnly(2);
            LoadTally tally = run(SmallLoads.plan(Loop.OPEN, 400, 100, 4), 10, broker.address());
            assertEquals(100, tally.acknowledged());
            assertEquals(Map.of("refused by the broker, code 3", 8L), tally.faults());
        }
    }

    @Test
    void stopsAfterItsTime() throws Exception {
        try (StubbornBroker broker = new StubbornBroker(0, 0, 0)) {
            LoadPlan plan = new LoadPlan(Loop.CLOSED, 1, 1_500_000, Duration.ofMillis(300), 2, Duration.ofSeconds(5));
            LoadTally tally = run(plan, 3, broker.address());
            assertTrue(tally.sent() > 10 && tally.sent() < 1_500_000, "sent " + tally.sent());
            assertEquals(tally.sent(), tally.acknowledged());
        }
    }

    /** A broker that sleeps for 600 ms makes each message late that was due meanwhile, not only the one that it holds. */
    @Test
    void countsTheTimeThatMessagesHadToWaitForTheirTurn() throws Exception {
        try (StubbornBroker broker = new StubbornBroker(0, 50, 600)) {
            LoadTally tally = run(SmallLoads.plan(Loop.OPEN, 200, 300, 2), 1, broker.address());
            assertEquals(300, tally.acknowledged());
            long late = tally.latencyMicros().getCountBetweenValues(100_000, 2_000_000);
            assertTrue(late > 80, "late " + late);
        }
    }

    @Test
    void saysWhyTheBrokerRefusesItsGauges() throws Exception {
        try (StubbornBroker broker = new StubbornBroker(5, 0, 0)) {
            LoadTally tally = run(SmallLoads.plan(Loop.OPEN, 100, 10, 1), 3, broker.address());
            assertEquals(Map.of("refused by the broker, code 5", 3L), tally.faults());
            assertEquals(0, tally.sent());
        }
    }

    @Test
    void endsAtOnceWithoutABroker() throws Exception {
        InetSocketAddress nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = new InetSocketAddress(closed.getInetAddress(), closed.getLocalPort());
        }
        LoadTally tally = run(SmallLoads.plan(Loop.OPEN, 100, 10, 1), 2, nobody);
        assertEquals(
                2, tally.faults().values().stream().mapToLong(Long::longValue).sum());
        assertEquals(0, tally.due());
    }

    @Test
    void sendsEachIntervalOnceUpToNow() {
        ReadingPayloads payloads = SmallLoads.payloads(3);
        List<String> sent = IntStream.range(0, 3)
                .mapToObj(number -> new String(payloads.payload(number), StandardCharsets.UTF_8).substring(0, 33))
                .toList();
        assertEquals(
                List.of(
                        "{\"at\":\"2026-11-22T13:58:00+07:00\"",
                        "{\"at\":\"2026-11-22T13:59:00+07:00\"",
                        "{\"at\":\"2026-11-22T14:00:00+07:00\""),
                sent);
    }

    @Test
    void refusesMoreIntervalsThanTheProgramTakes() {
        SmallLoads.payloads(390 * 1440);
        assertThrows(IllegalArgumentException.class, () -> SmallLoads.payloads(390 * 1440 + 1));
    }

    private static LoadTally run(LoadPlan plan, int gauges, InetSocketAddress broker) throws Exception {
        try (MqttLoadGenerator load =
                new MqttLoadGenerator(plan, SmallLoads.gauges(gauges), broker, System::nanoTime, one -> {})) {
            load.connect();
            load.publish();
            return load.tally();
        }
    }

    private static InetSocketAddress addressOf(Broker broker) {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(broker.address).getPort());
    }

    private static void waitFor(Eavesdropper ear, int messages) throws InterruptedException {
        for (int tries = 0; tries < 200 && ear.heard().size() < messages; tries++) {
            Thread.sleep(20);
        }
    }
}
