package org.faofon.sim.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.faofon.sim.link.Radio.Credentials;
import org.faofon.sim.readings.Reading;
import org.faofon.sim.readings.ReadingJson;
import org.faofon.sim.support.Broker;
import org.faofon.sim.support.Eavesdropper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The link against a real broker, which is stopped in the middle. */
@Timeout(60)
class PahoRadioTest {
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Pattern TIME = Pattern.compile("\"at\":\"([^\"]+)\"");

    private final EventLoop loop = new EventLoop();
    private Broker broker;
    private GaugeLink link;

    @BeforeEach
    void start() throws Exception {
        broker = new Broker();
        link = new GaugeLink(
                new Credentials("PTL06", "secret"),
                new PahoRadio(broker.address, loop, Executors.newSingleThreadExecutor()),
                new LinkLimits(1_000, 7, 3),
                new LinkNews(broker.address),
                InstantSource.system(),
                () -> SEVEN.plus(Duration.ofDays(1)));
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    @Test
    void bringsEveryReadingToTheBrokerThoughItWasAwayInBetween() throws Exception {
        Eavesdropper before = new Eavesdropper(broker.address);
        offer(1, 50);
        keepUpUntil(() -> times(before.heard()).size() == 50);
        before.leave();
        broker.stop();
        offer(51, 100);
        keepUpUntil(() -> !link.isConnected());
        broker.restart();
        Eavesdropper after = new Eavesdropper(broker.address);
        keepUpUntil(
                () -> link.tally().unacknowledged() == 0 && times(after.heard()).size() >= 50);
        after.leave();
        List<String> all = new ArrayList<>(times(before.heard()));
        all.addAll(times(after.heard()));
        List<String> expected = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> ReadingJson.localTimeOf(reading(number).end()))
                .toList();
        assertEquals(expected, all.stream().distinct().toList());
        assertEquals(100, link.tally().acknowledged());
    }

    @Test
    void letsTheBrokerSayThatTheGaugeIsGone() throws Exception {
        Eavesdropper ear = new Eavesdropper(broker.address);
        keepUpUntil(() -> ear.heard().stream().anyMatch(text -> text.contains("\"online\":true")));
        link.cut();
        // Only the loop turns here, for a link that keeps up would come back.
        turnUntil(() -> ear.heard().contains("{\"online\":false}"));
        ear.leave();
    }

    private void keepUpUntil(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            loop.turn(Duration.ofMillis(10));
            link.keepUp();
        }
    }

    private void turnUntil(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            loop.turn(Duration.ofMillis(10));
        }
    }

    private void offer(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> link.offer(reading(number)));
    }

    private static Reading reading(int number) {
        return new Reading(SEVEN.plus(STEP.multipliedBy(number)), 200, STEP);
    }

    private static List<String> times(List<String> payloads) {
        return payloads.stream()
                .flatMap(text -> TIME.matcher(text).results().map(found -> found.group(1)))
                .toList();
    }
}
