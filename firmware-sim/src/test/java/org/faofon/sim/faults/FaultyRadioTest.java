package org.faofon.sim.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.sim.link.Radio;
import org.faofon.sim.link.Radio.Message;
import org.faofon.sim.link.Topics;
import org.faofon.sim.readings.Reading;
import org.faofon.sim.readings.ReadingJson;
import org.faofon.sim.support.FakeRadio;
import org.junit.jupiter.api.Test;

class FaultyRadioTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final int MESSAGES = 400;

    private final FakeRadio broker = new FakeRadio();
    private final List<Runnable> said = new ArrayList<>();
    private int acknowledged;

    @Test
    void losesTheAskedShareAndLetsTheGaugeBelieveThatItWasHeard() {
        FaultyRadio radio = send(FaultKind.LOST_UPLINKS, "0.25", 100);
        int heard = broker.latest().readings().size();
        assertEquals(MESSAGES * 0.75, heard, 40);
        assertEquals(MESSAGES - heard, radio.tally().lost());
        assertEquals(0, acknowledged);
        said.forEach(Runnable::run);
        assertEquals(MESSAGES - heard, acknowledged);
    }

    @Test
    void sendsTheAskedShareTwice() {
        FaultyRadio radio = send(FaultKind.DUPLICATE_UPLINKS, "0.5", 100);
        List<String> heard = broker.latest().readings();
        assertEquals(MESSAGES, heard.stream().distinct().count());
        assertEquals(MESSAGES * 1.5, heard.size(), 50);
        assertEquals(heard.size() - MESSAGES, radio.tally().duplicated());
    }

    @Test
    void sendsNothingTwiceThroughABrokerThatAllowsOneMessageAtATime() {
        send(FaultKind.DUPLICATE_UPLINKS, "1", 1);
        assertEquals(MESSAGES, broker.latest().readings().size());
    }

    @Test
    void breaksMessagesSoThatNoneOfThemCanBeAReading() {
        send(FaultKind.CORRUPT_PAYLOADS, "1", 100);
        assertEquals(MESSAGES, broker.latest().published.size());
        for (Message message : broker.latest().published) {
            assertFalse(isReading(message), message.json());
        }
    }

    @Test
    void leavesTheRestAsItIs() {
        send(FaultKind.CORRUPT_PAYLOADS, "0.1", 100);
        long good = broker.latest().published.stream()
                .filter(FaultyRadioTest::isReading)
                .count();
        assertEquals(MESSAGES * 0.9, (double) good, 25);
    }

    @Test
    void publishesReadingsRetainedWhichTheyShouldNotBe() {
        send(FaultKind.RETAINED, "", 100);
        assertTrue(broker.latest().published.stream().allMatch(Message::retained));
    }

    @Test
    void strikesOnlyReadingsAndNotTheStatus() {
        FaultyRadio radio = radio(FaultKind.LOST_UPLINKS, "1");
        Radio.Session session = radio.open(new Radio.Credentials("PTL07", "secret"), new Deaf());
        session.publish(new Message("faofon/v1/gauges/PTL07/status", "{\"online\":true}", true), receipt());
        assertEquals(1, broker.latest().published.size());
    }

    @Test
    void strikesTheSameMessagesForTheSameSeed() {
        send(FaultKind.LOST_UPLINKS, "0.5", 100);
        List<String> first = broker.latest().readings();
        send(FaultKind.LOST_UPLINKS, "0.5", 100);
        assertEquals(first, broker.latest().readings());
        assertNotEquals(MESSAGES, first.size());
    }

    private FaultyRadio send(FaultKind kind, String value, int receiveMaximum) {
        FaultyRadio radio = radio(kind, value);
        Radio.Session session = radio.open(new Radio.Credentials("PTL07", "secret"), new Deaf());
        broker.latest().allow(receiveMaximum);
        for (int number = 1; number <= MESSAGES; number++) {
            Reading reading = new Reading(SEVEN.plus(Duration.ofMinutes(5L * number)), 200, Duration.ofMinutes(5));
            session.publish(
                    new Message(Topics.readingsOf("PTL07"), ReadingJson.textOf(List.of(reading)), false), receipt());
        }
        return radio;
    }

    private FaultyRadio radio(FaultKind kind, String value) {
        Fault fault = Fault.of(kind, value, SEVEN, Instant.MAX);
        return new FaultyRadio(broker, new DeviceFaults(1, "PTL07", List.of(fault)), () -> SEVEN, said::add);
    }

    private Radio.Receipt receipt() {
        return new Radio.Receipt() {
            @Override
            public void acknowledged() {
                acknowledged++;
            }

            @Override
            public void refused(String reason) {}
        };
    }

    /** As strict as the program: whole UTF-8, whole JSON, a time of this era, and a depth. */
    private static boolean isReading(Message message) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message.json().getBytes(message.charset())))
                    .toString();
            JsonNode node = new ObjectMapper().readTree(text);
            return node.path("at").asText().startsWith("2026-")
                    && node.path("mm").isNumber()
                    && node.path("mm").asDouble() >= 0;
        } catch (CharacterCodingException | JsonProcessingException broken) {
            return false;
        }
    }

    /** A link that does nothing with what it hears. */
    private static final class Deaf implements Radio.Listener {
        @Override
        public void connected(int receiveMaximum) {}

        @Override
        public void turnedAway(String reason) {}

        @Override
        public void ended(String reason) {}
    }
}
