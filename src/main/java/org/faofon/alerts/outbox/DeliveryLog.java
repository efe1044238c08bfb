package org.faofon.alerts.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.faofon.alerts.outbox.AlertOutbox.State;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;

/**
 * Reads the deliveries and their outcomes, for operators of the warnings; the times are real times, as in the outbox.
 */
@ApplicationScoped
public class DeliveryLog {
    /** In a list, the latest attempts of a push; a single push is shown with all of them. */
    public static final int ATTEMPTS_IN_A_LIST = 5;

    private static final int MOST_ATTEMPTS = 1_000;

    private static final String OF_ALERT = """
            select coalesce(push_id, id) as push, event_id, channel, state, created_at, attempts, settled_at, outcome,
                   resend_of is not null as again
            from outbox where alert_id = ? order by event_id, channel, seq""";

    private static final String OF_MESSAGE = """
            select coalesce(part.push_id, part.id) as push, 0 as event_id, part.channel, part.state, part.created_at,
                   part.attempts, part.settled_at, part.outcome, part.resend_of is not null as again
            from handwritten_message message
            join notice on notice.key = 'message-' || message.form and notice.exercise = message.exercise
            join outbox part on part.notice_id = notice.id
            where message.id = ? order by part.channel, part.seq""";

    private static final String PUSHES = """
            select coalesce(lead.push_id, lead.id) as push, lead.channel, lead.state, lead.created_at, lead.attempts,
                   lead.next_attempt_at, lead.settled_at, lead.outcome, lead.resend_of, lead.asked_by,
                   part.event_id, part.notice_id
            from (%s) lead
            join outbox part on part.id = lead.id or part.push_id = lead.id
            order by lead.seq desc, part.seq""";

    private static final String LATEST = PUSHES.formatted("""
            select * from outbox
            where (push_id is null or push_id = id) and state = coalesce(?, state) and channel = coalesce(?, channel)
            order by seq desc limit ?""");

    private static final String ONE = PUSHES.formatted("""
            select * from outbox where id = ? and (push_id is null or push_id = id)""");

    private static final String ATTEMPTS = """
            select push_id, number, began_at, ended_at, outcome, words from (
                select *, row_number() over (partition by push_id order by number desc) as place
                from delivery_attempt where push_id = any(?::uuid[])) tried
            where place <= ?
            order by push_id, number desc""";

    private static final String CONDITION = """
            select count(*) filter (where state = 'WAITING') as waiting,
                   coalesce(extract(epoch from now() - min(created_at) filter (where state = 'WAITING')), 0) as longest,
                   count(*) filter (where state = 'REFUSED' and settled_at > now() - interval '24 hours') as refused,
                   count(*) filter (where state = 'LEFT_OUT' and settled_at > now() - interval '24 hours') as left_out
            from outbox where state <> 'DELIVERED'""";

    /**
     * The delivery of one event on one channel.
     *
     * @param push the push that contained it, by which it can be found here
     * @param outcome the channel's proof, or why it was refused, or why the last attempt failed; empty before the first
     * @param again whether an officer had it sent again
     */
    public record Dispatch(
            UUID push,
            long eventId,
            String channel,
            State state,
            Instant createdAt,
            int attempts,
            Optional<Instant> settledAt,
            String outcome,
            boolean again) {}

    /**
     * One push: its content, state and attempts.
     *
     * @param id the channel's retry key
     * @param resendOf the push that it repeats, at the request of {@code askedBy}
     * @param events in order; empty for a notice
     * @param tries the latest first
     */
    public record Push(
            UUID id,
            String channel,
            State state,
            Instant createdAt,
            int attempts,
            Instant nextAttemptAt,
            Optional<Instant> settledAt,
            String outcome,
            Optional<UUID> resendOf,
            Optional<String> askedBy,
            List<Long> events,
            Optional<Long> notice,
            List<Attempt> tries) {
        private Push with(Push rest) {
            return with(
                    List.of(events, rest.events).stream()
                            .flatMap(Collection::stream)
                            .toList(),
                    tries);
        }

        private Push with(List<Long> events, List<Attempt> tries) {
            return new Push(
                    id,
                    channel,
                    state,
                    createdAt,
                    attempts,
                    nextAttemptAt,
                    settledAt,
                    outcome,
                    resendOf,
                    askedBy,
                    events,
                    notice,
                    tries);
        }
    }

    /** The result of an attempt. */
    public enum Ended {
        DELIVERED,
        LATER,
        REFUSED,
        LEFT_OUT
    }

    /**
     * One attempt.
     *
     * @param ended empty while it lasts, and for ever if the program died meanwhile: then the result is unknown
     * @param words the channel's answer, or the error
     */
    public record Attempt(
            int number, Instant beganAt, Optional<Instant> endedAt, Optional<Ended> ended, String words) {}

    /** The state of the outbox; refused and left-out messages count for a day. */
    record Condition(long waiting, Duration longestWait, long refused, long leftOut) {}

    private final SqlRunner sql;

    DeliveryLog(SqlRunner sql) {
        this.sql = sql;
    }

    /** The deliveries of the alert's messages, by event and channel. */
    @Transactional
    public List<Dispatch> listOf(long alertId) {
        return sql.list(OF_ALERT, DeliveryLog::dispatch, alertId);
    }

    /** The deliveries of an officer's own message; no event is in them. */
    @Transactional
    public List<Dispatch> listOfMessage(long messageId) {
        return sql.list(OF_MESSAGE, DeliveryLog::dispatch, messageId);
    }

    /** The latest pushes, the latest first; filtered by state and channel if given. */
    @Transactional
    public List<Push> list(Optional<State> state, Optional<String> channel, int limit) {
        return whole(
                sql.list(LATEST, DeliveryLog::part, state.map(State::name).orElse(null), channel.orElse(null), limit),
                ATTEMPTS_IN_A_LIST);
    }

    @Transactional
    public Optional<Push> find(UUID push) {
        return whole(sql.list(ONE, DeliveryLog::part, push), MOST_ATTEMPTS).stream()
                .findFirst();
    }

    @Transactional
    Condition condition() {
        return sql.find(
                        CONDITION,
                        row -> new Condition(
                                row.getLong("waiting"),
                                Duration.ofSeconds(row.getLong("longest")),
                                row.getLong("refused"),
                                row.getLong("left_out")))
                .orElseThrow();
    }

    private List<Push> whole(List<Push> parts, int attempts) {
        Map<UUID, Push> pushes = new LinkedHashMap<>();
        parts.forEach(part -> pushes.merge(part.id(), part, Push::with));
        Map<UUID, List<Attempt>> tries = tries(pushes.keySet(), attempts);
        return pushes.values().stream()
                .map(push -> push.with(push.events(), tries.getOrDefault(push.id(), List.of())))
                .toList();
    }

    private record Try(UUID push, Attempt attempt) {}

    private Map<UUID, List<Attempt>> tries(Collection<UUID> pushes, int most) {
        String[] ids = pushes.stream().map(UUID::toString).toArray(String[]::new);
        return sql
                .list(ATTEMPTS, row -> new Try(row.getObject("push_id", UUID.class), attempt(row)), ids, most)
                .stream()
                .collect(Collectors.groupingBy(Try::push, Collectors.mapping(Try::attempt, Collectors.toList())));
    }

    private static Dispatch dispatch(ResultSet row) throws SQLException {
        return new Dispatch(
                row.getObject("push", UUID.class),
                row.getLong("event_id"),
                row.getString("channel"),
                State.valueOf(row.getString("state")),
                Columns.instant(row, "created_at"),
                row.getInt("attempts"),
                Columns.findInstant(row, "settled_at"),
                Columns.findText(row, "outcome").orElse(""),
                row.getBoolean("again"));
    }

    private static Push part(ResultSet row) throws SQLException {
        return new Push(
                row.getObject("push", UUID.class),
                row.getString("channel"),
                State.valueOf(row.getString("state")),
                Columns.instant(row, "created_at"),
                row.getInt("attempts"),
                Columns.instant(row, "next_attempt_at"),
                Columns.findInstant(row, "settled_at"),
                Columns.findText(row, "outcome").orElse(""),
                Optional.ofNullable(row.getObject("resend_of", UUID.class)),
                Columns.findText(row, "asked_by"),
                Columns.findNumber(row, "event_id").stream().toList(),
                Columns.findNumber(row, "notice_id"),
                List.of());
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getInt("number"),
                Columns.instant(row, "began_at"),
                Columns.findInstant(row, "ended_at"),
                Columns.findText(row, "outcome").map(Ended::valueOf),
                Columns.findText(row, "words").orElse(""));
    }
}
