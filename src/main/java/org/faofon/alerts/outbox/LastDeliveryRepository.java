package org.faofon.alerts.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;

/** Whether a channel took the latest push; that it answers questions does not say that it takes messages. */
@ApplicationScoped
public class LastDeliveryRepository {
    private static final String LATEST = """
            select state, settled_at, outcome from outbox
            where channel = ? and (push_id is null or push_id = id) and state in ('DELIVERED', 'REFUSED')
              and settled_at > now() - interval '7 days'
            order by settled_at desc, seq desc limit 1""";

    /**
     * A push that a channel did not take.
     *
     * @param at real time
     * @param outcome the channel's words
     */
    public record Refusal(Instant at, String outcome) {}

    private record Latest(boolean refused, Refusal refusal) {}

    private final SqlRunner sql;

    LastDeliveryRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** The latest push of that channel, if it was refused; empty as soon as one arrived again. */
    @Transactional
    public Optional<Refusal> findRefusal(String channel) {
        return sql.find(
                        LATEST,
                        row -> new Latest(
                                row.getString("state").equals("REFUSED"),
                                new Refusal(Columns.instant(row, 2), row.getString("outcome"))),
                        channel)
                .filter(Latest::refused)
                .map(Latest::refusal);
    }
}
