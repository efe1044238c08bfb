package org.faofon.ops.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faofon.common.cluster.FencedException;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;

/** Who owns which partition, and since which epoch. The only writer of {@code cluster_partition} and {@code cluster_kafka}. */
@ApplicationScoped
class PartitionRepository {
    private static final String KEEP_KAFKA = "insert into cluster_kafka (cluster_id) values (?) on conflict do nothing";
    private static final String KAFKA = "select cluster_id from cluster_kafka";
    private static final String ADD = """
            insert into cluster_partition (partition, claimed_at, evaluated_at) select generate_series(0, ? - 1), now(), now()
            where not exists (select from cluster_partition)
            """;
    private static final String COUNT = "select count(*) from cluster_partition";

    // Waits for transactions that were fenced by the epoch before, which therefore come before this claim.
    private static final String CLAIM = """
            update cluster_partition set epoch = epoch + 1, owner = ?, claimed_at = now(), evaluated_at = now()
            where partition = any (?) returning partition, epoch
            """;
    private static final String EPOCHS = "select partition, epoch from cluster_partition";
    private static final String FENCE = "select 1 from cluster_partition where partition = ? and epoch = ? for share";
    private static final String EVALUATED = """
            update cluster_partition as p set evaluated_at = now()
            from unnest(?::int4[], ?::int8[]) as mine (partition, epoch)
            where p.partition = mine.partition and p.epoch = mine.epoch
            """;
    private static final String FIRST_EVALUATED =
            "select min(evaluated_at) from cluster_partition where partition = any (?::int4[])";

    /** A process that is paused in its transaction would keep its locks, and nobody could take over. */
    private static final String END_IF_PAUSED = "set local idle_in_transaction_session_timeout = '5s'";

    private final SqlRunner sql;

    PartitionRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** The id of the Kafka that the instances on this database share: that one, unless another came first. */
    String keepKafka(String clusterId) {
        sql.update(KEEP_KAFKA, clusterId);
        return sql.find(KAFKA, row -> row.getString(1)).orElseThrow();
    }

    /** How many partitions the instances on this database share: as many, unless another number came first. */
    int keepPartitions(int count) {
        sql.update(ADD, count);
        return sql.find(COUNT, row -> row.getInt(1)).orElseThrow();
    }

    Map<Integer, Long> claim(String owner, Set<Integer> partitions) {
        return epochs(sql.list(CLAIM, PartitionRepository::epoch, owner, array(partitions)));
    }

    Set<Integer> confirm(Map<Integer, Long> epochs) {
        Set<Integer> confirmed = new HashSet<>(epochs.keySet());
        Map<Integer, Long> now = epochs(sql.list(EPOCHS, PartitionRepository::epoch));
        confirmed.removeIf(partition -> !epochs.getOrDefault(partition, -1L).equals(now.get(partition)));
        return confirmed;
    }

    /** Locks the claim in the current transaction. */
    void fence(int partition, long epoch) {
        sql.update(END_IF_PAUSED);
        if (sql.find(FENCE, row -> row.getInt(1), partition, epoch).isEmpty()) {
            throw new FencedException("partition " + partition);
        }
    }

    static void fence(Connection connection, int partition, long epoch) throws SQLException {
        endIfPaused(connection);
        try (PreparedStatement fence = connection.prepareStatement(FENCE)) {
            fence.setInt(1, partition);
            fence.setLong(2, epoch);
            try (ResultSet row = fence.executeQuery()) {
                if (!row.next()) {
                    throw new FencedException("partition " + partition);
                }
            }
        }
    }

    static void endIfPaused(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(END_IF_PAUSED);
        }
    }

    void evaluated(Map<Integer, Long> epochs) {
        List<Map.Entry<Integer, Long>> mine = List.copyOf(epochs.entrySet());
        Object partitions = mine.stream().map(Map.Entry::getKey).toArray(Integer[]::new);
        Object since = mine.stream().map(Map.Entry::getValue).toArray(Long[]::new);
        sql.update(EVALUATED, partitions, since);
    }

    /** When the one of those partitions was evaluated that has waited longest. */
    Optional<Instant> firstEvaluated(Set<Integer> partitions) {
        return sql.find(FIRST_EVALUATED, row -> Columns.findInstant(row, 1), array(partitions))
                .flatMap(found -> found);
    }

    private static Object array(Collection<Integer> partitions) {
        return partitions.toArray(Integer[]::new);
    }

    private record Epoch(int partition, long epoch) {}

    private static Epoch epoch(ResultSet row) throws SQLException {
        return new Epoch(row.getInt(1), row.getLong(2));
    }

    private static Map<Integer, Long> epochs(List<Epoch> rows) {
        Map<Integer, Long> epochs = new HashMap<>();
        rows.forEach(row -> epochs.put(row.partition, row.epoch));
        return epochs;
    }
}
