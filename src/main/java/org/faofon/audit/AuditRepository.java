package org.faofon.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;

/**
 * The audit trail. Entries of changes are written by the triggers of the migration V43; they get their place in the chain
 * when the transaction commits.
 */
@ApplicationScoped
class AuditRepository {
    private static final int PIECE = 1_000;

    private static final String ADD = "insert into audit_waiting (at, actor, address, action, subject, detail) "
            + "values (clock_timestamp(), ?, ?, ?, ?, ?)";

    private static final String READ = """
            select id, at, actor, address, action, subject, detail, cut_through, cut_hash, previous_hash, hash
            from audit_trail
            """;

    private static final String LIST = READ + """
            where at >= ? and at < ? and starts_with(actor, ?) and starts_with(action, ?) and starts_with(subject, ?)
              and id < ? order by id desc limit ?
            """;

    private static final String OF_ACTIONS = READ + """
            where at >= ? and action = any(string_to_array(?, ',')) order by id desc limit ?
            """;

    private static final String NEXT = READ + "where id > ? order by id limit " + PIECE;
    private static final String ACTIONS = "select distinct action from audit_trail order by action limit 200";

    private static final String CUT = """
            insert into audit_waiting (at, actor, address, action, subject, detail, cut_through)
            select clock_timestamp(), 'program', '', 'audit.cut', max(id)::text, '', max(id) from audit_trail where at < ? having count(*) > 1
            """;

    private final SqlRunner sql;

    AuditRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** In the current transaction, if there is one. */
    void add(String actor, String address, String action, String subject, String detail) {
        sql.update(ADD, actor, address, action, subject, detail);
    }

    /** The latest entries before that number. */
    List<AuditEntry> list(AuditFilter filter, long before, int most) {
        return sql.list(
                LIST,
                AuditRepository::read,
                filter.begin(),
                filter.end(),
                filter.actor(),
                filter.action(),
                filter.subject(),
                before,
                most);
    }

    /** The latest entries of these actions since that time. */
    List<AuditEntry> listOf(Collection<String> actions, Instant since, int most) {
        return sql.list(OF_ACTIONS, AuditRepository::read, since, String.join(",", actions), most);
    }

    /** The actions that occur. */
    List<String> actions() {
        return sql.list(ACTIONS, row -> row.getString(1));
    }

    /** All entries, the first one first. */
    void forEach(Consumer<AuditEntry> reader) {
        long after = 0;
        List<AuditEntry> piece;
        do {
            piece = sql.list(NEXT, AuditRepository::read, after);
            piece.forEach(reader);
            after = piece.isEmpty() ? after : piece.get(piece.size() - 1).id();
        } while (piece.size() == PIECE);
    }

    /** Verifies the whole chain. */
    AuditChain.Result verify() {
        AuditChain chain = new AuditChain();
        forEach(chain::add);
        return chain.result();
    }

    /** Cuts off the entries before that time, if there are several. */
    void cut(Instant before) {
        sql.update(CUT, before);
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        String hashOfCut = row.getString(9);
        return new AuditEntry(
                row.getLong(1),
                Columns.instant(row, 2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                hashOfCut == null
                        ? Optional.empty()
                        : Optional.of(new AuditEntry.Checkpoint(row.getLong(8), hashOfCut)),
                row.getString(10),
                row.getString(11));
    }
}
