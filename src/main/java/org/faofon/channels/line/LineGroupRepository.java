package org.faofon.channels.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.faofon.channels.line.LineGroup.Role;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;

/** The groups that the bot was invited into, and the roles that officers gave them. The only writer of their table. */
@ApplicationScoped
public class LineGroupRepository {
    /** Anybody may invite the bot into a group, so the number of stored groups is limited. */
    private static final int MOST = 200;

    private static final String MEET = """
            insert into line_group as known (group_id, joined_at)
            select ?, now() where (select count(*) from line_group) < ? or exists (
                select from line_group where group_id = ?)
            on conflict (group_id) do update set left_at = null, joined_at = now() where known.left_at is not null""";

    private static final String LEAVE = "update line_group set left_at = now() where group_id = ? and left_at is null";

    private static final String DESCRIBE = """
            update line_group set name = coalesce(?, name), members = coalesce(?, members) where group_id = ?""";

    private static final String GIVE_UP_ROLE = """
            update line_group set role = 'NONE', decided_by = ?, decided_at = now() where role = ? and group_id <> ?""";

    private static final String DECIDE = """
            update line_group set role = ?, decided_by = ?, decided_at = now() where group_id = ?""";

    private static final String LIST = """
            select group_id, name, members, role, joined_at, left_at, decided_by, decided_at from line_group
            order by role = 'NONE', left_at is not null, joined_at desc, group_id""";

    private final SqlRunner sql;

    LineGroupRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** The bot was invited into the group, or got a message from it. */
    @Transactional
    public void meet(String group) {
        sql.update(MEET, group, MOST, group);
    }

    /** The bot was removed from the group; its role is kept in case it comes back. */
    @Transactional
    public void leave(String group) {
        sql.update(LEAVE, group);
    }

    /** Updates what LINE reports about the group; missing values stay. */
    @Transactional
    public void describe(String group, Optional<String> name, OptionalInt members) {
        sql.update(DESCRIBE, name.orElse(null), members.isPresent() ? members.getAsInt() : null, group);
    }

    /** Sets the role of the group; the group that had that role before gets none. */
    @Transactional
    public void decide(String group, Role role, String officer) {
        if (role != Role.NONE) {
            sql.update(GIVE_UP_ROLE, officer, role.name(), group);
        }
        sql.update(DECIDE, role.name(), officer, group);
    }

    /** All groups, those with a role first, then the latest. */
    @Transactional
    public List<LineGroup> list() {
        return sql.list(LIST, LineGroupRepository::group);
    }

    public Optional<LineGroup> find(String id) {
        return list().stream().filter(group -> group.id().equals(id)).findFirst();
    }

    private static LineGroup group(ResultSet row) throws SQLException {
        int members = row.getInt(3);
        return new LineGroup(
                row.getString(1),
                Optional.ofNullable(row.getString(2)),
                row.wasNull() ? OptionalInt.empty() : OptionalInt.of(members),
                Role.valueOf(row.getString(4)),
                Columns.instant(row, 5),
                Columns.findInstant(row, 6),
                Optional.ofNullable(row.getString(7)),
                Columns.findInstant(row, 8));
    }
}
