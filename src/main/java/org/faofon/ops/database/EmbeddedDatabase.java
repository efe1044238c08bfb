package org.faofon.ops.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.faofon.ops.StartupException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL server that is used when no database is configured.
 *
 * <p>The library behind it is made for tests, so everything that it trades for speed is reverted here.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String NAME = "faofon";

    /** Long, because after a power cut the server first replays its journal. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<String> PASSWORD_ONLY = List.of(
            "# Written by Faofon: only from this machine, and only with the password in ../" + DatabasePassword.FILE,
            "host all all 127.0.0.1/32 scram-sha-256",
            "host all all ::1/128 scram-sha-256");

    private final PostgresSupervisor server;
    private final Path directory;
    private final String password;

    private EmbeddedDatabase(PostgresSupervisor server, Path directory, String password) {
        this.server = server;
        this.directory = directory;
        this.password = password;
    }

    /**
     * Starts the server on the data in {@code home}, which are created at the first start and kept.
     *
     * @param binaries the folder into which the server's programs are unpacked once
     */
    public static EmbeddedDatabase start(Path home, Path binaries) throws IOException {
        Path directory = home.resolve("postgres");
        if (!Files.exists(directory)) {
            create(home, directory, binaries);
        }
        PostgresProcess.stop(directory);
        String password = DatabasePassword.read(home);
        Map<String, String> signIn = Map.of("user", NAME, "password", password);
        PostgresSupervisor server = new PostgresSupervisor(launch(directory, binaries, signIn), directory);
        EmbeddedDatabase database = new EmbeddedDatabase(server, directory, password);
        try {
            new SuperuserPassword(home, database.jdbcUrl()).separate(password);
        } catch (IOException e) {
            database.close();
            throw e;
        }
        return database;
    }

    /** Whether there is a database in the data folder. */
    public static boolean exists(Path home) {
        return Files.exists(home.resolve("postgres"));
    }

    /** Deletes a database that a command could not fill, if there is one. */
    public static void discard(Path home) throws IOException {
        Path directory = home.resolve("postgres");
        if (Files.exists(directory)) {
            PostgresProcess.stop(directory);
            delete(directory);
        }
    }

    /** Whether its server runs, started by a running program. */
    public static boolean isRunning(Path home) throws IOException {
        return exists(home) && PostgresProcess.find(home.resolve("postgres")).isPresent();
    }

    /** The database of the running program. */
    public static DataSource running(Path home) throws IOException {
        return dataSource(PostgresProcess.port(home.resolve("postgres")), DatabasePassword.read(home));
    }

    public DataSource dataSource() {
        return dataSource(server.port(), password);
    }

    private static DataSource dataSource(int port, String password) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(jdbcUrl(port));
        database.setUser(NAME);
        database.setPassword(password);
        return database;
    }

    public String jdbcUrl() {
        return jdbcUrl(server.port());
    }

    private static String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /** The settings with which Quarkus uses it. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                jdbcUrl(),
                "quarkus.datasource.username",
                NAME,
                "quarkus.datasource.password",
                password);
    }

    @Override
    public void close() throws IOException {
        server.close();
        // The library waits only five seconds; a busy server may need longer for its last checkpoint.
        PostgresProcess.stop(directory);
    }

    /**
     * Creates the data beside its final place and moves it there as the last step, so that a crash during the first
     * start leaves nothing half-finished. The library's new servers trust everyone on this machine: that ends with the
     * move.
     */
    private static void create(Path home, Path directory, Path binaries) throws IOException {
        Path fresh = home.resolve("postgres.new");
        if (Files.exists(fresh)) {
            PostgresProcess.stop(fresh);
            delete(fresh);
        }
        String password = DatabasePassword.create(home.resolve(DatabasePassword.FILE));
        String ofSuperuser = DatabasePassword.create(home.resolve(DatabasePassword.OF_SUPERUSER));
        try (EmbeddedPostgres server = launch(fresh, binaries, Map.of())) {
            prepare(server, password, ofSuperuser);
        }
        PostgresProcess.stop(fresh);
        Files.write(
                fresh.resolve("pg_hba.conf"),
                PASSWORD_ONLY,
                StandardCharsets.US_ASCII,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.SYNC);
        Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void prepare(EmbeddedPostgres server, String password, String ofSuperuser) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + ofSuperuser + "'");
            statement.execute(
                    "CREATE ROLE " + NAME + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '" + password + "'");
            statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
        } catch (SQLException e) {
            throw new IOException("Could not prepare the new database", e);
        }
    }

    private static EmbeddedPostgres launch(Path directory, Path binaries, Map<String, String> signIn)
            throws IOException {
        // Otherwise the library looks for leftovers in a folder that all users of the machine share.
        System.setProperty("ot.epg.working-dir", binaries.toString());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                // Startup stops it in its turn; the library's own hook would stop it under the running program.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                // The same sort order and character set on every machine, whatever its locale.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
        signIn.forEach(builder::setConnectConfig);
        PostgresTuning.SETTINGS.forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException | IllegalStateException e) {
            PostgresProcess.stop(directory);
            throw new StartupException(
                    "The embedded database did not start: " + e.getMessage() + ".",
                    "See " + directory.resolve("log") + "; as root, start Faofon as another user.");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
