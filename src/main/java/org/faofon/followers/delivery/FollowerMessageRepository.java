package org.faofon.followers.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Level;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.common.text.Language;
import org.faofon.followers.FollowRepository.Reached;
import org.faofon.followers.FollowersConfig;
import org.faofon.followers.OwnThreshold;
import org.faofon.followers.Place;
import org.faofon.followers.PushSubscription;
import org.faofon.followers.delivery.FollowerMessage.Address;
import org.faofon.followers.delivery.FollowerMessage.Content;
import org.faofon.followers.delivery.FollowerMessage.Settled;

/**
 * The queue of messages to followers, in real time by the database's clock. The only writer of the table {@code
 * follower_message}.
 */
@Singleton
public class FollowerMessageRepository {
    private static final int LONGEST_OUTCOME = 200;

    private static final String FOR_ALL = """
            insert into follower_message (follower_id, subject, urgency, event_id, alert_id, next_attempt_at, expires_at)
            select distinct follower_id, ?, ?::smallint, ?::bigint, ?::bigint, now(), now() + ? * interval '1 millisecond'
            from follow
            where ((kind = 'DISTRICT' and place = ?) or (kind = 'GAUGE' and place = any(?))) and least_level <= ?
            on conflict do nothing""";

    private static final String FOR_THE_TOLD = """
            insert into follower_message (follower_id, subject, urgency, event_id, alert_id, next_attempt_at, expires_at)
            select distinct follower_id, ?, ?::smallint, ?::bigint, ?::bigint, now(), now() + ? * interval '1 millisecond'
            from follow
            where ((kind = 'DISTRICT' and place = ?) or (kind = 'GAUGE' and place = any(?))) and least_level is not null
              and exists (select from follower_message told
                          where told.follower_id = follow.follower_id and told.alert_id = ?)
            on conflict do nothing""";

    // Somebody to whom the warning could not be sent yet must not get it after the all-clear.
    private static final String REPLACE_OLDER = """
            update follower_message older
            set state = 'EXPIRED', settled_at = now(), outcome = 'a newer message about the alert'
            from follower_message newer
            where older.alert_id = ? and older.state = 'WAITING' and older.event_id < newer.event_id
              and newer.event_id = ? and newer.follower_id = older.follower_id""";

    private static final String OF_RAIN = """
            insert into follower_message (follower_id, subject, urgency, follow_id, rain_micrometres, gauge, measured_at,
                                          next_attempt_at, expires_at)
            values (?, ?, 0, ?, ?, ?, ?, now(), now() + ? * interval '1 millisecond')
            on conflict do nothing""";

    // The highest level first. Taking a message moves its next attempt ahead, so that nobody else takes it meanwhile,
    // and it becomes due again if its taker dies.
    private static final String TAKE = """
            with due as (
                select m.id from follower_message m join follower f on f.id = m.follower_id
                where m.state = 'WAITING' and m.next_attempt_at <= now() and m.expires_at > now()
                  and (f.endpoint is not null) = ?
                order by m.urgency desc, m.id
                limit ?
                for update of m skip locked),
            taken as (
                update follower_message m
                set attempts = m.attempts + 1, next_attempt_at = now() + ? * interval '1 millisecond'
                from due where m.id = due.id
                returning m.*, extract(epoch from m.expires_at - now())::bigint as seconds_left)
            select taken.*, f.language, f.email, f.endpoint, f.p256dh, f.auth,
                   follow.kind, follow.place, follow.threshold_micrometres, follow.window_minutes
            from taken join follower f on f.id = taken.follower_id left join follow on follow.id = taken.follow_id""";

    private static final String SETTLE = """
            update follower_message m
            set state = s.state, outcome = s.outcome,
                settled_at = case when s.state = 'WAITING' then null else now() end,
                next_attempt_at = case when s.state = 'WAITING' then now() + s.pause * interval '1 millisecond'
                                       else m.next_attempt_at end
            from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[]) as s (id, state, outcome, pause)
            where m.id = s.id and m.state = 'WAITING'""";

    private static final String EXPIRE = """
            update follower_message set state = 'EXPIRED', settled_at = now()
            where state = 'WAITING' and expires_at <= now() and next_attempt_at <= now()""";

    private static final String FORGET = """
            delete from follower_message where settled_at < now() - ? * interval '1 millisecond'""";

    private final SqlRunner sql;
    private final FollowersConfig config;
    private final WorkAssignment assignment;

    FollowerMessageRepository(SqlRunner sql, FollowersConfig config, WorkAssignment assignment) {
        this.sql = sql;
        this.config = config;
        this.assignment = assignment;
    }

    /** Queues the event for everybody who wants warnings of its level there; returns for how many. */
    @Transactional(TxType.REQUIRES_NEW)
    int queueForAll(AlertEvent event, Collection<String> gauges) {
        int queued = sql.update(
                FOR_ALL,
                subject(event),
                event.level.number(),
                event.id,
                event.alert.id,
                Lasting.of(event.level).toMillis(),
                event.alert.districtCode,
                gauges.toArray(String[]::new),
                event.level.number());
        replaceOlder(event);
        return queued;
    }

    /** Queues the event for those who follow the place and were told of the alert. */
    @Transactional(TxType.REQUIRES_NEW)
    int queueForTheTold(AlertEvent event, Collection<String> gauges) {
        int queued = sql.update(
                FOR_THE_TOLD,
                subject(event),
                Level.WATCH.number(),
                event.id,
                event.alert.id,
                Lasting.ALL_CLEAR.toMillis(),
                event.alert.districtCode,
                gauges.toArray(String[]::new),
                event.alert.id);
        replaceOlder(event);
        return queued;
    }

    private void replaceOlder(AlertEvent event) {
        sql.update(REPLACE_OLDER, event.alert.id, event.id);
    }

    private static String subject(AlertEvent event) {
        return "event " + event.id;
    }

    /** Queues, in the transaction that marks it, that a follower's own threshold is reached. */
    @Transactional(TxType.MANDATORY)
    public void queue(Reached reached, long rainMicrometres, String gauge, Instant at) {
        sql.update(
                OF_RAIN,
                reached.follower(),
                "rain " + reached.follow() + " " + at,
                reached.follow(),
                rainMicrometres,
                gauge,
                at,
                Lasting.OWN_THRESHOLD.toMillis());
    }

    /** What is due to devices or, if not, to addresses, the most urgent first; nobody else gets it before the lease ends. */
    @Transactional(TxType.REQUIRES_NEW)
    List<FollowerMessage> take(boolean devices, int most) {
        assignment.assertLeader();
        return sql
                .list(
                        TAKE,
                        FollowerMessageRepository::message,
                        devices,
                        most,
                        config.lease().toMillis())
                .stream()
                .sorted(Comparator.comparingInt(FollowerMessage::urgency)
                        .reversed()
                        .thenComparingLong(FollowerMessage::id))
                .toList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void settle(List<Settled> settled) {
        sql.update(
                SETTLE,
                settled.stream().map(Settled::id).toArray(Long[]::new),
                settled.stream().map(one -> one.state().name()).toArray(String[]::new),
                settled.stream().map(one -> cut(one.outcome())).toArray(String[]::new),
                settled.stream()
                        .map(one -> one.pause().orElse(Duration.ZERO).toMillis())
                        .toArray(Long[]::new));
    }

    /** What was not sent in time is no longer worth it. */
    int expire() {
        return sql.update(EXPIRE);
    }

    int forgetOld() {
        return sql.update(FORGET, config.keep().toMillis());
    }

    private static String cut(String words) {
        return words.length() > LONGEST_OUTCOME ? words.substring(0, LONGEST_OUTCOME) : words;
    }

    private static FollowerMessage message(ResultSet row) throws SQLException {
        return new FollowerMessage(
                row.getLong("id"),
                row.getObject("follower_id", UUID.class),
                Language.of(row.getString("language")),
                address(row),
                content(row),
                row.getInt("urgency"),
                row.getInt("attempts"),
                Duration.ofSeconds(row.getLong("seconds_left")));
    }

    private static Address address(ResultSet row) throws SQLException {
        String email = row.getString("email");
        return email != null
                ? new Address.Mail(email)
                : new Address.Device(
                        new PushSubscription(row.getString("endpoint"), row.getBytes("p256dh"), row.getBytes("auth")));
    }

    private static Content content(ResultSet row) throws SQLException {
        long event = row.getLong("event_id");
        if (!row.wasNull()) {
            return new Content.OfAlert(event);
        }
        long threshold = row.getLong("threshold_micrometres");
        if (row.wasNull()) {
            return new Content.Nothing();
        }
        return new Content.OfRain(
                row.getLong("follow_id"),
                new Place(Place.Kind.valueOf(row.getString("kind")), row.getString("place")),
                new OwnThreshold(threshold, Duration.ofMinutes(row.getInt("window_minutes"))),
                row.getLong("rain_micrometres"),
                row.getString("gauge"),
                Columns.instant(row, "measured_at"));
    }

    /** How long a message is worth sending; later the pages say it. */
    static final class Lasting {
        static final Duration OWN_THRESHOLD = Duration.ofHours(1);
        static final Duration ALL_CLEAR = Duration.ofHours(12);

        private Lasting() {}

        static Duration of(Level level) {
            return level == Level.WATCH ? Duration.ofHours(3) : Duration.ofHours(6);
        }
    }
}
