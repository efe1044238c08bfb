package org.faofon.ops.start;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jboss.logging.Logger;

/**
 * Writes the archive of loaded classes (class data sharing) that {@code -XX:SharedArchiveFile} names, a minute after a start
 * that did without: the first one, and those after an upgrade of the program or of Java. The next start reads it.
 *
 * <p>Java itself decides whether an archive fits, and starts without one otherwise.
 */
@ApplicationScoped
class ClassArchive {
    /** What is loaded in the first minute belongs to the start, which needs the processors for itself. */
    private static final Duration DELAY = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(ClassArchive.class);
    private static final String OPTION = "SharedArchiveFile";
    private static final String IN_USE = "sharing";

    private volatile boolean isWriting;
    private volatile boolean isStopping;

    void start(@Observes StartupEvent event) {
        missing().ifPresent(file -> {
            Thread thread = new Thread(() -> writeLater(file), "class-archive");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** The second Java that writes the archive would otherwise outlive this one, and write into a folder that may be gone. */
    void stop(@Observes ShutdownEvent event) {
        isStopping = true;
        if (isWriting) {
            Optional<String> java = ProcessHandle.current().info().command();
            ProcessHandle.current()
                    .children()
                    .filter(child -> java.isPresent() && child.info().command().equals(java))
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** The file that the option names, if this Java was started without it. */
    static Optional<Path> missing() {
        String file = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption(OPTION)
                .getValue();
        boolean isInUse = System.getProperty("java.vm.info", "").contains(IN_USE);
        return file.isEmpty() || isInUse ? Optional.empty() : Optional.of(Path.of(file));
    }

    private void writeLater(Path file) {
        try {
            TimeUnit.MILLISECONDS.sleep(DELAY.toMillis());
            long since = System.nanoTime();
            isWriting = true;
            try {
                write(file);
            } finally {
                isWriting = false;
            }
            LOG.infof(
                    "Wrote %s, %d MB, in %d s: the next start will be quicker",
                    file, Files.size(file) >> 20, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since));
        } catch (IOException e) {
            if (!isStopping) {
                LOG.warnf("Starts stay as slow as this one: %s", e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Writes the classes that are loaded now; a second Java does it, which takes up to 40 s of a processor and 200 MB. The file is there
     * whole or not at all, because Java 17 crashes on a part of one.
     *
     * @throws IOException if there is no new archive afterwards
     */
    static void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        dump(fresh);
        try (FileChannel written = FileChannel.open(fresh, READ)) {
            written.force(true);
        }
        Files.move(fresh, file, ATOMIC_MOVE);
    }

    private static void dump(Path file) throws IOException {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmCds",
                            new Object[] {new String[] {"static_dump", file.toString()}},
                            new String[] {String[].class.getName()});
        } catch (JMException | RuntimeException e) {
            throw new IOException("Java could not write " + file, e);
        } finally {
            deleteLogs();
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("Java did not write " + file);
        }
    }

    /** The second Java leaves what it printed in the working directory. */
    private static void deleteLogs() throws IOException {
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(Path.of(""), "java_pid*_std{out,err}")) {
            for (Path log : logs) {
                Files.delete(log);
            }
        }
    }
}
