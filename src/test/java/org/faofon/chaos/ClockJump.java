package org.faofon.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.faofon.bench.Patience;

/** The clock of program and database jumps an hour ahead, two hours back, and to the right time, while they run. */
final class ClockJump implements Fault {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(250);
    /** Only the wall clock: with the second clock, too, each wait of Java would end at once, or never. */
    private static final Map<String, String> WALL_CLOCK = Map.of(
            "FAKETIME_CACHE_DURATION", "1",
            "FAKETIME_DONT_FAKE_MONOTONIC", "1",
            "FAKETIME_FORCE_MONOTONIC_FIX", "0");

    private static final String PRELOAD = "LD_PRELOAD";
    private static final String OFFSET = "FAKETIME_TIMESTAMP_FILE";

    private final Duration lasts;
    private final Path offset;

    /** @param folder where the file with the offset is kept */
    ClockJump(Duration lasts, Path folder) {
        this.lasts = lasts;
        this.offset = folder.resolve("faketime");
    }

    @Override
    public String name() {
        return "clock jumps ± 1 h";
    }

    @Override
    public Optional<String> reasonToSkip(Site site) {
        return library().isPresent() ? Optional.empty() : Optional.of("libfaketime is not installed");
    }

    private static Optional<Path> library() {
        return Stream.of(
                        "/usr/lib/x86_64-linux-gnu",
                        "/usr/lib/aarch64-linux-gnu",
                        "/usr/lib64",
                        "/usr/lib",
                        "/usr/local/lib")
                .map(folder -> Path.of(folder, "faketime", "libfaketimeMT.so.1"))
                .filter(Files::exists)
                .findFirst();
    }

    @Override
    public void strike(Site site, Random random) throws Exception {
        jump("+0");
        WALL_CLOCK.forEach((name, value) -> site.program().set(name, Optional.of(value)));
        site.program().set(PRELOAD, Optional.of(library().orElseThrow().toString()));
        site.program().set(OFFSET, Optional.of(offset.toString()));
        try {
            restart(site);
            for (String hours : random.nextBoolean() ? List.of("+1h", "-1h") : List.of("-1h", "+1h")) {
                jump(hours);
                TimeUnit.MILLISECONDS.sleep(lasts.toMillis());
                awaitWork(site);
            }
            jump("+0");
            awaitWork(site);
        } finally {
            WALL_CLOCK.keySet().forEach(name -> site.program().set(name, Optional.empty()));
            site.program().set(PRELOAD, Optional.empty());
            site.program().set(OFFSET, Optional.empty());
            site.program().kill();
        }
    }

    private static void restart(Site site) throws Exception {
        site.program().kill();
        awaitWork(site);
    }

    private static void awaitWork(Site site) throws Exception {
        long now = System.nanoTime();
        try {
            Patience.until("all gauges were served", PATIENCE, POLL, () -> site.worksSince(now));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new FaultException("with another clock: " + e.getMessage());
        }
    }

    private void jump(String to) throws Exception {
        Files.writeString(offset, to + "\n");
    }
}
