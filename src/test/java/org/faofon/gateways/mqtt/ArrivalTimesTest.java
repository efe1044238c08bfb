package org.faofon.gateways.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;
import org.faofon.gateways.decode.Arrival;
import org.faofon.network.ArrivalStamp;
import org.faofon.support.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrivalTimesTest {
    private static final Instant NETWORK = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant WORLD = Instant.parse("2031-01-01T00:00:00Z");

    private final HandClock clock = new HandClock();
    private final ArrivalTimes embedded = new ArrivalTimes(true, clock, this::world);
    private final ArrivalTimes another = new ArrivalTimes(false, clock, this::world);
    private Instant world = WORLD;

    private Instant world() {
        return world;
    }

    @BeforeEach
    void setTheClock() {
        clock.set(NETWORK);
    }

    @Test
    void theEmbeddedBrokersStampIsTheArrivalHoweverLongTheMessageHasWaited() {
        assertThat(embedded.of(stamped(WORLD.minusSeconds(7200)))).isEqualTo(Arrival.at(NETWORK.minusSeconds(7200)));
    }

    @Test
    void aMessageOfTheEmbeddedBrokerWithoutAStampHasNoArrival() {
        assertThat(embedded.of(message())).isEqualTo(Arrival.unknown(ArrivalTimes.NOT_NOTED));
    }

    @Test
    void aMessageThatArrivedBeforeTheClockWasSetBackArrivedNow() {
        assertThat(embedded.of(stamped(WORLD.plusSeconds(60)))).isEqualTo(Arrival.at(NETWORK));
    }

    @Test
    void aRetainedMessageHasNoArrival() {
        MqttMessage message = stamped(WORLD);
        message.setRetained(true);

        assertThat(embedded.of(message)).isEqualTo(Arrival.unknown(ArrivalTimes.RETAINED));
    }

    @Test
    void aStampOfASenderIsNotBelievedAtAnotherBroker() {
        another.connected(false);

        assertThat(another.of(stamped(WORLD.minusSeconds(7200)))).isEqualTo(Arrival.at(NETWORK));
    }

    @Test
    void nothingHasWaitedAtABrokerThatHadNoSession() {
        another.connected(false);

        assertThat(another.of(message())).isEqualTo(Arrival.at(NETWORK));
    }

    @Test
    void whatAnotherBrokerSendsFirstMayHaveWaited() {
        another.connected(true);
        assertThat(another.of(message())).isEqualTo(Arrival.unknown(ArrivalTimes.MAY_HAVE_WAITED));

        world = WORLD.plus(ArrivalTimes.CATCHING_UP).minusMillis(1);
        assertThat(another.of(message())).isEqualTo(Arrival.unknown(ArrivalTimes.MAY_HAVE_WAITED));

        world = WORLD.plus(ArrivalTimes.CATCHING_UP);
        assertThat(another.of(message())).isEqualTo(Arrival.at(NETWORK));
    }

    @Test
    void aBriefAbsenceDoesNoHarm() {
        another.connected(false);
        another.lost();
        world = WORLD.plus(ArrivalTimes.SHORT_ABSENCE);
        another.connected(true);
        assertThat(another.of(message())).isEqualTo(Arrival.at(NETWORK));

        another.lost();
        world = world.plus(ArrivalTimes.SHORT_ABSENCE).plusMillis(1);
        another.connected(true);
        assertThat(another.of(message())).isEqualTo(Arrival.unknown(ArrivalTimes.MAY_HAVE_WAITED));
    }

    @Test
    void aBriefAbsenceWhileTheBrokerCatchesUpIsNotBrief() {
        another.connected(true);
        world = WORLD.plus(Duration.ofSeconds(5));
        another.lost();
        another.connected(true);

        assertThat(another.of(message())).isEqualTo(Arrival.unknown(ArrivalTimes.MAY_HAVE_WAITED));
    }

    private static MqttMessage message() {
        return new MqttMessage("{}".getBytes(StandardCharsets.UTF_8));
    }

    private static MqttMessage stamped(Instant arrived) {
        MqttMessage message = message();
        MqttProperties properties = new MqttProperties();
        properties.setUserProperties(List.of(
                new UserProperty("firmware", "1"),
                new UserProperty(ArrivalStamp.PROPERTY, ArrivalStamp.write(arrived))));
        message.setProperties(properties);
        return message;
    }
}
