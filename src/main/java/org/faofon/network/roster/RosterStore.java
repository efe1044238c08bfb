package org.faofon.network.roster;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeLocationRepository;
import org.faofon.network.GaugeTokens;
import org.faofon.network.NetworkClock;
import org.faofon.network.OfficeTelephoneRepository;
import org.faofon.network.School;
import org.faofon.network.WigosIdentifier;

/**
 * Writes a roster into the registry, within the caller's transaction. The existing rows are read once: with a query per
 * line, Hibernate checks everything in its session each time, which took minutes for a network of ten thousand gauges.
 */
@ApplicationScoped
class RosterStore {
    private static final String IS_LATEST =
            "select ?1 is not distinct from (select content_sha256 from roster_import order by id desc limit 1)";

    private final GaugeLocationRepository locations;
    private final GaugeTokens tokens;
    private final OfficeTelephoneRepository telephones;
    private final Clock clock;

    RosterStore(
            GaugeLocationRepository locations, GaugeTokens tokens, OfficeTelephoneRepository telephones, Clock clock) {
        this.locations = locations;
        this.tokens = tokens;
        this.telephones = telephones;
        this.clock = clock;
    }

    /** Whether that roster was the last one imported. */
    boolean isLatest(String fingerprint) {
        return (Boolean) Panache.getEntityManager()
                .createNativeQuery(IS_LATEST)
                .setParameter(1, fingerprint)
                .getSingleResult();
    }

    void store(Roster roster, RosterPins pins, String fingerprint) {
        Panache.getEntityManager()
                .createNativeQuery(
                        "insert into roster_import (content_sha256, imported_at, gauges) values (?1, ?2, ?3)")
                .setParameter(1, fingerprint)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(3, roster.entries().size())
                .executeUpdate();
        Registry known = Registry.read();
        known.freeIdentifiers(roster);
        for (Roster.Entry entry : roster.entries()) {
            store(entry, known.schoolOf(entry.school(), pins), known);
        }
        Panache.getEntityManager().flush();
        tokens.follow(roster.tokens());
        telephones.followRoster(roster.telephones(), clock.instant());
    }

    private void store(Roster.Entry entry, School school, Registry known) {
        Gauge gauge = known.gauges.computeIfAbsent(entry.gauge(), code -> new Gauge());
        gauge.code = entry.gauge();
        gauge.school = school;
        gauge.kind = entry.kind();
        gauge.tipMicrometres = entry.tipMicrometres().orElse(null);
        gauge.counterModulus = entry.counterModulus().orElse(null);
        gauge.capacityMicrometres = entry.capacityMicrometres().orElse(null);
        gauge.intervalSeconds = (int) entry.interval().toSeconds();
        gauge.register(entry.wigos(), entry.oscar());
        locations.follow(gauge, entry.position());
    }

    /** All existing rows, by code. */
    private record Registry(Map<String, Gauge> gauges, Map<String, School> schools, Map<String, District> districts) {
        static Registry read() {
            Registry known = new Registry(new HashMap<>(), new HashMap<>(), new HashMap<>());
            District.<District>listAll().forEach(district -> known.districts.put(district.code, district));
            School.<School>listAll().forEach(school -> known.schools.put(school.code, school));
            Gauge.<Gauge>listAll().forEach(gauge -> known.gauges.put(gauge.code, gauge));
            return known;
        }

        /** A WIGOS identifier that a roster gives to a gauge is no longer that of another. */
        void freeIdentifiers(Roster roster) {
            Set<WigosIdentifier> given = roster.entries().stream()
                    .flatMap(entry -> entry.wigos().stream())
                    .collect(Collectors.toSet());
            gauges.values().stream()
                    .filter(gauge ->
                            gauge.wigosIdentifier().filter(given::contains).isPresent())
                    .forEach(gauge -> gauge.register(Optional.empty(), Optional.empty()));
        }

        School schoolOf(Roster.SchoolEntry line, RosterPins pins) {
            School school = schools.computeIfAbsent(line.code(), code -> new School());
            school.code = line.code();
            school.nameTh = line.nameTh();
            school.nameEn = line.nameEn();
            school.district = Objects.requireNonNull(districts.get(line.district()));
            pins.find(line.code()).ifPresent(hash -> {
                school.pinHash = hash;
                school.pinSetAt = NetworkClock.world().instant();
            });
            school.persist();
            return school;
        }
    }
}
