package org.faofon.alerts.handwritten;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;

/** The templates of messages, which officers change. The only writer of the table {@code message_template}. */
@ApplicationScoped
public class MessageTemplateRepository {
    /** More would not be found again in the list. */
    private static final int MOST = 50;

    private static final String READ =
            "select id, title_th, text_th, title_en, text_en, changed_by, changed_at from message_template ";
    private static final String LIST = READ + "where not removed order by title_th, id limit " + MOST;
    private static final String FIND = READ + "where id = ? and not removed";

    private static final String ADD = """
            insert into message_template (title_th, text_th, title_en, text_en, changed_by, changed_at, removed)
            select ?, ?, ?, ?, ?, ?, false
            where (select count(*) from message_template where not removed) <\s""" + MOST;

    private static final String CHANGE = """
            update message_template
            set title_th = ?, text_th = ?, title_en = ?, text_en = ?, changed_by = ?, changed_at = ?
            where id = ? and not removed""";

    private static final String REMOVE =
            "update message_template set removed = true, changed_by = ?, changed_at = ? where id = ? and not removed";

    private final SqlRunner sql;

    MessageTemplateRepository(SqlRunner sql) {
        this.sql = sql;
    }

    @Transactional
    public List<MessageTemplate> list() {
        return sql.list(LIST, MessageTemplateRepository::read);
    }

    @Transactional
    public Optional<MessageTemplate> find(long id) {
        return sql.find(FIND, MessageTemplateRepository::read, id);
    }

    /**
     * Adds a template.
     *
     * @return why it was not added; empty if it was
     */
    @Transactional
    public Set<MessageFault> add(MessageText text, String officer, Instant at) {
        Set<MessageFault> faults = text.faultsOfTemplate();
        if (faults.isEmpty()
                && sql.update(ADD, text.titleTh(), text.textTh(), text.titleEn(), text.textEn(), officer, at) == 0) {
            return Set.of(MessageFault.TOO_MANY);
        }
        return faults;
    }

    /**
     * Changes a template.
     *
     * @return why it was not changed; empty if it was, or is not there any more
     */
    @Transactional
    public Set<MessageFault> change(long id, MessageText text, String officer, Instant at) {
        Set<MessageFault> faults = text.faultsOfTemplate();
        if (faults.isEmpty()) {
            sql.update(CHANGE, text.titleTh(), text.textTh(), text.titleEn(), text.textEn(), officer, at, id);
        }
        return faults;
    }

    @Transactional
    public void remove(long id, String officer, Instant at) {
        sql.update(REMOVE, officer, at, id);
    }

    private static MessageTemplate read(ResultSet row) throws SQLException {
        return new MessageTemplate(
                row.getLong("id"),
                new MessageText(
                        row.getString("title_th"),
                        row.getString("text_th"),
                        row.getString("title_en"),
                        row.getString("text_en")),
                row.getString("changed_by"),
                Columns.findInstant(row, "changed_at"));
    }
}
