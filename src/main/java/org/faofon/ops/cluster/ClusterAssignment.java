package org.faofon.ops.cluster;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.common.cluster.FencedException;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.network.GaugeRegistry;
import org.jboss.logging.Logger;

/** The work of this instance by the partitions that it owns. */
final class ClusterAssignment implements WorkAssignment {
    private static final Logger LOG = Logger.getLogger(ClusterAssignment.class);

    /** How often the database is told of evaluations. */
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);

    private final PartitionClaims claims;
    private final PartitionRepository repository;
    private final DistrictPartitions partitions;
    private final GaugeRegistry network;
    private final Throttle evaluations = new Throttle(TELL_EVERY);
    private final Throttle questions = new Throttle(TELL_EVERY);
    private volatile Optional<Instant> evaluatedByAll = Optional.empty();

    ClusterAssignment(
            PartitionClaims claims,
            PartitionRepository repository,
            DistrictPartitions partitions,
            GaugeRegistry network) {
        this.claims = claims;
        this.repository = repository;
        this.partitions = partitions;
        this.network = network;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public boolean isLeader() {
        return claims.isOwner(DistrictPartitions.LEADER);
    }

    @Override
    public Set<Integer> partitions() {
        return claims.owned().keySet();
    }

    @Override
    public boolean isOwnerOf(String district) {
        return claims.isOwner(partitions.of(district));
    }

    @Override
    public void assertOwnerOf(String district) {
        int partition = partitions.of(district);
        fenced(() -> repository.fence(partition, epochOf(partition, "district " + district)));
    }

    @Override
    public void assertLeader() {
        fenced(() -> repository.fence(DistrictPartitions.LEADER, leadersEpoch()));
    }

    @Override
    public void assertLeader(Connection connection) throws SQLException {
        fenced(() -> PartitionRepository.fence(connection, DistrictPartitions.LEADER, leadersEpoch()));
    }

    private interface Fence<E extends Exception> {
        void check() throws E;
    }

    private <E extends Exception> void fenced(Fence<E> fence) throws E {
        try {
            fence.check();
        } catch (FencedException e) {
            claims.doubt();
            throw e;
        }
    }

    private long leadersEpoch() {
        return epochOf(DistrictPartitions.LEADER, "leadership");
    }

    private long epochOf(int partition, String work) {
        return claims.epochOf(partition).orElseThrow(() -> new FencedException(work));
    }

    @Override
    public void evaluated() {
        Map<Integer, Long> owned = claims.owned();
        if (!owned.isEmpty() && evaluations.isDue()) {
            repository.evaluated(owned);
        }
    }

    /** While the database is away, as it was last known. */
    @Override
    public Instant evaluatedByAll(Instant own) {
        Set<String> districts =
                network.listDistricts().stream().map(district -> district.code).collect(Collectors.toSet());
        if (questions.isDue()) {
            try {
                evaluatedByAll = repository.firstEvaluated(partitions.of(districts));
            } catch (DatabaseException e) {
                LOG.debugf("Could not ask when the rules were evaluated: %s", e.getMessage());
            }
        }
        return evaluatedByAll.filter(all -> all.isBefore(own)).orElse(own);
    }
}
