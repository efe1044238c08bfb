package org.faofon.ops.backup;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.faofon.common.cluster.NotLeader;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.faofon.ops.OpsConfig;
import org.faofon.ops.StartupException;
import org.jboss.logging.Logger;

/** Makes a backup each night, in real time, and deletes old ones. */
@Singleton
class BackupJob {
    private static final Logger LOG = Logger.getLogger(BackupJob.class);

    private final OpsConfig.Backup config;
    private final DataSource database;
    private final InstantSource world;
    private volatile Optional<String> failure = Optional.empty();

    @jakarta.inject.Inject
    BackupJob(OpsConfig config, DataSource database) {
        this(config.backup(), database, NetworkClock.world());
    }

    BackupJob(OpsConfig.Backup config, DataSource database, InstantSource world) {
        this.config = config;
        this.database = database;
        this.world = world;
    }

    /** Why the last attempt failed; nothing if it did not. */
    Optional<String> failure() {
        return failure;
    }

    /** After a failure it tries again the next time. */
    @Scheduled(
            every = "5m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = NotLeader.class)
    void makeIfDue() {
        if (config.folder().isEmpty()) {
            return;
        }
        BackupFolder folder = new BackupFolder(config.folder().get());
        Instant now = world.instant();
        try {
            if (isDue(folder.newest().map(BackupFolder.Made::at), now, config.at())) {
                make(folder, now);
            }
            failure = Optional.empty();
        } catch (IOException | SQLException | BackupException | StartupException e) {
            if (failure.isEmpty()) {
                LOG.errorf("Could not make a backup; trying again: %s", e.toString());
            }
            failure = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Whether none was made since the last time of the day that is set. */
    static boolean isDue(Optional<Instant> newest, Instant now, LocalTime at) {
        OffsetDateTime local = RainDayTime.local(now);
        OffsetDateTime today = local.with(at);
        Instant last = (today.isAfter(local) ? today.minusDays(1) : today).toInstant();
        return newest.isEmpty() || newest.get().isBefore(last);
    }

    private void make(BackupFolder folder, Instant now) throws IOException, SQLException, BackupException {
        Optional<String> passphrase = Passphrase.read(config.passphraseFile());
        BackupFile file = new BackupFile(folder.name(now, passphrase.isPresent()), passphrase);
        Files.createDirectories(file.path().getParent());
        BackupManifest.Checksums written = file.write(database, now);
        int deleted = folder.deleteOlder(now, Duration.ofDays(config.keepDays()));
        LOG.infof(
                "Made a backup: file=%s bytes=%d tables=%d seconds=%d deletedOld=%d",
                file.path(),
                Files.size(file.path()),
                written.tables().size(),
                Duration.between(now, world.instant()).toSeconds(),
                deleted);
    }
}
