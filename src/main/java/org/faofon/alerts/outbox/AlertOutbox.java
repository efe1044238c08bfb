package org.faofon.alerts.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.PushBatcher.Waiting;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.jspecify.annotations.Nullable;

/**
 * The messages that still have to reach a channel, and the proof of those that did; rows are never deleted.
 *
 * <p>A push carries one row or several. The grouping is decided once and stored before anything is sent; the push's key
 * is the id of its first row, so that each attempt under the same key has the same content.
 *
 * <p>All times are real times by the database's own clock, in an exercise too, because the outside world uses real
 * time, and because several instances on one database agree about what is due.
 */
@ApplicationScoped
public class AlertOutbox {
    /** How much of a channel's answer is kept. */
    private static final int LONGEST_WORDS = 500;

    /** Of more than this many waiting messages the oldest are processed first; the others in the next turn. */
    private static final int MOST_LOOKED_AT = 1_000;

    private static final String ADD = """
            insert into outbox (id, event_id, notice_id, alert_id, channel, urgent, alone, state, created_at, attempts,
                                next_attempt_at)
            values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, 'WAITING', now(), 0, now())""";

    // One instance at a time decides what a channel's next push is. It takes milliseconds, and nobody waits for it.
    private static final String MY_TURN = "select pg_try_advisory_xact_lock(hashtext('faofon.outbox.' || ?))";

    // Taking a push moves its next attempt ahead: until then nobody else takes it, and if its sender dies, it becomes
    // due again. A message waits for the earlier ones of its alert, but not for those of another.
    private static final String DUE = """
            select lead.id from outbox lead
            where lead.channel = ? and lead.state = 'WAITING' and lead.push_id = lead.id
              and lead.next_attempt_at <= now() and lead.created_at > now() - ? * interval '1 millisecond'
              and not exists (
                  select from outbox part
                  join outbox earlier on earlier.channel = part.channel and earlier.alert_id = part.alert_id
                  where part.push_id = lead.id and earlier.state = 'WAITING' and earlier.seq < part.seq
                    and earlier.push_id is distinct from part.push_id)
            order by lead.seq
            limit 1
            for update skip locked""";

    private static final String NOT_IN_A_PUSH = """
            select o.id, o.alert_id, o.alone, o.urgent from outbox o
            where o.channel = ? and o.state = 'WAITING' and o.push_id is null
              and o.created_at > now() - ? * interval '1 millisecond'
              and not exists (
                  select from outbox earlier
                  where earlier.channel = o.channel and earlier.alert_id = o.alert_id
                    and earlier.state = 'WAITING' and earlier.push_id is not null)
            order by o.seq
            limit ?
            for update skip locked""";

    private static final String GATHERING = """
            select exists (
                select from outbox
                where channel = ? and pushed_at > now() - ? * interval '1 millisecond' and not alone)""";

    // Calls wait for one another: the first for a third of the time, those after a sent one for the rest of it.
    private static final String CALLS_GATHER = """
            select exists (
                select from outbox
                where channel = ? and alone and alert_id is not null and pushed_at > now() - ? * interval '1 millisecond')
              or (select min(created_at) from outbox
                  where channel = ? and alone and alert_id is not null and state = 'WAITING' and push_id is null)
                 > now() - ? * interval '1 millisecond'""";

    private static final String COMPOSE = """
            update outbox set push_id = ?, pushed_at = now() where id = any(?::uuid[])""";

    private static final String BEGIN = """
            with taken as (
                update outbox set attempts = attempts + 1, next_attempt_at = now() + ? * interval '1 millisecond'
                where push_id = ? and state = 'WAITING'
                returning event_id, notice_id, attempts, seq, resend_of)
            select event_id, notice_id, attempts, resend_of is not null as again from taken order by seq""";

    private static final String ATTEMPT = """
            insert into delivery_attempt (push_id, number, began_at) values (?, ?, now())""";

    private static final String ATTEMPT_ENDED = """
            update delivery_attempt set ended_at = now(), outcome = ?, words = ?, cost = ?
            where push_id = ? and number = ? and ended_at is null""";

    private static final String SETTLE = """
            update outbox set state = ?, outcome = ?, settled_at = now()
            where push_id = ? and state = 'WAITING'""";

    private static final String PUT_OFF = """
            update outbox set outcome = ?, next_attempt_at = now() + ? * interval '1 millisecond'
            where push_id = ? and state = 'WAITING' and attempts = ?""";

    // All parts of a push share the outcome of its first row.
    private static final String GIVE_UP = """
            update outbox set state = 'REFUSED', settled_at = now(), outcome = concat_ws('; ', ?, outbox.outcome)
            from outbox lead
            where outbox.state = 'WAITING' and outbox.next_attempt_at <= now()
              and lead.id = coalesce(outbox.push_id, outbox.id)
              and lead.created_at <= now() - ? * interval '1 millisecond'
            returning outbox.channel, outbox.event_id, outbox.notice_id, outbox.attempts""";

    // A message that is already part of a push may have been accepted, so it stays.
    private static final String GIVE_WAY = """
            update outbox set state = 'REFUSED', settled_at = now(), outcome = ?
            where state = 'WAITING' and push_id is null and id in (
                select id from (
                    select id, row_number() over (partition by channel order by urgent desc, seq desc) as place
                    from outbox where state = 'WAITING') waiting
                where place > ?)
            returning channel, event_id, notice_id, attempts""";

    private static final String LOCK_PUSH = """
            select state from outbox where coalesce(push_id, id) = ? order by seq for update""";

    private static final String WAITS_ALREADY = """
            select exists (
                select from outbox waiting
                join outbox old on old.channel = waiting.channel
                    and (old.event_id = waiting.event_id or old.notice_id = waiting.notice_id)
                where coalesce(old.push_id, old.id) = ? and waiting.state = 'WAITING')""";

    private static final String SEND_AGAIN = """
            insert into outbox (id, event_id, notice_id, alert_id, channel, urgent, alone, state, created_at, attempts,
                                next_attempt_at, push_id, pushed_at, resend_of, asked_by)
            select case when row_number() over (order by seq) = 1 then ? else gen_random_uuid() end,
                   event_id, notice_id, alert_id, channel, urgent, alone, 'WAITING', now(), 0,
                   now(), ?, now(), ?, ?
            from outbox where coalesce(push_id, id) = ? order by seq""";

    private static final String QUEUED_BEFORE = "select exists (select from outbox where alert_id = ? and channel = ?)";

    /** The state of a message. */
    @Schema(name = "State1")
    public enum State {
        WAITING,
        DELIVERED,
        REFUSED,
        /** The channel saved it for more important messages; the daily bulletin reports it. */
        LEFT_OUT
    }

    /** The result of an officer's request to send a push again. */
    public sealed interface Again {
        /** It is sent as that new push. */
        record Queued(UUID push) implements Again {}

        /** There is no such push. */
        record Unknown() implements Again {}

        /** Its content is still waiting. */
        record WaitsAlready() implements Again {}
    }

    /**
     * A push that its taker must send, and then settle or postpone.
     *
     * @param attempt the number of this attempt, from 1
     * @param events in order; empty for a notice
     * @param again whether an officer asked to have it sent again
     */
    record Taken(UUID key, String channel, int attempt, List<Long> events, Optional<Long> notice, boolean again) {}

    /** A message that will no longer be sent. */
    record Lost(String channel, Optional<Long> event, Optional<Long> notice, int attempts) {}

    /**
     * How a channel is served.
     *
     * @param gathers see {@link AlertChannel#gathers}
     * @param gathersCalls see {@link AlertChannel#gathersCalls}
     * @param oldest how long a message may have waited and still be sent; see {@link #giveUpAfter}
     * @param lease how long a push belongs to its taker
     */
    record Terms(Duration gathers, Duration gathersCalls, Duration oldest, Duration lease) {}

    private record Part(Optional<Long> event, Optional<Long> notice, int attempt, boolean again) {}

    private final SqlRunner sql;
    private final WorkAssignment assignment;

    AlertOutbox(SqlRunner sql, WorkAssignment assignment) {
        this.sql = sql;
        this.assignment = assignment;
    }

    /** Queues the event in the transaction that writes it. */
    @Transactional(TxType.MANDATORY)
    void add(AlertEvent event, String channel) {
        sql.update(ADD, event.id, null, event.alert.id, channel, event.isUrgent(), event.travelsAlone());
    }

    /** Queues the notice in the transaction that writes it. */
    @Transactional(TxType.MANDATORY)
    void add(Notice notice, String channel) {
        sql.update(ADD, null, notice.id(), null, channel, true, true);
    }

    /** Whether a message of that alert was queued on that channel before, so that those who get it are told the rest. */
    @Transactional
    public boolean hasQueued(long alert, String channel) {
        return isTrue(QUEUED_BEFORE, alert, channel);
    }

    /**
     * The next push that is due on the channel; nobody else gets it before the lease expires.
     *
     * @throws org.faofon.common.cluster.FencedException if another instance delivers the messages by now
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Taken> take(String channel, Terms terms) {
        assignment.assertLeader();
        if (!isTrue(MY_TURN, channel)) {
            return Optional.empty();
        }
        return due(channel, terms).or(() -> compose(channel, terms)).map(push -> begin(push, channel, terms.lease()));
    }

    private Optional<UUID> due(String channel, Terms terms) {
        return sql.find(
                DUE,
                row -> row.getObject(1, UUID.class),
                channel,
                terms.oldest().toMillis());
    }

    private Optional<UUID> compose(String channel, Terms terms) {
        boolean one = terms.gathers().isZero();
        boolean first = one && terms.gathersCalls().isZero();
        List<Waiting> waiting = sql.list(
                NOT_IN_A_PUSH, AlertOutbox::waiting, channel, terms.oldest().toMillis(), first ? 1 : MOST_LOOKED_AT);
        if (callsGather(channel, terms.gathersCalls())) {
            waiting = PushBatcher.withoutCalls(waiting);
        }
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        boolean gathering = !one && isTrue(GATHERING, channel, terms.gathers().toMillis());
        List<UUID> parts = one ? PushBatcher.nextSingle(waiting) : PushBatcher.next(waiting, gathering);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        sql.update(COMPOSE, parts.get(0), parts.stream().map(UUID::toString).toArray(String[]::new));
        return Optional.of(parts.get(0));
    }

    private boolean callsGather(String channel, Duration gathers) {
        long most = gathers.toMillis();
        return most > 0
                && Boolean.TRUE.equals(
                        sql.find(CALLS_GATHER, row -> row.getBoolean(1), channel, most, channel, most / 3)
                                .orElse(false));
    }

    private Taken begin(UUID push, String channel, Duration lease) {
        List<Part> parts = sql.list(BEGIN, AlertOutbox::part, lease.toMillis(), push);
        int attempt = parts.get(0).attempt();
        sql.update(ATTEMPT, push, attempt);
        return new Taken(
                push,
                channel,
                attempt,
                parts.stream().flatMap(part -> part.event().stream()).toList(),
                parts.get(0).notice(),
                parts.get(0).again());
    }

    @Transactional(TxType.REQUIRES_NEW)
    void settle(Taken push, State state, String words, OptionalInt cost) {
        sql.update(SETTLE, state.name(), cut(words), push.key());
        @Nullable Integer charged = cost.isPresent() ? cost.getAsInt() : null;
        sql.update(ATTEMPT_ENDED, state.name(), cut(words), charged, push.key(), push.attempt());
    }

    @Transactional(TxType.REQUIRES_NEW)
    void settle(Taken push, State state, String words) {
        settle(push, state, words, OptionalInt.empty());
    }

    @Transactional(TxType.REQUIRES_NEW)
    void putOff(Taken push, Duration wait, String reason) {
        sql.update(PUT_OFF, cut(reason), wait.toMillis(), push.key(), push.attempt());
        sql.update(ATTEMPT_ENDED, "LATER", cut(reason), null, push.key(), push.attempt());
    }

    /** Refuses what has waited that long, on any channel, also one that is no longer configured. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Lost> giveUpAfter(Duration age, String reason) {
        return sql.list(GIVE_UP, AlertOutbox::lost, reason, age.toMillis());
    }

    /** Refuses the oldest messages if too many wait on a channel, urgent ones last; an officer may send them again. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Lost> keepAtMost(int waiting, String reason) {
        return sql.list(GIVE_WAY, AlertOutbox::lost, reason, waiting);
    }

    /** Sends a push once more under a new key, whatever its outcome, unless one with the same content is waiting. */
    @Transactional(TxType.REQUIRES_NEW)
    public Again sendAgain(UUID push, String officer) {
        if (sql.list(LOCK_PUSH, row -> row.getString("state"), push).isEmpty()) {
            return new Again.Unknown();
        }
        if (isTrue(WAITS_ALREADY, push)) {
            return new Again.WaitsAlready();
        }
        UUID key = UUID.randomUUID();
        sql.update(SEND_AGAIN, key, key, push, officer, push);
        return new Again.Queued(key);
    }

    private boolean isTrue(String question, @Nullable Object... values) {
        return sql.find(question, row -> row.getBoolean(1), values).orElseThrow();
    }

    private static String cut(String words) {
        return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                Columns.findNumber(row, "alert_id"),
                row.getBoolean("alone"),
                row.getBoolean("urgent"));
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                Columns.findNumber(row, "event_id"),
                Columns.findNumber(row, "notice_id"),
                row.getInt("attempts"),
                row.getBoolean("again"));
    }

    private static Lost lost(ResultSet row) throws SQLException {
        return new Lost(
                row.getString("channel"),
                Columns.findNumber(row, "event_id"),
                Columns.findNumber(row, "notice_id"),
                row.getInt("attempts"));
    }
}
