package org.faofon.sim.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The token of each gauge. */
public final class Tokens {
    private final Map<String, String> tokenOfGauge;

    private Tokens(Map<String, String> tokenOfGauge) {
        this.tokenOfGauge = Map.copyOf(tokenOfGauge);
    }

    /** Reads the columns gauge and token of a CSV file and ignores others, so that a roster can be used. */
    public static Tokens load(Path file) throws IOException {
        Map<String, String> tokens = new HashMap<>();
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8), Roster.FORMAT)) {
            for (CSVRecord row : parser) {
                if (row.isSet("gauge")
                        && row.isSet("token")
                        && !row.get("token").isEmpty()) {
                    tokens.put(row.get("gauge"), row.get("token"));
                }
            }
        }
        return new Tokens(tokens);
    }

    /** Checks before anything is sent, so that a missing token is one message and not a night of refusals. */
    public void requireFor(List<Gauge> gauges) {
        List<String> without = gauges.stream()
                .map(Gauge::id)
                .filter(id -> !tokenOfGauge.containsKey(id))
                .toList();
        if (!without.isEmpty()) {
            throw new RosterFault("No token for " + without.size() + " gauges (" + String.join(", ", without)
                    + "): give the roster a token column, or --token-file a CSV with the columns gauge,token");
        }
    }

    public String of(Gauge gauge) {
        String token = tokenOfGauge.get(gauge.id());
        if (token == null) {
            throw new RosterFault("No token for gauge " + gauge.id());
        }
        return token;
    }
}
