package org.faofon.channels.social;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Level;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.jspecify.annotations.Nullable;

/**
 * The posts on the page. A row is written before Facebook is asked, so that after a crash it is known that the post may
 * exist.
 */
@ApplicationScoped
class FacebookPostRepository implements FacebookPosts {
    private static final String BEGIN = """
            insert into facebook_post (push_id, alert_id, level, begun_at, first_event_id, shown_event_id, gone)
            values (?, ?, ?, now(), ?, ?, false)
            on conflict (push_id) do nothing""";

    private static final String FIND = """
            select push_id, level, post_id, first_event_id, shown_event_id from facebook_post where push_id = ?""";

    private static final String OF_ALERT = """
            select push_id, level, post_id, first_event_id, shown_event_id from facebook_post
            where alert_id = ? and post_id is not null and not gone
            order by first_event_id, begun_at""";

    private static final String POSTED = "update facebook_post set post_id = ? where push_id = ?";
    private static final String FORGET = "delete from facebook_post where push_id = ? and post_id is null";
    private static final String SHOWS = "update facebook_post set shown_event_id = ? where push_id = ?";
    private static final String GONE = "update facebook_post set gone = true where push_id = ?";

    private final SqlRunner sql;

    FacebookPostRepository(SqlRunner sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean begin(UUID push, @Nullable AlertEvent event) {
        return event == null
                ? sql.update(BEGIN, push, null, null, null, null) > 0
                : sql.update(BEGIN, push, event.alert.id, event.levelSpokenOf().number(), event.id, event.id) > 0;
    }

    @Override
    @Transactional
    public Optional<FacebookPost> find(UUID push) {
        return sql.find(FIND, FacebookPostRepository::post, push);
    }

    @Override
    @Transactional
    public List<FacebookPost> listOf(long alert) {
        return sql.list(OF_ALERT, FacebookPostRepository::post, alert);
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void posted(UUID push, String id) {
        sql.update(POSTED, id, push);
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void forget(UUID push) {
        sql.update(FORGET, push);
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void shows(UUID push, long event) {
        sql.update(SHOWS, event, push);
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void gone(UUID push) {
        sql.update(GONE, push);
    }

    private static FacebookPost post(ResultSet row) throws SQLException {
        int level = row.getInt("level");
        return new FacebookPost(
                row.getObject("push_id", UUID.class),
                row.wasNull() ? Optional.empty() : Optional.of(Level.ofNumber(level)),
                Columns.findText(row, "post_id"),
                number(row, "first_event_id"),
                number(row, "shown_event_id"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        return Columns.findNumber(row, column).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
