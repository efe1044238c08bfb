package org.faofon.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The file system of the data folder is full, and after a while it is not. */
final class DiskFull implements Fault {
    private static final int BLOCK = 64 * 1024;

    private final Duration lasts;

    DiskFull(Duration lasts) {
        this.lasts = lasts;
    }

    @Override
    public String name() {
        return "disk full for %d s".formatted(lasts.toSeconds());
    }

    @Override
    public void strike(Site site, Random random) throws Exception {
        Path ballast = site.program().home().resolve("ballast");
        try {
            long end = System.nanoTime() + lasts.toNanos();
            while (System.nanoTime() < end) {
                fill(ballast); // Again and again: what is deleted meanwhile must not help.
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } finally {
            Files.deleteIfExists(ballast);
        }
    }

    private static void fill(Path ballast) throws IOException {
        for (int size = BLOCK; size >= 1; size /= BLOCK) {
            fill(ballast, new byte[size]);
        }
    }

    private static void fill(Path ballast, byte[] block) throws IOException {
        try (OutputStream out = Files.newOutputStream(
                ballast, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
        }
    }
}
