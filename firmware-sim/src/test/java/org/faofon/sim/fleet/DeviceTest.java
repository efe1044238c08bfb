package org.faofon.sim.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.sim.faults.DeviceFaults;
import org.faofon.sim.faults.UplinkTally;
import org.faofon.sim.link.GaugeLink;
import org.faofon.sim.link.LinkLimits;
import org.faofon.sim.link.LinkNews;
import org.faofon.sim.link.Radio.Credentials;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.rain.Place;
import org.faofon.sim.rain.StormModel;
import org.faofon.sim.rain.StormPlan;
import org.faofon.sim.rain.Weather;
import org.faofon.sim.support.FakeRadio;
import org.faofon.sim.support.HandClock;
import org.faofon.sim.support.Rosters;
import org.junit.jupiter.api.Test;

class DeviceTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Gauge SI_BANPHOT = Rosters.tipping("PTL24", "9307", 7.746, 99.881);
    private static final Weather STORM =
            Weather.of(StormPlan.of(StormModel.MONSOON, 1, SEVEN, 270), List.of(Place.of(SI_BANPHOT)));

    private final FakeRadio radio = new FakeRadio();
    private final HandClock clock = new HandClock(SEVEN);

    @Test
    void tellsEveryIntervalOfAStormInWholeTipsAndExactlyWhatFell() throws IOException {
        Device device = device(1_000, 0);
        clock.pass(Duration.ofHours(24).plusSeconds(20));
        device.tick(clock.instant(), Instant.MAX);
        radio.latest().accept(100);
        List<JsonNode> readings = readings();
        assertEquals(288, readings.size());
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode reading : readings) {
            BigDecimal mm = reading.path("mm").decimalValue();
            assertEquals(0, mm.remainder(new BigDecimal("0.2")).signum(), reading.toString());
            sum = sum.add(mm);
        }
        long fell = STORM.fellMicrometres(Place.of(SI_BANPHOT), SEVEN, SEVEN.plus(Duration.ofHours(24)));
        assertEquals(fell - fell % 200, sum.movePointRight(3).longValueExact());
    }

    @Test
    void losesNoIntervalWhenItsBufferIsFull() throws IOException {
        Device device = device(10, 0);
        clock.pass(Duration.ofHours(2).plusSeconds(20));
        device.tick(clock.instant(), Instant.MAX);
        radio.latest().accept(100);
        for (int message = 1; message < radio.latest().published.size(); message++) {
            radio.latest().acknowledge(message);
            device.tick(clock.instant(), Instant.MAX);
        }
        assertEquals(24, readings().size());
        assertTrue(device.owesNothingUpTo(SEVEN.plus(Duration.ofHours(2))));
    }

    @Test
    void measuresUpToTheLastEndAndNotBeyond() throws IOException {
        Device device = device(1_000, 0);
        Instant lastEnd = SEVEN.plus(Duration.ofHours(1));
        clock.pass(Duration.ofHours(2));
        device.tick(clock.instant(), lastEnd);
        radio.latest().accept(100);
        assertEquals(12, readings().size());
        radio.latest().acknowledge(1);
        assertTrue(device.owesNothingUpTo(lastEnd));
    }

    @Test
    void isWithoutLinkForAboutTheAskedShareOfTheTime() {
        for (double share : new double[] {0, 0.02, 0.2, 0.6}) {
            Outages outages = new Outages(1, share);
            int minutes = 60 * 24 * 400;
            int out = 0;
            for (int minute = 0; minute < minutes; minute += 7) {
                out += outages.isOut("PTL06", SEVEN.plus(Duration.ofMinutes(minute))) ? 7 : 0;
            }
            assertEquals(share, (double) out / minutes, 0.02 + share / 10);
        }
    }

    @Test
    void cutsItsLinkInAnOutageAndSendsTheRestAfterwards() {
        Device device = device(1_000, 0.9);
        int cuts = 0;
        for (int minute = 0; minute < 60 * 24; minute++) {
            device.tick(clock.instant(), Instant.MAX);
            if (!radio.sessions.isEmpty() && !device.isConnected() && !radio.latest().isCut) {
                radio.latest().accept(100);
            }
            clock.pass(Duration.ofMinutes(1));
        }
        for (FakeRadio.FakeSession session : radio.sessions) {
            cuts += session.isCut ? 1 : 0;
        }
        assertTrue(cuts >= 3, "cuts: " + cuts);
    }

    private List<JsonNode> readings() throws IOException {
        ObjectMapper json = new ObjectMapper();
        json.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        List<JsonNode> readings = new ArrayList<>();
        for (String text : radio.latest().readings()) {
            JsonNode node = json.readTree(text);
            if (node.isArray()) {
                node.forEach(readings::add);
            } else {
                readings.add(node);
            }
        }
        return readings;
    }

    private Device device(int buffered, double outages) {
        GaugeLink link = new GaugeLink(
                new Credentials(SI_BANPHOT.id(), "secret"),
                radio,
                new LinkLimits(buffered, 200, 100),
                new LinkNews("tcp://test"),
                clock,
                clock);
        DeviceFaults faults = DeviceFaults.none(SI_BANPHOT.id());
        return new Device(
                SI_BANPHOT,
                new DataLogger(SI_BANPHOT, STORM, faults, false, MeasurementLog.NONE),
                new Device.Connection(link, new Outages(1, outages), faults, () -> UplinkTally.NOTHING),
                SEVEN);
    }
}
