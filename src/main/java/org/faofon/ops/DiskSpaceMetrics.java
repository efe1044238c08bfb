package org.faofon.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.File;

/** How much room the disk of the data folder has, for an alarm before it is full. */
@Singleton
class DiskSpaceMetrics {
    private final File home;
    private final MeterRegistry meters;

    DiskSpaceMetrics(OpsConfig config, MeterRegistry meters) {
        this.home = config.home().toAbsolutePath().toFile();
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        meters.gauge("faofon.disk.free.bytes", home, File::getUsableSpace);
        meters.gauge("faofon.disk.total.bytes", home, File::getTotalSpace);
    }
}
