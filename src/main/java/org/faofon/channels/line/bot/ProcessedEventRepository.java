package org.faofon.channels.line.bot;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import org.faofon.common.cluster.NotLeader;
import org.faofon.common.jdbc.SqlRunner;

/** The LINE events that were already handled: LINE delivers one again when it did not get our answer. */
@ApplicationScoped
class ProcessedEventRepository {
    private static final String NOTE = """
            insert into line_event (webhook_event_id, received_at) select distinct unnest(?), now()
            on conflict do nothing returning webhook_event_id""";

    // LINE stops redelivering an event long before.
    private static final String FORGET = "delete from line_event where received_at < now() - interval '7 days'";

    private final SqlRunner sql;

    ProcessedEventRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** Stores the ids and returns those that are new. */
    @Transactional
    Set<String> note(Collection<String> ids) {
        return Set.copyOf(sql.list(NOTE, row -> row.getString(1), (Object) ids.toArray(String[]::new)));
    }

    @Scheduled(every = "6h", delayed = "1m", identity = "old LINE events", skipExecutionIf = NotLeader.class)
    @Transactional
    void forgetOld() {
        sql.update(FORGET);
    }
}
