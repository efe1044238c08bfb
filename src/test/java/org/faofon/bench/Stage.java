package org.faofon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Stream;

/** The folder and everything that runs for one measurement; when it closes, nothing of it is left. */
public final class Stage implements AutoCloseable {
    private final Path folder;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean closed;

    public Stage(String name) throws IOException {
        folder = Files.createTempDirectory("faofon-bench-" + name + "-");
    }

    public Path folder() {
        return folder;
    }

    public Path newFolder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Closes that too when all is over, the last one first. */
    public synchronized <T extends AutoCloseable> T keep(T other) throws Exception {
        if (closed) {
            other.close();
            throw new IllegalStateException("The bench is stopping");
        }
        running.push(other);
        return other;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("Could not stop something: " + e);
            }
        }
        delete();
    }

    private void delete() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
