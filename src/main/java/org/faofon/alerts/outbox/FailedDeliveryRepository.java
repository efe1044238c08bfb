package org.faofon.alerts.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.faofon.common.jdbc.SqlRunner;

/** The pushes that did not reach their channel, until an officer has seen that. */
@ApplicationScoped
public class FailedDeliveryRepository {
    private static final int MOST = 20;

    /** From this attempt on, a push that is still tried is late enough to be a failure. */
    private static final int LATE_FROM_ATTEMPT = 3;

    // A first level that the budget left out is no failure: the policy saves messages for the higher ones. What an
    // officer has written is one, because somebody believes that it was sent.
    private static final String UNSEEN = """
            select distinct lead.id, lead.seq
            from outbox lead
            join outbox part on part.id = lead.id or part.push_id = lead.id
            left join alert_event event on event.id = part.event_id
            left join notice on notice.id = part.notice_id
            where (lead.push_id is null or lead.push_id = lead.id)
              and lead.created_at > now() - interval '7 days'
              and (lead.state = 'REFUSED'
                   or (lead.state = 'LEFT_OUT' and greatest(event.level, event.pending_level) >= 2)
                   or (lead.state = 'LEFT_OUT' and notice.kind = 'MESSAGE')
                   or (lead.state = 'WAITING' and lead.attempts >= ? and event.id is not null))
              and not exists (select from delivery_seen seen where seen.push_id = lead.id)
              and not exists (select from outbox again where again.resend_of = lead.id)
            order by lead.seq desc
            limit ?""";

    private static final String SEE = """
            insert into delivery_seen (push_id, officer, seen_at)
            select id, ?, now() from outbox where id = ? and state <> 'WAITING'
            on conflict do nothing""";

    private final SqlRunner sql;

    FailedDeliveryRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** The latest first; a push that was sent again is not listed, but its repetition is if that failed too. */
    @Transactional
    public List<UUID> listUnseen() {
        return sql.list(UNSEEN, row -> row.getObject("id", UUID.class), LATE_FROM_ATTEMPT, MOST);
    }

    /** One that is still tried stays listed. */
    @Transactional
    public void markSeen(UUID push, String officer) {
        sql.update(SEE, officer, push);
    }
}
