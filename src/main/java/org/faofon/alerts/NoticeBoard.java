package org.faofon.alerts;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/** The words that belong to no alert: the one writer of notices, each in one transaction with its outbox rows. */
@ApplicationScoped
public class NoticeBoard {
    private static final Logger LOG = Logger.getLogger(NoticeBoard.class);

    private static final String COLUMNS =
            "id, key, kind, audience, title, body, path, picture, posted_at, exercise";

    private static final String ADD = """
            insert into notice (key, kind, audience, title, body, path, picture, posted_at, exercise)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do nothing
            returning\s""" + COLUMNS;

    private static final String FIND = "select " + COLUMNS + " from notice where id = ?";

    private static final String LATEST = "select " + COLUMNS + " from notice order by id desc limit ?";

    private final DataSource database;
    private final AlertOutbox outbox;
    private final List<AlertChannel> channels;
    private final NetworkClock clock;
    private final Event<NoticePosted> posted;

    NoticeBoard(
            DataSource database,
            AlertOutbox outbox,
            @All List<AlertChannel> channels,
            NetworkClock clock,
            Event<NoticePosted> posted) {
        this.database = database;
        this.outbox = outbox;
        this.channels = channels;
        this.clock = clock;
        this.posted = posted;
    }

    /**
     * Posts a notice and queues it for each configured channel that carries it.
     *
     * @return whether it is new; false if one of that key was posted before
     */
    public boolean post(Notice.Draft draft) {
        Optional<Notice> notice =
                QuarkusTransaction.requiringNew().call(() -> add(draft).map(this::queue));
        notice.ifPresent(this::announce);
        return notice.isPresent();
    }

    private Notice queue(Notice notice) {
        channels.stream()
                .filter(channel -> channel.configured() && channel.carries(notice))
                .forEach(channel -> outbox.add(notice, channel.name()));
        return notice;
    }

    private void announce(Notice notice) {
        LOG.infof("Posted a notice: notice=%d key=%s audience=%s", notice.id(), notice.key(), notice.audience());
        posted.fire(new NoticePosted(notice));
    }

    private Optional<Notice> add(Notice.Draft draft) {
        return query(ADD, insert -> fill(insert, draft), NoticeBoard::notice).stream()
                .findFirst();
    }

    public Optional<Notice> find(long id) {
        return query(FIND, query -> query.setLong(1, id), NoticeBoard::notice).stream()
                .findFirst();
    }

    /** The latest notices, the latest first. */
    public List<Notice> latest(int limit) {
        return query(LATEST, query -> query.setInt(1, limit), NoticeBoard::notice);
    }

    private void fill(PreparedStatement insert, Notice.Draft draft) throws SQLException {
        insert.setString(1, draft.key());
        insert.setString(2, draft.kind().name());
        insert.setString(3, draft.audience().name());
        insert.setString(4, draft.title());
        insert.setString(5, draft.text());
        insert.setString(6, draft.path().orElse(null));
        insert.setString(7, draft.picture().orElse(null));
        insert.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
        insert.setBoolean(9, clock.exercise());
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong(1),
                row.getString(2),
                Notice.Kind.valueOf(row.getString(3)),
                Notice.Audience.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getBoolean(10));
    }

    private <T> List<T> query(String sql, Values values, Row<T> read) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            values.into(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read.of(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The notices could not be read or written", e);
        }
    }

    private interface Values {
        void into(PreparedStatement statement) throws SQLException;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
