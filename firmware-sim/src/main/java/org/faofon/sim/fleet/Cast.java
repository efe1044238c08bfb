package org.faofon.sim.fleet;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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

    /**
     * The settings of a simulation.
     *
     * @param stormStart when the storm begins
     * @param stormMm its rain at the wettest automatic gauge
     * @param daysBefore days of ordinary rain before the storm
     * @param outages share of the time in which a gauge has no link
     */
    public record Story(long seed, Instant stormStart, double stormMm, int daysBefore, double outages) {
        public Story {
            if (stormMm < 0 || stormMm > 2_000) {
                throw new IllegalArgumentException("storm must bring 0 to 2000 mm, but was " + stormMm);
            }
            if (daysBefore < 0 || daysBefore > 400) {
                throw new IllegalArgumentException("days before must be 0 to 400, but was " + daysBefore);
            }
        }

        /** The same for every start of the simulator with the same storm, so that a restart repeats the same rain. */
        Instant firstDay() {
            return RainDay.lastMorning(stormStart).minus(Duration.ofDays(daysBefore));
        }
    }

    public Cast(Roster roster, Tokens tokens, Story story) {
        this.roster = roster;
        this.tokens = tokens;
        this.story = story;
        List<Gauge> measured = roster.automatic().isEmpty() ? roster.gauges() : roster.automatic();
        this.weather = Weather.of(
                story.seed(),
                story.stormStart(),
                story.stormMm(),
                measured.stream().map(Place::of).toList());
    }

    public Fleet devices(Radio radio, LinkNews news, InstantSource wall, InstantSource simulated) {
        Outages outages = new Outages(story.seed(), story.outages());
        return new Fleet(roster.automatic().stream()
                .map(gauge -> {
                    Radio.Credentials credentials = new Radio.Credentials(gauge.id(), tokens.of(gauge));
                    GaugeLink link = new GaugeLink(credentials, radio, DEVICE, news, wall, simulated);
                    return new Device(gauge, weather, outages, link, story.firstDay());
                })
                .toList());
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
