package org.faofon.official;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;

/** Writes and reads how the last look at each source went. */
@ApplicationScoped
public class SourceStateRepository {
    private static final String SAVE = """
            insert into official_source
                (source, tried_at, succeeded_at, failures, failure, kept, elsewhere, refused, refusals)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (source) do update set
                tried_at = excluded.tried_at, succeeded_at = excluded.succeeded_at, failures = excluded.failures,
                failure = excluded.failure, kept = excluded.kept, elsewhere = excluded.elsewhere,
                refused = excluded.refused, refusals = excluded.refusals
            """;

    private static final String ALL = """
            select source, tried_at, succeeded_at, failures, failure, kept, elsewhere, refused, refusals
            from official_source order by source limit 100
            """;

    private final SqlRunner sql;

    SourceStateRepository(SqlRunner sql) {
        this.sql = sql;
    }

    public void save(SourceState state) {
        sql.update(
                SAVE,
                state.source(),
                state.triedAt(),
                state.succeededAt().orElse(null),
                state.failures(),
                state.failure(),
                state.kept(),
                state.elsewhere(),
                state.refused(),
                state.refusals());
    }

    /** By the code of the source. */
    public Map<String, SourceState> all() {
        return sql.list(ALL, SourceStateRepository::state).stream()
                .collect(Collectors.toMap(SourceState::source, Function.identity()));
    }

    private static SourceState state(ResultSet row) throws SQLException {
        return new SourceState(
                row.getString("source"),
                Columns.instant(row, "tried_at"),
                Columns.findInstant(row, "succeeded_at"),
                row.getInt("failures"),
                row.getString("failure"),
                row.getInt("kept"),
                row.getInt("elsewhere"),
                row.getInt("refused"),
                row.getString("refusals"));
    }
}
