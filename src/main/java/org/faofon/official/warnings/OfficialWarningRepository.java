package org.faofon.official.warnings;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.official.warnings.OfficialWarning.Said;

/** Writes and reads the CAP messages of others. */
@ApplicationScoped
class OfficialWarningRepository {
    private static final String ADD = """
            insert into official_warning
                (source, sender, identifier, type, sent_at, effective_at, expires_at, level, about_rain, districts,
                 refers_to, publisher_th, publisher_en, headline_th, headline_en, description_th, description_en,
                 area_th, area_en, link, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (source, sender, identifier) do nothing
            """;

    /** A message counts as replaced also if the newer one came first. */
    private static final String IN_FORCE = """
            select * from official_warning warning
            where type <> 'CANCEL' and effective_at <= ? and expires_at > ?
                and not exists (
                    select 1 from official_warning newer
                    where newer.source = warning.source
                        and (warning.sender || ',' || warning.identifier) = any (newer.refers_to)
                        and newer.sent_at >= warning.sent_at)
            order by level desc, sent_at desc, identifier limit 100
            """;

    private final SqlRunner sql;

    OfficialWarningRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** Adds those that are not known; returns how many. */
    int add(Collection<OfficialWarning> warnings, Instant now, Connection connection) throws SQLException {
        int added = 0;
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            for (OfficialWarning warning : warnings) {
                fill(statement, warning, now, connection);
                added += statement.executeUpdate();
            }
        }
        return added;
    }

    private static void fill(PreparedStatement to, OfficialWarning warning, Instant now, Connection connection)
            throws SQLException {
        to.setString(1, warning.source());
        to.setString(2, warning.sender());
        to.setString(3, warning.identifier());
        to.setString(4, warning.type().name());
        to.setObject(5, warning.sentAt().atOffset(ZoneOffset.UTC));
        to.setObject(6, warning.effectiveAt().atOffset(ZoneOffset.UTC));
        to.setObject(7, warning.expiresAt().atOffset(ZoneOffset.UTC));
        to.setInt(8, warning.level());
        to.setBoolean(9, warning.aboutRain());
        to.setArray(10, texts(warning.districts(), connection));
        to.setArray(11, texts(warning.refersTo(), connection));
        int column = 12;
        for (Said said : List.of(warning.publisher(), warning.headline(), warning.description(), warning.area())) {
            to.setString(column++, said.th());
            to.setString(column++, said.en());
        }
        to.setString(column, warning.link());
        to.setObject(column + 1, now.atOffset(ZoneOffset.UTC));
    }

    private static Array texts(Set<String> texts, Connection connection) throws SQLException {
        return connection.createArrayOf("text", texts.stream().sorted().toArray());
    }

    /** The highest level first, then the latest. */
    List<OfficialWarning> inForceAt(Instant now) {
        return sql.list(IN_FORCE, OfficialWarningRepository::warning, now, now);
    }

    int deleteOlderThan(Instant then) {
        return sql.update("delete from official_warning where expires_at < ?", then);
    }

    private static OfficialWarning warning(ResultSet row) throws SQLException {
        return new OfficialWarning(
                row.getString("source"),
                row.getString("sender"),
                row.getString("identifier"),
                OfficialWarning.Type.valueOf(row.getString("type")),
                Columns.instant(row, "sent_at"),
                Columns.instant(row, "effective_at"),
                Columns.instant(row, "expires_at"),
                row.getInt("level"),
                row.getBoolean("about_rain"),
                texts(row, "districts"),
                texts(row, "refers_to"),
                said(row, "publisher"),
                said(row, "headline"),
                said(row, "description"),
                said(row, "area"),
                row.getString("link"));
    }

    private static Said said(ResultSet row, String column) throws SQLException {
        return new Said(row.getString(column + "_th"), row.getString(column + "_en"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
