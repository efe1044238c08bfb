package org.faofon.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What still has to reach a channel, and the proof of what did; rows are never deleted.
 *
 * <p>All its times are real times by the database's own clock, in an exercise too, because the world outside waits in real
 * seconds; and several programs on one database agree about what is due.
 */
@ApplicationScoped
public class AlertOutbox {
    private static final String ADD = """
            insert into outbox (id, event_id, alert_id, channel, state, created_at, attempts, next_attempt_at)
            values (?, ?, ?, ?, 'WAITING', now(), 0, now())""";

    // Whoever takes a row moves its next attempt ahead: until then nobody else takes it, and if its sender dies, it is
    // due again by itself. A message waits for the earlier ones of its alert, but not for those of another.
    private static final String TAKE = """
            with due as (
                select o.id from outbox o
                where o.channel = ? and o.state = 'WAITING' and o.next_attempt_at <= now()
                  and o.created_at > now() - ? * interval '1 millisecond'
                  and not exists (
                      select from outbox earlier
                      where earlier.channel = o.channel and earlier.alert_id = o.alert_id
                        and earlier.state = 'WAITING' and earlier.event_id < o.event_id)
                order by o.event_id
                limit 1
                for update skip locked)
            update outbox set attempts = attempts + 1, next_attempt_at = now() + ? * interval '1 millisecond'
            from due where outbox.id = due.id
            returning outbox.id, outbox.event_id, outbox.attempts""";

    private static final String SETTLE = """
            update outbox set state = ?, outcome = ?, settled_at = now()
            where id = ? and state = 'WAITING'""";

    private static final String PUT_OFF = """
            update outbox set outcome = ?, next_attempt_at = now() + ? * interval '1 millisecond'
            where id = ? and state = 'WAITING'""";

    private static final String GIVE_UP = """
            update outbox set state = 'REFUSED', settled_at = now(), outcome = concat_ws('; ', ?, outcome)
            where state = 'WAITING' and next_attempt_at <= now()
              and created_at <= now() - ? * interval '1 millisecond'
            returning id, event_id, attempts, channel""";

    private static final String OF_ALERT = """
            select event_id, channel, state, created_at, attempts, settled_at, outcome from outbox
            where alert_id = ? order by event_id, channel""";

    private static final String CONDITION = """
            select count(*) filter (where state = 'WAITING'),
                   coalesce(extract(epoch from now() - min(created_at) filter (where state = 'WAITING')), 0),
                   count(*) filter (where state = 'REFUSED' and settled_at > now() - interval '24 hours')
            from outbox where state = 'WAITING' or state = 'REFUSED'""";

    /** A message that its taker must send, and then settle or put off. */
    record Taken(UUID id, long eventId, int attempts, String channel) {}

    /** Where a row stands. */
    public enum State {
        WAITING,
        DELIVERED,
        REFUSED
    }

    /**
     * What became of one event on one channel, for whoever looks after the warnings; its times are real times.
     *
     * @param outcome the channel's proof, or why it was not taken, or why the last attempt failed; empty before the first
     */
    public record Dispatch(
            long eventId,
            String channel,
            State state,
            Instant createdAt,
            int attempts,
            Optional<Instant> settledAt,
            String outcome) {}

    /** How the outbox is doing; what was refused counts for a day. */
    record Condition(long waiting, Duration longestWait, long refused) {}

    private final DataSource database;

    AlertOutbox(DataSource database) {
        this.database = database;
    }

    /** Queues the event in the transaction that writes it. */
    @Transactional(TxType.MANDATORY)
    void add(AlertEvent event, String channel) {
        run(ADD, insert -> {
            insert.setObject(1, UUID.randomUUID());
            insert.setLong(2, event.id);
            insert.setLong(3, event.alert.id);
            insert.setString(4, channel);
            return insert.executeUpdate();
        });
    }

    /**
     * The next message that is due on the channel; nobody else gets it before the lease is over.
     *
     * @param oldest how long a message may have waited to be sent at all; see {@link #giveUpAfter}
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Taken> take(String channel, Duration oldest, Duration lease) {
        return run(TAKE, update -> {
            update.setString(1, channel);
            update.setLong(2, oldest.toMillis());
            update.setLong(3, lease.toMillis());
            try (ResultSet row = update.executeQuery()) {
                return row.next() ? Optional.of(taken(row, channel)) : Optional.empty();
            }
        });
    }

    @Transactional(TxType.REQUIRES_NEW)
    void settle(UUID id, State state, String outcome) {
        run(SETTLE, update -> {
            update.setString(1, state.name());
            update.setString(2, outcome);
            update.setObject(3, id);
            return update.executeUpdate();
        });
    }

    @Transactional(TxType.REQUIRES_NEW)
    void putOff(UUID id, Duration wait, String reason) {
        run(PUT_OFF, update -> {
            update.setString(1, reason);
            update.setLong(2, wait.toMillis());
            update.setObject(3, id);
            return update.executeUpdate();
        });
    }

    /** Refuses what has waited that long, on any channel, also one that is no longer configured. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Taken> giveUpAfter(Duration age, String reason) {
        return run(GIVE_UP, update -> {
            update.setString(1, reason);
            update.setLong(2, age.toMillis());
            List<Taken> refused = new ArrayList<>();
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    refused.add(taken(row, row.getString(4)));
                }
            }
            return refused;
        });
    }

    /** What became of the alert's messages, by event and channel. */
    @Transactional
    public List<Dispatch> listOf(long alertId) {
        return run(OF_ALERT, query -> {
            query.setLong(1, alertId);
            List<Dispatch> dispatches = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    dispatches.add(dispatch(row));
                }
            }
            return dispatches;
        });
    }

    @Transactional
    Condition condition() {
        return run(CONDITION, query -> {
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Condition(row.getLong(1), Duration.ofSeconds(row.getLong(2)), row.getLong(3));
            }
        });
    }

    private static Taken taken(ResultSet row, String channel) throws SQLException {
        return new Taken(row.getObject(1, UUID.class), row.getLong(2), row.getInt(3), channel);
    }

    private static Dispatch dispatch(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString(7);
        return new Dispatch(
                row.getLong(1),
                row.getString(2),
                State.valueOf(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getInt(5),
                Optional.ofNullable(row.getObject(6, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                outcome == null ? "" : outcome);
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be read or written", e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
