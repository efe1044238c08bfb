package org.faofon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux says of the memory of processes, in megabytes. */
public final class Memory {
    private static final long KILOBYTES = 1024;

    private Memory() {}

    public static long resident(long pid) throws IOException {
        return kilobytes(pid, "status", "VmRSS:") / KILOBYTES;
    }

    static long mostResident(long pid) throws IOException {
        return kilobytes(pid, "status", "VmHWM:") / KILOBYTES;
    }

    /** Of a process and its children; what they share is counted once. */
    static long ofFamily(long pid) throws IOException {
        ProcessHandle parent = ProcessHandle.of(pid).orElseThrow();
        long sum = 0;
        for (ProcessHandle each :
                Stream.concat(Stream.of(parent), parent.descendants()).toList()) {
            sum += kilobytes(each.pid(), "smaps_rollup", "Pss:");
        }
        return sum / KILOBYTES;
    }

    private static long kilobytes(long pid, String file, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IOException("There is no " + name + " in the " + file + " of " + pid));
    }
}
