package org.faofon.official.warnings;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertQueries;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.jdbc.Transaction;
import org.faofon.network.NetworkClock;
import org.faofon.official.PublisherCatalog;
import org.faofon.official.warnings.LevelDifferenceRepository.Dated;

/**
 * Keeps where official levels and ours differ. A difference is stored once, when it begins, and ends when the levels agree or
 * the official warning is over; so an officer is told once, however often the sources are read.
 */
@ApplicationScoped
public class LevelDifferences {
    private static final Duration OF_LOG = Duration.ofDays(3);

    private final AgroalDataSource database;
    private final OfficialWarnings official;
    private final AlertQueries own;
    private final LevelDifferenceRepository differences;
    private final PublisherCatalog publishers;
    private final WorkAssignment assignment;
    private final NetworkClock clock;

    LevelDifferences(
            AgroalDataSource database,
            OfficialWarnings official,
            AlertQueries own,
            LevelDifferenceRepository differences,
            PublisherCatalog publishers,
            WorkAssignment assignment,
            NetworkClock clock) {
        this.database = database;
        this.official = official;
        this.own = own;
        this.differences = differences;
        this.publishers = publishers;
        this.assignment = assignment;
        this.clock = clock;
    }

    /**
     * The same two levels in some districts.
     *
     * @param endedAt empty while it lasts
     */
    public record Group(
            String source,
            int officialLevel,
            int ownLevel,
            Set<String> districts,
            Instant beganAt,
            Optional<Instant> endedAt) {}

    /** Compares the levels in force now with what is stored. */
    public void compare() throws SQLException {
        Instant now = clock.instant();
        List<LevelDifference> current = LevelDifference.between(official.inForceAt(now), ownLevels(now));
        List<LevelDifference> stored =
                differences.open().stream().map(Dated::difference).toList();
        if (Set.copyOf(current).equals(Set.copyOf(stored))) {
            return;
        }
        Transaction.run(database, connection -> {
            assignment.assertLeader(connection);
            for (LevelDifference old : stored) {
                if (!current.contains(old)) {
                    differences.end(old, now, connection);
                }
            }
            for (LevelDifference fresh : current) {
                if (!stored.contains(fresh)) {
                    differences.begin(fresh, now, connection);
                }
            }
            return true;
        });
    }

    private Map<String, Integer> ownLevels(Instant now) {
        Map<String, Integer> levels = new HashMap<>();
        own.inForceAt(now)
                .forEach(event -> levels.merge(
                        event.alert.districtCode, event.levelSpokenOf().number(), Math::max));
        return levels;
    }

    /** What differs now, the highest official level first. */
    public List<Group> current() {
        if (publishers.isEmpty()) {
            return List.of();
        }
        return groups(differences.open());
    }

    /** What began within the last days, the latest first. */
    public List<Group> latest() {
        if (publishers.isEmpty()) {
            return List.of();
        }
        return groups(differences.latest(clock.instant().minus(OF_LOG))).stream()
                .sorted(Comparator.comparing(Group::beganAt).reversed())
                .toList();
    }

    private static List<Group> groups(List<Dated> all) {
        Map<Group, Set<String>> groups = new LinkedHashMap<>();
        for (Dated each : all) {
            LevelDifference of = each.difference();
            Group key =
                    new Group(of.source(), of.officialLevel(), of.ownLevel(), Set.of(), each.beganAt(), each.endedAt());
            groups.computeIfAbsent(key, none -> new TreeSet<>()).add(of.district());
        }
        List<Group> filled = new ArrayList<>();
        groups.forEach((key, districts) -> filled.add(new Group(
                key.source, key.officialLevel, key.ownLevel, Set.copyOf(districts), key.beganAt, key.endedAt)));
        return filled.stream()
                .sorted(Comparator.comparingInt(Group::officialLevel).reversed().thenComparing(Group::beganAt))
                .collect(Collectors.toList());
    }

    public int deleteOlderThan(Instant then) {
        return differences.deleteOlderThan(then);
    }
}
