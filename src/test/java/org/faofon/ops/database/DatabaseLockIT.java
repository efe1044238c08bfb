package org.faofon.ops.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.faofon.ops.StartupException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLockIT {
    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();
    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String END_SESSIONS = """
            select pg_terminate_backend(pid) from pg_stat_activity
             where application_name like 'faofon, one program%' and pid <> pg_backend_pid()
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedDatabase server;

    private final AtomicInteger stops = new AtomicInteger();

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedDatabase.start(home, BINARIES);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private DatabaseLock take(Duration patience, Duration every) {
        return DatabaseLock.take(database(), DatabaseLock.Mode.ALONE, patience, every, stops::incrementAndGet);
    }

    private static DataSource database() {
        return server.dataSource();
    }

    private static void endSessions() throws SQLException {
        try (Connection connection = database().getConnection();
                Statement end = connection.createStatement()) {
            end.execute(END_SESSIONS);
        }
    }

    private static boolean isLocked() throws SQLException {
        try (Connection connection = database().getConnection();
                Statement ask = connection.createStatement();
                ResultSet answer =
                        ask.executeQuery("select count(*) = 1 from pg_locks where locktype = 'advisory' and granted")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Test
    void aSecondProgramIsRefusedAndToldAboutTheFirst() {
        try (DatabaseLock first = take(Duration.ZERO, SOON)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> take(Duration.ZERO, SOON))
                    .isInstanceOf(StartupException.class)
                    .hasMessageMatching(
                            "Another Faofon already uses this database \\(from 127\\.0\\.0\\.1, since 20.*\\)\\..*");
        }
        take(Duration.ZERO, SOON).close();
    }

    private DatabaseLock share() {
        return DatabaseLock.take(database(), DatabaseLock.Mode.SHARED, Duration.ZERO, SOON, stops::incrementAndGet);
    }

    @Test
    void instancesThatShareTheWorkShareTheDatabase() {
        try (DatabaseLock first = share();
                DatabaseLock second = share()) {
            assertThat(first).isNotEqualTo(second);
        }
        take(Duration.ZERO, SOON).close();
    }

    @Test
    void aProgramAloneAndInstancesThatShareKeepEachOtherOut() {
        try (DatabaseLock first = share()) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> take(Duration.ZERO, SOON))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("FAOFON_KAFKA");
        }
        try (DatabaseLock alone = take(Duration.ZERO, SOON)) {
            assertThat(alone).isNotNull();
            assertThatThrownBy(this::share)
                    .isInstanceOf(StartupException.class)
                    .hasMessageStartingWith("A Faofon without FAOFON_KAFKA already uses this database");
        }
    }

    @Test
    void aProgramThatIsJustStoppingIsWaitedFor() {
        DatabaseLock first = take(Duration.ZERO, SOON);
        Thread stopping = new Thread(() -> {
            sleep(Duration.ofMillis(700));
            first.close();
        });
        stopping.start();
        take(SOON, SOON).close();
    }

    @Test
    void afterALostSessionTheLockIsTakenAgain() throws SQLException {
        try (DatabaseLock first = take(Duration.ZERO, OFTEN)) {
            assertThat(first).isNotNull();
            endSessions();
            await().atMost(SOON).until(DatabaseLockIT::isLocked);
            assertThatThrownBy(() -> take(Duration.ZERO, SOON)).isInstanceOf(StartupException.class);
            assertThat(stops).hasValue(0);
        }
    }

    @Test
    void aProgramThatLostItsSessionToAnotherStops() throws SQLException {
        try (DatabaseLock first = take(Duration.ZERO, Duration.ofSeconds(2))) {
            assertThat(first).isNotNull();
            endSessions();
            try (DatabaseLock other = take(Duration.ofSeconds(1), SOON)) {
                assertThat(other).isNotNull();
                await().atMost(SOON).until(() -> stops.get() == 1);
            }
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
