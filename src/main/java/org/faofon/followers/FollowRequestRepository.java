package org.faofon.followers;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.Level;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.common.text.Language;

/** Requests to follow by e-mail, until they are confirmed. The only writer of the table {@code follow_request}. */
@Singleton
public class FollowRequestRepository {
    private static final Duration COUNTED = Duration.ofDays(1);
    private static final int MOST_ATTEMPTS = 30;

    private static final String ADD = """
            insert into follow_request (email, language, kind, place, least_level, threshold_micrometres, window_minutes,
                                        created_at, next_attempt_at)
            select ?, ?, ?, ?, ?::smallint, ?::bigint, ?::integer, now(), now()
            where (select count(*) from follow_request
                   where email = ? and created_at > now() - interval '1 day') < ?
              and (select count(*) from follow_request where created_at > now() - interval '1 day') < ?""";

    private static final String CONFIRM = """
            update follow_request set confirmed_at = now()
            where id = ? and confirmed_at is null and created_at > now() - ? * interval '1 millisecond'
            returning id, email, language, kind, place, least_level, threshold_micrometres, window_minutes""";

    private static final String FIND = """
            select id, email, language, kind, place, least_level, threshold_micrometres, window_minutes
            from follow_request
            where id = ? and confirmed_at is null and created_at > now() - ? * interval '1 millisecond'""";

    private static final String TAKE = """
            update follow_request set attempts = attempts + 1,
                next_attempt_at = now() + ? * interval '1 millisecond'
            where id in (select id from follow_request
                         where state = 'WAITING' and next_attempt_at <= now() and attempts < ?
                           and created_at > now() - ? * interval '1 millisecond'
                         order by created_at limit ? for update skip locked)
            returning id, email, language, kind, place, least_level, threshold_micrometres, window_minutes""";

    private static final String PUT_OFF = """
            update follow_request set next_attempt_at = now() + least(2 * attempts * attempts, 600) * interval '1 second'
            where id = ?""";

    private static final String SETTLE = "update follow_request set state = ? where id = ?";

    private static final String FORGET = """
            delete from follow_request
            where created_at < now() - greatest(?, ?) * interval '1 millisecond'""";

    private static final String FORGET_ADDRESS = "delete from follow_request where email = ?";

    private final SqlRunner sql;
    private final FollowersConfig.Mail config;
    private final Duration lease;
    private final WorkAssignment assignment;

    FollowRequestRepository(SqlRunner sql, FollowersConfig config, WorkAssignment assignment) {
        this.sql = sql;
        this.config = config.mail();
        this.lease = config.lease();
        this.assignment = assignment;
    }

    /** A request. */
    public record FollowRequest(UUID id, String email, Language language, Place place, Wishes wishes) {}

    /** Keeps a request, unless the address or all together have had too many within a day. */
    void add(String email, Language language, Place place, Wishes wishes) {
        sql.update(
                ADD,
                email,
                language.code(),
                place.kind().name(),
                place.code(),
                wishes.leastLevel().map(Level::number).orElse(null),
                wishes.threshold().map(OwnThreshold::micrometres).orElse(null),
                wishes.threshold().map(own -> (int) own.window().toMinutes()).orElse(null),
                email,
                config.mostPerAddress(),
                config.mostPerDay());
    }

    /** The request, if it waits and its link has not expired. */
    Optional<FollowRequest> find(UUID id) {
        return sql.find(
                FIND, FollowRequestRepository::request, id, config.linkLasts().toMillis());
    }

    /** The same, and it waits no longer. */
    Optional<FollowRequest> confirm(UUID id) {
        return sql.find(
                CONFIRM,
                FollowRequestRepository::request,
                id,
                config.linkLasts().toMillis());
    }

    /** Those whose confirmation link is to be sent now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<FollowRequest> take(int most) {
        assignment.assertLeader();
        return sql.list(
                TAKE,
                FollowRequestRepository::request,
                lease.toMillis(),
                MOST_ATTEMPTS,
                config.linkLasts().toMillis(),
                most);
    }

    /** The mail server cannot take it now. */
    public void putOff(UUID id) {
        sql.update(PUT_OFF, id);
    }

    public void settle(UUID id, boolean sent) {
        sql.update(SETTLE, sent ? "SENT" : "REFUSED", id);
    }

    /** Forgets those that can neither be confirmed nor count for the limits. */
    public int forgetOld() {
        return sql.update(FORGET, config.linkLasts().toMillis(), COUNTED.toMillis());
    }

    void forget(String email) {
        sql.update(FORGET_ADDRESS, email);
    }

    private static FollowRequest request(ResultSet row) throws SQLException {
        return new FollowRequest(
                row.getObject("id", UUID.class),
                row.getString("email"),
                Language.of(row.getString("language")),
                FollowRepository.place(row),
                FollowRepository.wishes(row));
    }
}
