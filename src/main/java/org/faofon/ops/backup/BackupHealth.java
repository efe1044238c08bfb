package org.faofon.ops.backup;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItemSource;
import org.faofon.network.NetworkClock;
import org.faofon.ops.OpsConfig;
import org.faofon.ops.backup.BackupFolder.Made;

/** Down, and said on the desk, when the nightly backup fails or is more than two hours overdue. Not part of readiness. */
@Wellness
@ApplicationScoped
class BackupHealth implements HealthCheck, DeskItemSource {
    private static final Duration OVERDUE = Duration.ofHours(26);

    private final Optional<Path> folder;
    private final BackupJob job;
    private final BackupText text;
    private final NetworkClock clock;

    BackupHealth(OpsConfig config, BackupJob job, BackupText text, NetworkClock clock, MeterRegistry meters) {
        this.folder = config.backup().folder();
        this.job = job;
        this.text = text;
        this.clock = clock;
        meters.gauge("faofon.backup.age.seconds", this, BackupHealth::ageSeconds);
    }

    /** Of the newest one; not a number if there is none. */
    private double ageSeconds() {
        return folder.flatMap(BackupHealth::newest)
                .map(made -> (double) age(made).toSeconds())
                .orElse(Double.NaN);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("backup");
        if (folder.isEmpty()) {
            return health.up().withData("used", false).build();
        }
        Optional<Made> newest = newest(folder.get());
        newest.ifPresent(made -> health.withData("madeAt", made.at().toString())
                .withData("ageHours", age(made).toHours()));
        job.failure().ifPresent(why -> health.withData("reason", why));
        return health.withData("used", true).status(!isLate(newest)).build();
    }

    @Override
    public List<DeskItem> items() {
        if (folder.isEmpty()) {
            return List.of();
        }
        Optional<Made> newest = newest(folder.get());
        return isLate(newest)
                ? List.of(text.late(newest.map(made -> age(made).toHours()), clock.instant()))
                : List.of();
    }

    private boolean isLate(Optional<Made> newest) {
        return job.failure().isPresent()
                || newest.map(made -> age(made).compareTo(OVERDUE) > 0).orElse(false);
    }

    private static Duration age(Made made) {
        return Duration.between(made.at(), NetworkClock.world().instant());
    }

    /** A folder that cannot be read has none; the job says why. */
    private static Optional<Made> newest(Path folder) {
        try {
            return new BackupFolder(folder).newest();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
