package org.faofon.sim;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.faofon.sim.network.Roster;
import org.faofon.sim.network.Tokens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The roster, the broker and the program. */
final class NetworkOptions {
    @Option(
            names = "--roster",
            required = true,
            paramLabel = "FILE",
            description = "CSV with gauge,school,…,interval[,token,pin]")
    private Path roster;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "CSV with the columns gauge,token; without it the tokens come from the roster")
    private @Nullable Path tokenFile;

    @Option(names = "--mqtt", defaultValue = "tcp://localhost:1883", description = "The broker (${DEFAULT-VALUE})")
    private String mqtt;

    @Option(names = "--faofon", defaultValue = "http://localhost:8080", description = "The program (${DEFAULT-VALUE})")
    private URI faofon;

    Roster roster() throws IOException {
        return Roster.load(roster);
    }

    Tokens tokens() throws IOException {
        return Tokens.load(tokenFile == null ? roster : tokenFile);
    }

    String mqtt() {
        if (!mqtt.matches("(tcp|ssl|ws|wss)://[^\\s/]+(/\\S*)?")) {
            throw new IllegalArgumentException("--mqtt must look like tcp://localhost:1883, but was " + mqtt);
        }
        return mqtt;
    }

    URI faofon() {
        if (faofon.getHost() == null || !String.valueOf(faofon.getScheme()).startsWith("http")) {
            throw new IllegalArgumentException("--faofon must look like http://localhost:8080, but was " + faofon);
        }
        return faofon;
    }
}
