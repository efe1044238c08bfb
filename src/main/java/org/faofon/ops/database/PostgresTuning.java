package org.faofon.ops.database;

import java.util.Map;

/** The settings of the embedded database: safe first, and small enough for a school's old laptop. */
final class PostgresTuning {
    static final Map<String, String> SETTINGS = Map.ofEntries(
            // The library turns these two off; a reading is acknowledged after its commit, so a commit must be on disk.
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            // No socket file in /tmp, where other users could place one.
            Map.entry("unix_socket_directories", ""),
            // The program's pool has 20; the rest is for people with psql and for backups.
            Map.entry("max_connections", "40"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("max_wal_size", "512MB"),
            // JIT compilation costs more than the short queries here can gain.
            Map.entry("jit", "off"),
            // One file per weekday, overwritten after a week: the log cannot fill the disk.
            Map.entry("logging_collector", "on"),
            Map.entry("log_filename", "postgres-%a.log"),
            Map.entry("log_rotation_age", "1d"),
            Map.entry("log_rotation_size", "0"),
            Map.entry("log_truncate_on_rotation", "on"));

    private PostgresTuning() {}
}
