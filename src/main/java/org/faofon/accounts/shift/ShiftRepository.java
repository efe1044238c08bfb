package org.faofon.accounts.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;

/** The shifts, those of exercises apart. The only writer of the table {@code shift}. */
@ApplicationScoped
class ShiftRepository {
    private static final String READ =
            "select id, officer, telephone, email, began_at, ended_at, note, exercise from shift ";
    private static final String CURRENT = READ + "where ended_at is null and exercise = ?";
    private static final String LATEST = READ + "where exercise = ? order by id desc limit ?";
    private static final String LAST_OF = READ + "where officer = ? order by id desc limit 1";

    /** Two officers who take over at the same time do so one after the other. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('faofon.shift'))::text";

    private static final String BEGIN = """
            insert into shift (officer, telephone, email, began_at, note, exercise) values (?, ?, ?, ?, '', ?)""";

    private static final String END = "update shift set ended_at = ?, note = ? where id = ? and ended_at is null";
    private static final String NOTE = "update shift set note = ? where id = ? and ended_at is null";
    private static final String CONTACT = "update shift set telephone = ?, email = ? where id = ? and ended_at is null";

    private final SqlRunner sql;

    ShiftRepository(SqlRunner sql) {
        this.sql = sql;
    }

    @Transactional
    Optional<Shift> findCurrent(boolean exercise) {
        return sql.find(CURRENT, ShiftRepository::read, exercise);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void lock() {
        sql.list(LOCK, row -> row.getString(1));
    }

    @Transactional
    List<Shift> listLatest(boolean exercise, int limit) {
        return sql.list(LATEST, ShiftRepository::read, exercise, limit);
    }

    @Transactional
    Optional<Shift> findLastOf(String officer) {
        return sql.find(LAST_OF, ShiftRepository::read, officer);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void begin(String officer, String telephone, String email, Instant at, boolean exercise) {
        sql.update(BEGIN, officer, telephone, email, at, exercise);
    }

    @Transactional
    void end(Shift shift, String note, Instant at) {
        sql.update(END, at, note, shift.id());
    }

    @Transactional
    void setNote(Shift shift, String note) {
        sql.update(NOTE, note, shift.id());
    }

    @Transactional
    void setContact(Shift shift, String telephone, String email) {
        sql.update(CONTACT, telephone, email, shift.id());
    }

    private static Shift read(ResultSet row) throws SQLException {
        return new Shift(
                row.getLong("id"),
                row.getString("officer"),
                row.getString("telephone"),
                row.getString("email"),
                Columns.instant(row, "began_at"),
                Columns.findInstant(row, "ended_at"),
                row.getString("note"),
                row.getBoolean("exercise"));
    }
}
