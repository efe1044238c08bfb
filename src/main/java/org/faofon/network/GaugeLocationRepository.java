package org.faofon.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The locations of the gauges over time, with their authors. The only writer of the table {@code gauge_location}. */
@ApplicationScoped
public class GaugeLocationRepository {
    /** Nothing is older: a new gauge counts as having always been at its first location. */
    static final Instant BEGINNING = Instant.EPOCH;

    private static final String ROSTER = "roster";

    private final GaugeRegistry network;
    private final Clock clock;

    GaugeLocationRepository(GaugeRegistry network, Clock clock) {
        this.network = network;
        this.clock = clock;
    }

    /** Stores a gauge of a roster; a gauge with a new location is there from now on. */
    public void follow(Gauge gauge, GeoPoint position) {
        boolean known = gauge.isPersistent();
        if (known && position.equals(gauge.position())) {
            return;
        }
        gauge.standAt(position);
        gauge.persist();
        Instant now = clock.instant();
        GaugeRelocation move =
                new GaugeRelocation(known ? now.truncatedTo(ChronoUnit.SECONDS) : BEGINNING, position, "");
        add(gauge, move, ROSTER, now);
    }

    /**
     * Enters the location of a gauge from a date on. For a date that already has one, this one is valid from now on,
     * and the old one is kept.
     *
     * @throws IllegalArgumentException if there is no such gauge
     */
    public void move(String gauge, GaugeRelocation move, String officer) {
        store(network.gaugeOf(gauge).id, move, officer);
        network.refresh();
    }

    @Transactional
    void store(int id, GaugeRelocation move, String officer) {
        Gauge gauge = Gauge.findById(id);
        add(gauge, move, officer, clock.instant());
        List<GaugeLocation> all = GaugeLocation.list("gauge.id = ?1 order by validFrom, id", id);
        gauge.standAt(all.get(all.size() - 1).position());
    }

    private static void add(Gauge gauge, GaugeRelocation move, String who, Instant now) {
        GaugeLocation location = new GaugeLocation();
        location.gauge = gauge;
        location.validFrom = move.validFrom();
        location.latitude = move.position().latitude();
        location.longitude = move.position().longitude();
        location.elevationMetres = move.position().elevationMetres().orElse(null);
        location.enteredBy = who;
        location.enteredAt = now;
        location.note = emptyToNull(move.note());
        location.persist();
    }

    /** All locations of the gauge, by date; if there are several for one date, the last one is valid. */
    @Transactional
    public List<GaugeLocation> list(String gauge) {
        return GaugeLocation.list("gauge.id = ?1 order by validFrom, id", network.gaugeOf(gauge).id);
    }

    /** All locations of all gauges, of each by date; if there are several for one date, the last one is valid. */
    @Transactional
    public List<GaugeLocation> listAll() {
        return GaugeLocation.list("from GaugeLocation l join fetch l.gauge order by l.gauge.code, l.validFrom, l.id");
    }

    /** The location of each gauge at that time, by its code. */
    @Transactional
    public Map<String, GeoPoint> positionsAt(Instant then) {
        Map<String, GeoPoint> positions = new HashMap<>();
        for (GaugeLocation location : GaugeLocation.<GaugeLocation>list(
                "from GaugeLocation l join fetch l.gauge where l.validFrom <= ?1 order by l.validFrom, l.id", then)) {
            positions.put(location.gauge.code, location.position());
        }
        return positions;
    }

    static @Nullable String emptyToNull(String note) {
        return note.isEmpty() ? null : note;
    }
}
