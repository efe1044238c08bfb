package org.faofon.official.gauges;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.faofon.common.jdbc.SqlRunner;

/** Writes and reads the stations of others. */
@ApplicationScoped
class GuestStationRepository {
    private static final String SAVE = """
            insert into guest_station
                (source, id, kind, name_th, name_en, latitude, longitude, river, bank_mm, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (source, id) do update set
                kind = excluded.kind, name_th = excluded.name_th, name_en = excluded.name_en,
                latitude = excluded.latitude, longitude = excluded.longitude, river = excluded.river,
                bank_mm = excluded.bank_mm, changed_at = excluded.changed_at
            """;

    private static final String ALL = """
            select source, id, kind, name_th, name_en, latitude, longitude, river, bank_mm
            from guest_station order by source, id limit 5000
            """;

    private static final String DELETE_WITHOUT_VALUES = """
            delete from guest_station where changed_at < ? and not exists (
                select 1 from guest_value value
                where value.source = guest_station.source and value.station = guest_station.id)
            """;

    private final SqlRunner sql;

    GuestStationRepository(SqlRunner sql) {
        this.sql = sql;
    }

    void save(Collection<GuestStation> stations, Instant now, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
            for (GuestStation station : stations) {
                statement.setString(1, station.source());
                statement.setString(2, station.id());
                statement.setString(3, station.kind().name());
                statement.setString(4, station.nameTh());
                statement.setString(5, station.nameEn());
                statement.setDouble(6, station.latitude());
                statement.setDouble(7, station.longitude());
                statement.setString(8, station.river());
                statement.setObject(9, station.bankMillimetres().orElse(null), Types.INTEGER);
                statement.setObject(10, now.atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    List<GuestStation> list() {
        return sql.list(ALL, GuestStationRepository::station);
    }

    /** Those that have not been heard of since then. */
    int deleteOlderThan(Instant then) {
        return sql.update(DELETE_WITHOUT_VALUES, then);
    }

    private static GuestStation station(ResultSet row) throws SQLException {
        return new GuestStation(
                row.getString("source"),
                row.getString("id"),
                GuestStation.Kind.valueOf(row.getString("kind")),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getString("river"),
                Optional.ofNullable(row.getObject("bank_mm", Integer.class)));
    }
}
