package org.faofon.ops.start;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.faofon.accounts.OfficersCommand;
import org.faofon.ops.StartupException;
import org.faofon.ops.clock.DrillStartFile;
import org.faofon.ops.database.DatabaseLock;
import org.faofon.ops.database.EmbeddedDatabase;
import org.faofon.ops.database.StartTurn;
import org.jboss.logging.Logger;
import org.slf4j.LoggerFactory;

/** Starts what must run before Quarkus and stops it after: the lock on the data folder and the database. */
public final class Startup {
    private static final Logger LOG = Logger.getLogger(Startup.class);
    private static final int STOP_PATIENCE_SECONDS = 90;
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOCK_CHECKED_EVERY = Duration.ofSeconds(5);

    private Startup() {}

    /**
     * Runs the program until it is stopped, or the command given as its argument.
     *
     * @return the exit code of the process
     */
    public static int run(String... args) {
        CountDownLatch cleared = new CountDownLatch(1);
        // On SIGTERM the JVM ends when its hooks do: this one waits until the database is down, after Quarkus.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(cleared), "faofon-stop"));
        try {
            SecretFiles.read(System.getenv()).forEach(System::setProperty);
            StartSettings settings = StartSettings.ofProcess();
            List<String> arguments = List.of(args);
            if (arguments.contains(RosterTokensCommand.COMMAND)) {
                return new RosterTokensCommand(System.out).run(arguments);
            }
            if (arguments.contains(OfficersCommand.COMMAND)) {
                return new OfficersStart(settings, System.out).run(arguments);
            }
            if (BackupStart.isMeant(arguments)) {
                return new BackupStart(settings, System.out).run(arguments);
            }
            return arguments.contains(TimescaleUpgrade.COMMAND)
                    ? new TimescaleUpgrade(settings, System.out).run()
                    : start(settings, args);
        } catch (StartupException e) {
            System.err.println("Faofon cannot start. " + e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("Faofon cannot start. The data folder caused an error: " + e.getMessage());
            return 1;
        } finally {
            cleared.countDown();
        }
    }

    private static int start(StartSettings settings, String... args) throws IOException {
        Path home = settings.home();
        Preflight.checkHome(home);
        new DataFolderPermissions(home).close();
        DataFolderLock lock = DataFolderLock.take(home);
        try {
            BackupStart.checkFinished(home);
            checkMachine(settings, home);
            System.setProperty("faofon.ops.home", home.toString());
            System.setProperty("faofon.ops.mqtt-port", Integer.toString(settings.mqttPort()));
            SeveralInstances.check(settings);
            return settings.databaseUrl().isPresent()
                    ? runOn(settings.databaseUrl().get(), settings, args)
                    : runOnEmbedded(home, args);
        } finally {
            lock.close();
        }
    }

    /** The embedded database has the lock of its folder instead. */
    private static int runOn(String databaseUrl, StartSettings settings, String... args) {
        DataSource database = new CommandDatabase(settings).configured(databaseUrl);
        AtomicBoolean isTakenOver = new AtomicBoolean();
        Runnable stop = () -> {
            isTakenOver.set(true);
            Quarkus.asyncExit(1);
        };
        boolean isShared = settings.kafka().isPresent();
        DatabaseLock.Mode mode = isShared ? DatabaseLock.Mode.SHARED : DatabaseLock.Mode.ALONE;
        DatabaseLock lock = DatabaseLock.take(database, mode, LOCK_PATIENCE, LOCK_CHECKED_EVERY, stop);
        try {
            settings.kafka().ifPresent(brokers -> SeveralInstances.prepare(brokers, settings, database));
            int code = runQuarkus(args);
            return isTakenOver.get() ? 1 : code;
        } finally {
            StartTurn.end();
            lock.close();
        }
    }

    private static int runOnEmbedded(Path home, String... args) throws IOException {
        layOutMeanwhile();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, home.resolve(DataFolderPermissions.BINARIES))) {
            new DataFolderPermissions(home).close(); // The library unpacks programs that all users may change.
            database.settings().forEach(System::setProperty);
            return runQuarkus(args);
        }
    }

    /** Loads the application class while the database starts; both take a second, and neither needs the other. */
    private static void layOutMeanwhile() {
        LoggerFactory.getILoggerFactory(); // Two threads that need SLF4J at once make it print a warning.
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Thread thread = new Thread(
                () -> {
                    try {
                        Class.forName(Application.APP_CLASS_NAME, true, loader);
                    } catch (ClassNotFoundException | LinkageError e) {
                        LOG.debugf(e, "Could not preload the application; Quarkus will report the cause");
                    }
                },
                "faofon-layout");
        thread.setContextClassLoader(loader);
        thread.setDaemon(true);
        thread.start();
    }

    private static void checkMachine(StartSettings settings, Path home) throws IOException {
        Preflight.checkSpace(home, Files.getFileStore(home).getUsableSpace());
        settings.drill().ifPresent(plan -> DrillStartFile.check(home));
        SettingsCheck.check(settings);
        settings.retention(); // Its errors are reported now, not when the database runs.
        Preflight.checkHttpPort(settings);
        if (settings.bringsBroker()) {
            Preflight.checkMqttPort(settings);
        }
    }

    private static int runQuarkus(String... args) {
        AtomicInteger code = new AtomicInteger();
        // Quarkus would call System.exit, and the database would be left running.
        ApplicationLifecycleManager.setDefaultExitCodeHandler((exitCode, cause) -> code.set(exitCode));
        Quarkus.run(args);
        return code.get();
    }

    private static void await(CountDownLatch cleared) {
        try {
            if (!cleared.await(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The database was still stopping after " + STOP_PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
