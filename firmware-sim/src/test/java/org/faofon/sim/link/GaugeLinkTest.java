package org.faofon.sim.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.sim.link.Radio.Credentials;
import org.faofon.sim.readings.Reading;
import org.faofon.sim.support.FakeRadio;
import org.faofon.sim.support.HandClock;
import org.junit.jupiter.api.Test;

class GaugeLinkTest {
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");

    private final FakeRadio radio = new FakeRadio();
    private final HandClock wall = new HandClock(SEVEN);
    private final HandClock simulated = new HandClock(SEVEN.plus(Duration.ofDays(1)));
    private final GaugeLink link = link(new LinkLimits(100, 3, 2));

    @Test
    void saysThatItIsOnlineBeforeAnythingElse() {
        offer(1);
        connect();
        Radio.Message status = radio.latest().published.get(0);
        assertEquals("faofon/v1/gauges/PTL06/status", status.topic());
        assertTrue(status.retained());
        assertTrue(status.json().startsWith("{\"online\":true"), status.json());
        assertEquals(
                List.of("{\"at\":\"2026-11-22T07:05:00+07:00\",\"mm\":0.2,\"period\":\"PT5M\"}"),
                radio.latest().readings());
    }

    @Test
    void saysEveryHourThatItIsStillThere() {
        connect();
        link.keepUp();
        assertEquals(1, radio.latest().published.size());
        simulated.pass(Duration.ofHours(1));
        link.keepUp();
        link.keepUp();
        assertEquals(2, radio.latest().published.size());
        assertTrue(radio.latest().published.get(1).topic().endsWith("/status"));
        radio.latest().acknowledge(1);
        simulated.pass(Duration.ofHours(1));
        link.keepUp();
        assertEquals(3, radio.latest().published.size());
    }

    @Test
    void sendsABacklogAsArraysWithinItsLimits() {
        offer(1, 2, 3, 4, 5, 6, 7);
        connect();
        assertEquals(2, radio.latest().readings().size());
        assertEquals(3, radio.latest().readings().get(0).split("\"at\"", -1).length - 1);
        radio.latest().acknowledge(1);
        assertEquals(3, radio.latest().readings().size());
        assertEquals(3, link.tally().acknowledged());
    }

    @Test
    void keepsWithinWhatTheBrokerAllows() {
        offer(1, 2, 3, 4, 5, 6, 7);
        link.keepUp();
        radio.latest().accept(1);
        assertEquals(1, radio.latest().readings().size());
    }

    @Test
    void sendsAgainWhatWasNotAcknowledgedWhenTheLinkBroke() {
        offer(1, 2, 3, 4);
        connect();
        FakeRadio.FakeSession broken = radio.latest();
        broken.lose();
        wall.pass(Duration.ofSeconds(2));
        connect();
        assertEquals(broken.readings(), radio.latest().readings());
        broken.acknowledge(1);
        assertEquals(0, link.tally().acknowledged());
        radio.latest().acknowledge(1);
        radio.latest().acknowledge(2);
        assertEquals(new LinkTally(4, 4, 4, 4, 2_000), link.tally());
    }

    @Test
    void waitsLongerAfterEachFailure() {
        link.keepUp();
        for (int failure = 0; failure < 3; failure++) {
            radio.latest().lose();
            wall.pass(Duration.ofSeconds(2L << failure));
            link.keepUp();
        }
        assertEquals(4, radio.sessions.size());
        radio.latest().lose();
        wall.pass(Duration.ofSeconds(2));
        link.keepUp();
        assertEquals(4, radio.sessions.size());
    }

    @Test
    void keepsARefusedReading() {
        offer(1);
        connect();
        radio.latest().refuse(1);
        assertTrue(radio.latest().isCut);
        assertFalse(link.isConnected());
        assertEquals(1, link.tally().unacknowledged());
    }

    private void connect() {
        link.keepUp();
        radio.latest().accept(65_535);
    }

    private void offer(int... numbers) {
        for (int number : numbers) {
            link.offer(new Reading(SEVEN.plus(STEP.multipliedBy(number)), 200 * number, STEP));
        }
    }

    private GaugeLink link(LinkLimits limits) {
        return new GaugeLink(
                new Credentials("PTL06", "secret"), radio, limits, new LinkNews("tcp://test"), wall, simulated);
    }
}
