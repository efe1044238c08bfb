package org.faofon.ops.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.faofon.ops.KilledProgram;
import org.faofon.ops.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class EmbeddedDatabaseIT {
    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    @TempDir
    Path home;

    @Test
    void keepsWhatWasCommittedOverARestart() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            execute(database, "CREATE TABLE rain (mm int); INSERT INTO rain VALUES (128)");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            assertThat(ask(database, "SELECT mm FROM rain")).isEqualTo("128");
        }
    }

    @Test
    void takesBackWhatItsLibraryTradesForSpeed() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void letsNobodyInWithoutThePasswordNotEvenItsSuperuser() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            for (String user : new String[] {"faofon", "postgres"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), user, "guessed"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
            assertThatThrownBy(() ->
                            DatabaseProbe.check(database.jdbcUrl(), Optional.of("faofon"), Optional.of("guessed")))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("refused the user faofon")
                    .hasMessageNotContaining("guessed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(DatabasePassword.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void stopsTheOrphanOfAKilledProgramAndStartsAgain() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgram.class.getName(),
                        home.toString(),
                        BINARIES.toString())
                .inheritIO()
                .start();
        assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).isEqualTo(KilledProgram.KILLED);
        ProcessHandle orphan = postmaster().orElseThrow();
        assertThat(orphan.isAlive()).isTrue();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            assertThat(ask(database, "SELECT mm FROM rain")).isEqualTo("128");
            assertThat(postmaster().orElseThrow().pid()).isNotEqualTo(orphan.pid());
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> !orphan.isAlive());
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void startsItsServerAgainOnTheSamePortWhenItWasKilled() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            execute(database, "CREATE TABLE rain (mm int); INSERT INTO rain VALUES (128)");
            for (int kill = 0; kill < 2; kill++) {
                ProcessHandle killed = postmaster().orElseThrow();
                killed.destroyForcibly();
                answersAgain(database);
                assertThat(postmaster().orElseThrow().pid()).isNotEqualTo(killed.pid());
            }
        }
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void triesAgainSoonWhenOneOfTheOldProcessesEndsLate() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            execute(database, "CREATE TABLE rain (mm int); INSERT INTO rain VALUES (128)");
            ProcessHandle killed = postmaster().orElseThrow();
            List<ProcessHandle> paused = killed.children().toList();
            signal("STOP", paused);
            killed.destroyForcibly();
            try {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> Files.exists(PostgresProcess.restartLog(home.resolve("postgres"))));
                TimeUnit.SECONDS.sleep(2);
                assertThat(postmaster()).isEmpty();
            } finally {
                signal("CONT", paused);
            }
            answersAgain(database);
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) throws Exception {
        String pids =
                processes.stream().map(process -> String.valueOf(process.pid())).collect(Collectors.joining(" "));
        // The one that served the last connection may just have ended.
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + pids).start().waitFor();
    }

    private static void answersAgain(EmbeddedDatabase database) {
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> ask(database, "SELECT mm FROM rain"), "128"::equals);
    }

    @Test
    void knowsItsServerByAnotherNameOfTheFolderButNotThatOfAnotherFolder(@TempDir Path elsewhere) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
            Path link = Files.createSymbolicLink(elsewhere.resolve("link"), home.resolve("postgres"));
            assertThat(PostgresProcess.find(link)).isEqualTo(postmaster()).isPresent();
            Path other = Files.createDirectory(elsewhere.resolve("other"));
            Files.copy(link.resolve(PostgresProcess.FILE), other.resolve(PostgresProcess.FILE));
            assertThat(PostgresProcess.find(other)).isEmpty();
        }
    }

    @Test
    void doesNotMistakeAnotherProcessForItsServer() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        }
        Files.writeString(
                home.resolve("postgres").resolve(PostgresProcess.FILE),
                ProcessHandle.current().pid() + "\n" + home + "\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void beginsAgainWhenTheFirstStartWasInterrupted() throws Exception {
        Path half = Files.createDirectories(home.resolve("postgres.new"));
        Files.writeString(half.resolve("postgresql.conf"), "# only this far");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            assertThat(ask(database, "SELECT current_user")).isEqualTo("faofon");
        }
        assertThat(half).doesNotExist();
    }

    @Test
    void theProgramsPasswordIsNotTheSuperusersWhoHasOneOfTheirOwn() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            assertThat(ask(
                            database,
                            "SELECT rolsuper OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = 'faofon'"))
                    .isEqualTo("f");
            isSeparate(database);
        }
    }

    @Test
    void aDatabaseFromBeforeStartsAndItsSuperuserGetsAPassword() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            execute(database, "CREATE TABLE rain (mm int); INSERT INTO rain VALUES (128)");
            shareThePassword(database);
        }
        Files.delete(home.resolve(DatabasePassword.OF_SUPERUSER));

        for (int start = 0; start < 2; start++) {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
                assertThat(ask(database, "SELECT mm FROM rain")).isEqualTo("128");
                isSeparate(database);
            }
        }
    }

    @Test
    void aStartThatWasInterruptedWhileTheSuperuserGotAPasswordContinues() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        }
        Path file = home.resolve(DatabasePassword.OF_SUPERUSER);
        Files.move(file, home.resolve(DatabasePassword.OF_SUPERUSER + ".new"));

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, BINARIES)) {
            isSeparate(database);
        }
    }

    private String ofSuperuser() throws IOException {
        Path file = home.resolve(DatabasePassword.OF_SUPERUSER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        return Files.readString(file).strip();
    }

    private void shareThePassword(EmbeddedDatabase database) throws Exception {
        String shared = String.valueOf(database.settings().get("quarkus.datasource.password"));
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", ofSuperuser());
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + shared + "'");
        }
    }

    private void isSeparate(EmbeddedDatabase database) throws Exception {
        String ofProgram = database.settings().get("quarkus.datasource.password");
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", ofProgram))
                .isInstanceOf(SQLException.class);
        try (Connection superuser = DriverManager.getConnection(database.jdbcUrl(), "postgres", ofSuperuser())) {
            assertThat(superuser.isValid(1)).isTrue();
        }
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        return PostgresProcess.find(home.resolve("postgres"));
    }

    public static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(),
                database.settings().get("quarkus.datasource.username"),
                database.settings().get("quarkus.datasource.password"));
    }
}
