package org.faofon.official.gauges;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.cluster.WorkGained;
import org.faofon.common.jdbc.Transaction;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GeoPoint;
import org.faofon.network.NetworkClock;
import org.faofon.official.PublisherCatalog;
import org.faofon.official.gauges.GuestStation.Kind;
import org.faofon.official.gauges.GuestStation.StationKey;

/**
 * The stations of others with their values of the last days. They are neighbours in the quality checks and are shown with
 * their owner's name. No rule reads them, so that none fires because of a guest.
 */
@ApplicationScoped
public class GuestNetwork {
    /** The neighbour checks look back over ten days. */
    private static final Duration REMEMBERED = Duration.ofDays(12);

    private final AgroalDataSource database;
    private final GuestStationRepository stations;
    private final GuestValueRepository values;
    private final PublisherCatalog publishers;
    private final WorkAssignment assignment;
    private final NetworkClock clock;
    private final Event<GuestsChanged> changed;
    private final Map<StationKey, Guest> guests = new ConcurrentHashMap<>();
    private Instant readUntil = Instant.EPOCH;

    GuestNetwork(
            AgroalDataSource database,
            GuestStationRepository stations,
            GuestValueRepository values,
            PublisherCatalog publishers,
            WorkAssignment assignment,
            NetworkClock clock,
            Event<GuestsChanged> changed) {
        this.database = database;
        this.stations = stations;
        this.values = values;
        this.publishers = publishers;
        this.assignment = assignment;
        this.clock = clock;
        this.changed = changed;
    }

    /** A station with what it has measured. */
    public record Guest(GuestStation station, GuestSeries rain, RiverSeries levels) {
        private Guest(GuestStation station) {
            this(station, new GuestSeries(), new RiverSeries());
        }

        private Guest movedTo(GuestStation newer) {
            return new Guest(newer, rain, levels);
        }

        private void put(GuestValue value) {
            if (station.kind() == Kind.RAIN) {
                rain.put(value.interval(), value.value());
            } else {
                levels.put(value.endedAt(), value.value());
            }
        }
    }

    void start(@Observes @Priority(GaugeRegistry.STARTS + 20) StartupEvent event) {
        refresh();
    }

    /** The leader before has stored more. */
    void onGained(@Observes WorkGained gained) {
        refresh();
    }

    /** Reads what other instances have stored. */
    public synchronized void refresh() {
        Instant oldest = clock.instant().minus(REMEMBERED);
        stations.list().forEach(this::remember);
        for (GuestValueRepository.Stored each : values.list(oldest, readUntil)) {
            remember(each.value());
            readUntil = each.receivedAt().isAfter(readUntil) ? each.receivedAt() : readUntil;
        }
        forgetUntil(oldest);
    }

    /** Stores what a source says, and tells the checks what is new. */
    public void store(Collection<GuestStation> heard, List<GuestValue> said) throws SQLException {
        Instant now = clock.instant();
        List<GuestValue> news = Transaction.run(database, connection -> {
            assignment.assertLeader(connection);
            stations.save(heard, now, connection);
            return values.save(said, now, connection);
        });
        synchronized (this) {
            heard.forEach(this::remember);
            news.forEach(this::remember);
            forgetUntil(now.minus(REMEMBERED));
        }
        List<GuestsChanged.Heard> rain = news.stream()
                .flatMap(value -> heardAt(value).stream())
                .distinct()
                .toList();
        if (!rain.isEmpty()) {
            changed.fire(new GuestsChanged(rain));
        }
    }

    private Optional<GuestsChanged.Heard> heardAt(GuestValue value) {
        return Optional.ofNullable(guests.get(value.station()))
                .filter(guest -> guest.station().kind() == Kind.RAIN)
                .map(guest -> new GuestsChanged.Heard(guest.station().position(), value.interval()));
    }

    /** Deletes what is older, and stations of which nothing is left. */
    public int deleteOlderThan(Instant then) {
        int deleted = values.deleteOlderThan(then);
        return deleted + stations.deleteOlderThan(then);
    }

    private void remember(GuestStation station) {
        guests.merge(station.key(), new Guest(station), (known, fresh) -> known.movedTo(station));
    }

    private void remember(GuestValue value) {
        Guest guest = guests.get(value.station());
        if (guest != null) {
            guest.put(value);
        }
    }

    private void forgetUntil(Instant oldest) {
        guests.values().forEach(guest -> {
            guest.rain().forgetUntil(oldest);
            guest.levels().forgetUntil(oldest);
        });
    }

    /** The rain gauges of the configured sources. */
    public List<Guest> listGauges() {
        return of(Kind.RAIN).toList();
    }

    /** The river stations of the configured sources. */
    public List<Guest> listRivers() {
        return of(Kind.RIVER).toList();
    }

    private Stream<Guest> of(Kind kind) {
        return guests.values().stream()
                .filter(guest -> guest.station().kind() == kind)
                .filter(guest -> publishers.find(guest.station().source()).isPresent())
                .sorted(Comparator.comparing((Guest guest) -> guest.station().source())
                        .thenComparing(guest -> guest.station().id()));
    }

    /** The rain of the gauges within that distance, the nearest first. */
    public List<GuestSeries> near(GeoPoint here, double withinKm, int most) {
        return of(Kind.RAIN)
                .map(guest -> new Near(guest, here.kilometresTo(guest.station().position())))
                .filter(near -> near.km <= withinKm)
                .sorted(Comparator.comparingDouble(Near::km))
                .limit(most)
                .map(near -> near.guest.rain())
                .toList();
    }

    private record Near(Guest guest, double km) {}
}
