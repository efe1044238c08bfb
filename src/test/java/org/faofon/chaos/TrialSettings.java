package org.faofon.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.faofon.support.LineStub;

/** What the program is started with in every trial. */
final class TrialSettings {
    private TrialSettings() {}

    /** @param files a folder for what the program reads at its start */
    static Map<String, String> of(
            TrialNetwork network, Path home, Path files, int httpPort, String password, LineStub line)
            throws IOException {
        return new HashMap<>(Map.ofEntries(
                Map.entry("FAOFON_HOME", home.toString()),
                Map.entry(
                        "FAOFON_ROSTER",
                        network.writeRoster(files.resolve("roster.csv")).toString()),
                Map.entry(
                        "FAOFON_DISTRICTS",
                        network.writeDistricts(files.resolve("districts.csv")).toString()),
                Map.entry("FAOFON_ADMIN_PASSWORD", password),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(httpPort)),
                Map.entry("FAOFON_LINE_API", line.address().toString()),
                Map.entry("FAOFON_LINE_TOKEN", LineStub.TOKEN),
                Map.entry("FAOFON_LINE_GROUP", LineStub.GROUP),
                Map.entry("FAOFON_LINE_SECRET", password),
                Map.entry("FAOFON_BULLETINS_SEND", "false"), // A daily bulletin is no alert.
                Map.entry("FAOFON_CHANNELS_LINE_GATHERS", "0s"),
                Map.entry("FAOFON_ALERTS_RELAY_LEASE", "10s"),
                Map.entry("FAOFON_ALERTS_RELAY_LONGEST_WAIT", "5s"),
                Map.entry("MALLOC_ARENA_MAX", "2")));
    }
}
