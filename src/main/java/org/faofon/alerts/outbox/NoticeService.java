package org.faofon.alerts.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/** The only writer of notices, each in one transaction with its outbox rows. */
@ApplicationScoped
public class NoticeService {
    private static final Logger LOG = Logger.getLogger(NoticeService.class);

    private static final String COLUMNS = "id, key, kind, audience, title, body, path, picture, posted_at, exercise";

    private static final String ADD = """
            insert into notice (key, kind, audience, title, body, path, picture, posted_at, exercise)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (key, exercise) do nothing
            returning\s""" + COLUMNS;

    private static final String FIND = "select " + COLUMNS + " from notice where id = ?";

    private static final String LATEST = "select " + COLUMNS + " from notice order by id desc limit ?";

    private static final String LATEST_LIKE =
            "select " + COLUMNS + " from notice where starts_with(key, ?) and exercise = ? order by id desc limit 1";

    private final SqlRunner sql;
    private final AlertOutbox outbox;
    private final AlertChannels channels;
    private final NetworkClock clock;
    private final Event<NoticePosted> posted;

    NoticeService(
            SqlRunner sql, AlertOutbox outbox, AlertChannels channels, NetworkClock clock, Event<NoticePosted> posted) {
        this.sql = sql;
        this.outbox = outbox;
        this.channels = channels;
        this.clock = clock;
        this.posted = posted;
    }

    /**
     * Posts a notice and queues it for each configured channel that carries it. Notices of a drill have their own keys.
     *
     * @return whether it is new; false if one with that key was posted before
     */
    public boolean post(Notice.Draft draft) {
        Optional<Notice> notice =
                QuarkusTransaction.requiringNew().call(() -> add(draft).map(this::queue));
        notice.ifPresent(this::announce);
        return notice.isPresent();
    }

    private Notice queue(Notice notice) {
        channels.list().stream()
                .filter(channel -> notice.goesBy(channel.name()))
                .filter(channel -> channel.configured() && channel.carries(notice))
                .forEach(channel -> outbox.add(notice, channel.name()));
        return notice;
    }

    private void announce(Notice notice) {
        LOG.infof("Posted a notice: notice=%d key=%s audience=%s", notice.id(), notice.key(), notice.audience());
        try {
            posted.fire(new NoticePosted(notice));
        } catch (RuntimeException e) {
            LOG.errorf(e, "An observer of a notice failed: notice=%d", notice.id());
        }
    }

    private Optional<Notice> add(Notice.Draft draft) {
        return sql.find(
                ADD,
                NoticeService::notice,
                draft.key(),
                draft.kind().name(),
                draft.audience().name(),
                draft.title(),
                draft.text(),
                draft.path().orElse(null),
                draft.picture().orElse(null),
                clock.instant().atOffset(ZoneOffset.UTC),
                clock.exercise());
    }

    @Transactional
    public Optional<Notice> find(long id) {
        return sql.find(FIND, NoticeService::notice, id);
    }

    /** The latest notices, the latest first. */
    @Transactional
    public List<Notice> latest(int limit) {
        return sql.list(LATEST, NoticeService::notice, limit);
    }

    /** The latest notice whose key has that prefix; in a drill, the drill's. */
    @Transactional
    public Optional<Notice> findLatest(String keyStart) {
        return sql.find(LATEST_LIKE, NoticeService::notice, keyStart, clock.exercise());
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("key"),
                Notice.Kind.valueOf(row.getString("kind")),
                Audience.valueOf(row.getString("audience")),
                row.getString("title"),
                row.getString("body"),
                Columns.findText(row, "path"),
                Columns.findText(row, "picture"),
                Columns.instant(row, "posted_at"),
                row.getBoolean("exercise"));
    }
}
