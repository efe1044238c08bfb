package org.faofon.chaos;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signals to processes. */
final class Signals {
    private Signals() {}

    /** Sends it to all of them; those that have ended meanwhile do not matter. */
    static void send(String signal, List<Long> pids) throws Exception {
        String all = pids.stream().map(String::valueOf).collect(Collectors.joining(" "));
        // The shell's built-in kill; minimal systems have no such program.
        Process kill = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + all + " 2>/dev/null").start();
        kill.waitFor();
    }

    /** The process and all that it has started. */
    static List<Long> family(long pid) throws IOException {
        ProcessHandle parent =
                ProcessHandle.of(pid).orElseThrow(() -> new IOException("Process " + pid + " has ended"));
        return Stream.concat(Stream.of(parent), parent.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }
}
