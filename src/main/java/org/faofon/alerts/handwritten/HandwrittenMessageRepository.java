package org.faofon.alerts.handwritten;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.handwritten.HandwrittenMessage.Withdrawal;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;

/** The messages that officers wrote. The only writer of the table {@code handwritten_message}. */
@ApplicationScoped
public class HandwrittenMessageRepository {
    private static final String ADD = """
            insert into handwritten_message (form, title_th, text_th, title_en, text_en, districts, valid_until, corrects,
                                             sent_by, sent_at, exercise)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String READ = """
            select m.id, m.form, m.title_th, m.text_th, m.title_en, m.text_en, m.districts, m.valid_until, m.corrects,
                   later.id as corrected_by, m.sent_by, m.sent_at, m.withdrawn_by, m.withdrawn_at, m.withdrawn_reason,
                   m.exercise
            from handwritten_message m left join handwritten_message later on later.corrects = m.id
            """;

    private static final String FIND = READ + "where m.id = ? and m.exercise = ?";
    private static final String OF_FORM = READ + "where m.form = ?";
    private static final String LATEST = READ + "where m.exercise = ? order by m.id desc limit ?";
    private static final String IN_FORCE = READ
            + "where m.exercise = ? and m.valid_until > ? and m.withdrawn_at is null and later.id is null"
            + " order by m.id desc limit 50";

    private static final String WITHDRAW = """
            update handwritten_message set withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ?
            where id = ? and withdrawn_at is null""";

    private final SqlRunner sql;

    HandwrittenMessageRepository(SqlRunner sql) {
        this.sql = sql;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(MessageDraft draft, String officer, Instant at, boolean exercise) {
        MessageText text = draft.text();
        sql.update(
                ADD,
                draft.form(),
                text.titleTh(),
                text.textTh(),
                text.titleEn(),
                text.textEn(),
                String.join(",", draft.districts()),
                draft.validUntil().orElseThrow(),
                draft.corrects().orElse(null),
                officer,
                at,
                exercise);
    }

    /** Returns whether it was not withdrawn before. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean withdraw(long id, Withdrawal withdrawal) {
        return sql.update(WITHDRAW, withdrawal.by(), withdrawal.at(), withdrawal.reason(), id) == 1;
    }

    @Transactional
    public Optional<HandwrittenMessage> find(long id, boolean exercise) {
        return sql.find(FIND, HandwrittenMessageRepository::read, id, exercise);
    }

    @Transactional
    Optional<HandwrittenMessage> findOfForm(UUID form) {
        return sql.find(OF_FORM, HandwrittenMessageRepository::read, form);
    }

    /** The latest messages, the latest first. */
    @Transactional
    public List<HandwrittenMessage> listLatest(boolean exercise, int limit) {
        return sql.list(LATEST, HandwrittenMessageRepository::read, exercise, limit);
    }

    /** Those that hold at that time, the latest first; at most 50. */
    @Transactional
    public List<HandwrittenMessage> listInForce(boolean exercise, Instant now) {
        return sql.list(IN_FORCE, HandwrittenMessageRepository::read, exercise, now);
    }

    private static HandwrittenMessage read(ResultSet row) throws SQLException {
        String districts = row.getString("districts");
        return new HandwrittenMessage(
                row.getLong("id"),
                row.getObject("form", UUID.class),
                new MessageText(
                        row.getString("title_th"),
                        row.getString("text_th"),
                        row.getString("title_en"),
                        row.getString("text_en")),
                districts.isEmpty() ? List.of() : List.of(districts.split(",")),
                Columns.instant(row, "valid_until"),
                Columns.findNumber(row, "corrects"),
                Columns.findNumber(row, "corrected_by"),
                row.getString("sent_by"),
                Columns.instant(row, "sent_at"),
                withdrawal(row),
                row.getBoolean("exercise"));
    }

    private static Optional<Withdrawal> withdrawal(ResultSet row) throws SQLException {
        String by = row.getString("withdrawn_by");
        String reason = row.getString("withdrawn_reason");
        return Columns.findInstant(row, "withdrawn_at").map(at -> new Withdrawal(by, at, reason));
    }
}
