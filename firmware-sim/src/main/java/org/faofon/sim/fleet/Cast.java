package org.faofon.sim.fleet;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import org.faofon.sim.faults.DeviceFaults;
import org.faofon.sim.faults.FaultyRadio;
import org.faofon.sim.link.GaugeLink;
import org.faofon.sim.link.LinkLimits;
import org.faofon.sim.link.LinkNews;
import org.faofon.sim.link.Radio;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.network.Roster;
import org.faofon.sim.network.Tokens;
import org.faofon.sim.rain.Place;
import org.faofon.sim.rain.Weather;

/** Assigns the gauges of a roster: automatic gauges to devices, manual ones to volunteers. */
public final class Cast {
    /** Two weeks of 5-minute readings, as a small flash chip holds them. */
    private static final LinkLimits DEVICE = new LinkLimits(4_032, 200, 4);

    private final Roster roster;
    private final Tokens tokens;
    private final Story story;
    private final Weather weather;

    public Cast(Roster roster, Tokens tokens, Story story) {
        this.roster = roster;
        this.tokens = tokens;
        this.story = story;
        List<Gauge> measured = roster.automatic().isEmpty() ? roster.gauges() : roster.automatic();
        this.weather = Weather.of(story.plan(), measured.stream().map(Place::of).toList());
    }

    /**
     * What all devices share.
     *
     * @param links the thread on which links are called back
     * @param wall the clock by which a device waits between attempts
     * @param simulated the program's time
     */
    public record Surroundings(
            Radio radio, Executor links, LinkNews news, InstantSource wall, InstantSource simulated) {}

    public Fleet devices(Surroundings world, MeasurementLog log) {
        Outages outages = new Outages(story.plan().seed(), story.outages());
        return new Fleet(roster.automatic().stream()
                .map(gauge -> device(gauge, world, outages, log))
                .toList());
    }

    private Device device(Gauge gauge, Surroundings world, Outages outages, MeasurementLog log) {
        DeviceFaults faults = new DeviceFaults(story.plan().seed(), gauge.id(), story.faultsOf(gauge.id()));
        FaultyRadio radio = new FaultyRadio(world.radio(), faults, world.simulated(), world.links());
        GaugeLink link = new GaugeLink(
                new Radio.Credentials(gauge.id(), tokens.of(gauge)),
                faults.faults().isEmpty() ? world.radio() : radio,
                DEVICE,
                world.news(),
                world.wall(),
                ownClock(faults, world.simulated()),
                battery(gauge, faults, world.simulated()));
        boolean sendsCount = story.sendsCounts() || faults.needCounter();
        DataLogger logger = new DataLogger(gauge, weather, faults, sendsCount, log);
        return new Device(gauge, logger, new Device.Connection(link, outages, faults, radio::tally), story.firstDay());
    }

    /** A gauge whose clock is fast sends readings from the program's future; one whose clock is slow sends its own at once. */
    private static InstantSource ownClock(DeviceFaults faults, InstantSource simulated) {
        return () -> {
            Instant now = simulated.instant();
            Duration ahead = faults.clockOffset(now);
            return ahead.isNegative() ? now : now.plus(ahead);
        };
    }

    private static IntSupplier battery(Gauge gauge, DeviceFaults faults, InstantSource simulated) {
        int usual = 70 + Math.floorMod(gauge.id().hashCode(), 30);
        return () -> faults.batteryPercent(simulated.instant()).orElse(usual);
    }

    /** Volunteers begin with the mornings of the days before, and with the last morning in any case. */
    public Volunteers volunteers(HttpClient http, URI faofon, InstantSource wall, Instant now) {
        ReportDesk desk = new ReportDesk(http, faofon);
        Instant beforeLast = RainDay.lastMorning(now).minus(RainDay.LENGTH);
        Instant reportedUpTo = story.firstDay().isBefore(beforeLast) ? story.firstDay() : beforeLast;
        Volunteer.Shift shift = new Volunteer.Shift(now, reportedUpTo);
        return new Volunteers(roster.manual().stream()
                .map(gauge -> new Volunteer(gauge, tokens.of(gauge), weather, desk, wall, shift))
                .toList());
    }
}
