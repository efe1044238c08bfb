package org.faofon.network.roster;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.common.jdbc.Transaction;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkConfig;
import org.jboss.logging.Logger;

/**
 * Imports the districts of another province, completely or not at all; the same file again changes nothing. The only
 * writer of the tables {@code district}, {@code hydrological_zone} and {@code province}.
 */
@ApplicationScoped
class DistrictImport {
    private static final Logger LOG = Logger.getLogger(DistrictImport.class);
    private static final long LARGEST_BYTES = 1_000_000;
    private static final String IN_USE = "23503";

    private static final String ZONE = """
            insert into hydrological_zone (code, name_th, name_en) values (?, ?, ?)
            on conflict (code) do update set name_th = excluded.name_th, name_en = excluded.name_en
            """;
    private static final String DISTRICT = """
            insert into district (code, name_th, name_en, zone) values (?, ?, ?, ?)
            on conflict (code) do update set
                name_th = excluded.name_th, name_en = excluded.name_en, zone = excluded.zone
            """;
    private static final String PROVINCE = "update province set name_th = ?, name_en = ?";

    private final NetworkConfig config;
    private final AgroalDataSource database;

    DistrictImport(NetworkConfig config, AgroalDataSource database) {
        this.config = config;
        this.database = database;
    }

    void start(@Observes @Priority(GaugeRegistry.STARTS - 1) StartupEvent event) throws SQLException {
        if (config.districts().isPresent()) {
            importFile(config.districts().get());
        }
    }

    /** A file that cannot be imported leaves the districts unchanged: the rain is watched all the same. */
    boolean importFile(Path file) throws SQLException {
        DistrictTable table = read(file);
        if (!table.problems().isEmpty()) {
            table.problems().forEach(problem -> LOG.errorf("Districts %s: %s", file, problem));
            LOG.errorf(
                    "Did not import the districts %s: correct its %d problem(s) and start again",
                    file, table.problems().size());
            return false;
        }
        List<String> kept = Transaction.run(database, connection -> store(connection, table));
        LOG.infof(
                "Imported the districts of %s: districts=%d zones=%s",
                table.province().en(), table.districts().size(), table.zones().keySet());
        if (!kept.isEmpty()) {
            LOG.warnf(
                    "Kept districts that are not in %s, because schools or alerts belong to them: %s",
                    file, String.join(", ", kept));
        }
        return true;
    }

    private static DistrictTable read(Path file) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                return unusable("it is larger than " + LARGEST_BYTES + " bytes");
            }
            return RosterEncoding.decode(Files.readAllBytes(file))
                    .map(decoded -> DistrictTable.parse(decoded.text()))
                    .orElseGet(() -> unusable("it is not text; save it as CSV UTF-8"));
        } catch (IOException e) {
            return unusable("it cannot be read: " + e);
        }
    }

    private static DistrictTable unusable(String why) {
        return new DistrictTable(List.of(), Map.of(), new DistrictTable.Name("", ""), List.of(why));
    }

    private static List<String> store(Connection connection, DistrictTable table) throws SQLException {
        for (Map.Entry<String, DistrictTable.Name> zone : table.zones().entrySet()) {
            update(
                    connection,
                    ZONE,
                    zone.getKey(),
                    zone.getValue().th(),
                    zone.getValue().en());
        }
        for (DistrictTable.Entry district : table.districts()) {
            update(
                    connection,
                    DISTRICT,
                    district.code(),
                    district.name().th(),
                    district.name().en(),
                    district.zone());
        }
        update(connection, PROVINCE, table.province().th(), table.province().en());
        Set<String> wanted =
                table.districts().stream().map(DistrictTable.Entry::code).collect(Collectors.toSet());
        List<String> kept = remove(connection, "district", wanted);
        remove(connection, "hydrological_zone", table.zones().keySet());
        return kept;
    }

    /** Deletes all others that nothing refers to, and returns those that are kept. */
    private static List<String> remove(Connection connection, String table, Set<String> wanted) throws SQLException {
        List<String> kept = new ArrayList<>();
        for (String code : codes(connection, table)) {
            if (!wanted.contains(code) && !isRemoved(connection, table, code)) {
                kept.add(code);
            }
        }
        return kept;
    }

    private static List<String> codes(Connection connection, String table) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select code from " + table + " order by code");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        return codes;
    }

    private static boolean isRemoved(Connection connection, String table, String code) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            update(connection, "delete from " + table + " where code = ?", code);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!Optional.ofNullable(e.getSQLState()).orElse("").equals(IN_USE)) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    private static void update(Connection connection, String sql, String... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        }
    }
}
