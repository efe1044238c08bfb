package org.faofon.network;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Imports a roster whole or not at all; the same roster again changes nothing. */
@ApplicationScoped
public class RosterImport {
    private static final Logger LOG = Logger.getLogger(RosterImport.class);
    private static final long LARGEST_BYTES = 10_000_000;

    private final NetworkConfig config;
    private final Network network;
    private final GaugeLocations locations;
    private final Clock clock;

    RosterImport(NetworkConfig config, Network network, GaugeLocations locations, Clock clock) {
        this.config = config;
        this.network = network;
        this.locations = locations;
        this.clock = clock;
    }

    void start(@Observes @Priority(Network.STARTS + 1) StartupEvent event) {
        config.roster().ifPresent(this::importFile);
    }

    /** A roster that cannot be imported leaves the network as it was: watching the rain is worth more than a new line. */
    private void importFile(Path file) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                LOG.errorf("Did not import the roster %s: it is larger than %d bytes", file, LARGEST_BYTES);
                return;
            }
            List<Roster.Problem> problems = importText(Files.readString(file));
            problems.forEach(problem -> LOG.errorf("Roster %s, %s", file, problem));
            if (!problems.isEmpty()) {
                LOG.errorf(
                        "Did not import the roster %s: mend its %d problem(s) and start again", file, problems.size());
            }
        } catch (IOException e) {
            LOG.errorf("Could not read the roster %s: %s", file, e.toString());
        }
    }

    /**
     * Imports the text of a roster.
     *
     * @return what is wrong with it; empty if it was imported, or had been before
     */
    public List<Roster.Problem> importText(String text) {
        Roster roster = Roster.parse(
                text, network.listDistricts().stream().map(d -> d.code).collect(Collectors.toSet()));
        if (!roster.problems().isEmpty()) {
            return roster.problems();
        }
        boolean changed = QuarkusTransaction.requiringNew().call(() -> importOnce(roster, Secrets.fingerprint(text)));
        if (changed) {
            network.refresh();
            LOG.infof("Imported a roster: gauges=%d", roster.entries().size());
        }
        return List.of();
    }

    private boolean importOnce(Roster roster, String fingerprint) {
        int isNew = Panache.getEntityManager()
                .createNativeQuery("""
                        insert into roster_import (content_sha256, imported_at, gauges)
                        select ?1, ?2, ?3
                        where ?1 is distinct from (select content_sha256 from roster_import order by id desc limit 1)
                        """)
                .setParameter(1, fingerprint)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(3, roster.entries().size())
                .executeUpdate();
        if (isNew == 0) {
            return false;
        }
        roster.entries().forEach(this::importEntry);
        return true;
    }

    private void importEntry(Roster.Entry entry) {
        School school = importSchool(entry);
        Gauge gauge =
                Gauge.<Gauge>find("code", entry.gauge()).firstResultOptional().orElseGet(Gauge::new);
        gauge.code = entry.gauge();
        gauge.school = school;
        gauge.kind = entry.kind();
        gauge.tipMicrometres = entry.tipMicrometres().orElse(null);
        gauge.counterModulus = entry.counterModulus().orElse(null);
        gauge.capacityMicrometres = entry.capacityMicrometres().orElse(null);
        gauge.intervalSeconds = (int) entry.interval().toSeconds();
        entry.token().ifPresent(token -> gauge.tokenHash = Secrets.hashToken(entry.gauge(), token));
        locations.follow(gauge, entry.position());
    }

    private static School importSchool(Roster.Entry entry) {
        Roster.SchoolEntry line = entry.school();
        School school = School.<School>findByIdOptional(line.code()).orElseGet(School::new);
        school.code = line.code();
        school.nameTh = line.nameTh();
        school.nameEn = line.nameEn();
        school.district = District.findById(line.district());
        entry.pin().ifPresent(pin -> {
            if (school.pinHash == null || !Secrets.passwordMatches(pin, school.pinHash)) {
                school.pinHash = Secrets.hashPassword(pin);
            }
        });
        school.persist();
        return school;
    }
}
