package org.faofon.bench;

import java.lang.management.ManagementFactory;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Where it was measured.
 *
 * @param load the average of the last minute before it began: what others were doing
 */
record Machine(String began, int cores, long memoryMegabytes, String system, String java, double load) {
    static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new Machine(
                OffsetDateTime.now(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / (1024 * 1024),
                system.getName() + " " + system.getArch(),
                System.getProperty("java.version"),
                system.getSystemLoadAverage());
    }

    String words() {
        return "%d cores, %d MB, %s, Java %s; began %s with a load of %.1f"
                .formatted(cores, memoryMegabytes, system, java, began, load);
    }
}
