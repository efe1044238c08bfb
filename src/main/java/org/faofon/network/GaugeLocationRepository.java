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

/** The one writer of the table {@code gauge_location}: where each gauge stood when, and who said so. */
@ApplicationScoped
public class GaugeLocationRepository {
    /** Nothing is older: where a gauge is first seen, it has always stood as far as anybody knows. */
    static final Instant BEGINNING = Instant.EPOCH;

    private static final String ROSTER = "roster";

    private final GaugeRegistry network;
    private final Clock clock;

    GaugeLocationRepository(GaugeRegistry network, Clock clock) {
        this.network = network;
        this.clock = clock;
    }

    /** Stores a gauge of a roster; one that the roster has moved stands there from now on. */
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
     * Says where a gauge stands or stood from a date on; for a date that is known already this holds from now on, and what
     * was said before is kept.
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

    /** Everything that was ever said of where the gauge stood, by date; of several for one date the last one holds. */
    @Transactional
    public List<GaugeLocation> list(String gauge) {
        return GaugeLocation.list("gauge.id = ?1 order by validFrom, id", network.gaugeOf(gauge).id);
    }

    /** Where each gauge stood then, by its code. */
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
