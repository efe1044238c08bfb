package org.faofon.ops.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.faofon.ops.StartupException;

/** Checks before the start whether the machine has what the program needs, and reports what is missing. */
public final class Preflight {
    /** Below this the database and the broker could not even write their journals. */
    public static final long LEAST_FREE_BYTES = 256L * 1024 * 1024;

    private Preflight() {}

    static void checkHome(Path home) {
        try {
            makeFolder(home);
            Files.delete(Files.createTempFile(home, "write", ".probe"));
        } catch (IOException e) {
            throw new StartupException(
                    "The data folder " + home + " cannot be written by the user " + System.getProperty("user.name")
                            + ".",
                    "Give that user write access, or set FAOFON_HOME to another folder.");
        }
    }

    static void checkSpace(Path home, long freeBytes) {
        if (freeBytes < LEAST_FREE_BYTES) {
            throw new StartupException(
                    "The disk of " + home + " is nearly full: " + megabytes(freeBytes) + " MB are free and at least "
                            + megabytes(LEAST_FREE_BYTES) + " MB are needed.",
                    "Free some space, or set FAOFON_HOME to a folder on another disk.");
        }
    }

    static void checkHttpPort(StartSettings settings) {
        checkPort(settings.httpHost(), settings.httpPort(), "pages and API", "QUARKUS_HTTP_PORT");
    }

    static void checkMqttPort(StartSettings settings) {
        checkPort("0.0.0.0", settings.mqttPort(), "MQTT", "FAOFON_MQTT_PORT");
    }

    private static void checkPort(String host, int port, String purpose, String variable) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, port));
        } catch (BindException e) {
            throw new StartupException(
                    "Port " + port + " (" + purpose + ") cannot be opened: " + e.getMessage() + ".",
                    "Stop the program that uses it, or set " + variable + " to another port.");
        } catch (IOException e) {
            throw new StartupException(
                    "Port " + port + " (" + purpose + ") on " + host + " cannot be opened: " + e.getMessage() + ".",
                    "Set " + variable + " to another port.");
        }
    }

    /** Nobody else may access the data folder: it contains the database and its password. */
    private static void makeFolder(Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        Files.createDirectories(home);
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static long megabytes(long bytes) {
        return bytes / (1024 * 1024);
    }
}
