package org.faofon.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.faofon.bench.Stage;

/** A small file system in memory, mounted for the trial. */
final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "size=700m,mode=0700";

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Mounts it at that empty folder; empty where nothing may be mounted. */
    static Optional<SmallDisk> mount(Stage stage, Path place) throws Exception {
        if (run("mount", "-t", "tmpfs", "-o", SIZE, "faofon-chaos", place.toString()) != 0) {
            return Optional.empty();
        }
        return Optional.of(stage.keep(new SmallDisk(place)));
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1; // There is no such command.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() {
        if (run("umount", place.toString()) != 0) {
            run("umount", "--lazy", place.toString());
        }
    }
}
