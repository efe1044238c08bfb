package org.faofon.alerts.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.faofon.alerts.outbox.AlertOutbox.State;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.readings.Interval;

/** What was sent about alerts, and what it cost; its times are real times, as in the outbox. */
@ApplicationScoped
public class DeliveryAccount {
    private static final String LIST = """
            select coalesce(o.push_id, o.id) as push, o.channel, o.state, min(o.created_at) as queued_at,
                   max(o.settled_at) as settled_at, string_agg(o.event_id::text, ',' order by o.seq) as events,
                   max(n.title) as title, bool_or(o.resend_of is not null) as again,
                   max(a.cost) as cost
            from outbox o
            left join notice n on n.id = o.notice_id
            left join delivery_attempt a on a.push_id = coalesce(o.push_id, o.id) and a.outcome = 'DELIVERED'
            where o.alert_id = any (?::int8[]) or (n.posted_at > ? and n.posted_at <= ? and n.exercise = ?)
            group by 1, 2, 3 order by min(o.seq) limit ?
            """;

    private final SqlRunner sql;

    DeliveryAccount(SqlRunner sql) {
        this.sql = sql;
    }

    /**
     * One push.
     *
     * @param events the events that it carried; empty for a notice
     * @param notice the notice's title
     * @param again whether an officer had it sent again
     * @param cost the messages that it cost; empty where the channel has no plan, or nobody noted it
     */
    public record Push(
            UUID id,
            String channel,
            State state,
            Instant queuedAt,
            Optional<Instant> settledAt,
            List<Long> events,
            Optional<String> notice,
            boolean again,
            OptionalInt cost) {
        /** How long it took from the event to the channel's answer; empty unless the channel took it. */
        public Optional<Duration> tookTo() {
            return state == State.DELIVERED
                    ? settledAt.map(settled -> Duration.between(queuedAt, settled))
                    : Optional.empty();
        }
    }

    /** The pushes of those alerts, and the notices of that time; the earliest first. */
    @Transactional
    public List<Push> list(Collection<Long> alerts, Interval notices, boolean exercise, int limit) {
        String[] ids = alerts.stream().map(String::valueOf).toArray(String[]::new);
        return sql.list(LIST, DeliveryAccount::push, ids, notices.start(), notices.end(), exercise, limit);
    }

    private static Push push(ResultSet row) throws SQLException {
        int cost = row.getInt("cost");
        OptionalInt known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(cost);
        return new Push(
                row.getObject("push", UUID.class),
                row.getString("channel"),
                State.valueOf(row.getString("state")),
                Columns.instant(row, "queued_at"),
                Columns.findInstant(row, "settled_at"),
                Columns.findText(row, "events").stream()
                        .flatMap(events -> Stream.of(events.split(",", -1)))
                        .map(Long::valueOf)
                        .toList(),
                Columns.findText(row, "title"),
                row.getBoolean("again"),
                known);
    }
}
