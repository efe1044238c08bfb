package org.faofon.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The ratios of an earlier run, from its {@code bench.json}, to hold those of this run against. */
final class EarlierRun {
    private final Map<String, Double> medians;

    private EarlierRun(Map<String, Double> medians) {
        this.medians = medians;
    }

    static EarlierRun none() {
        return new EarlierRun(Map.of());
    }

    /** @throws IOException if the file is missing or not a report */
    static EarlierRun read(Path file) throws IOException {
        JsonNode figures = new ObjectMapper().readTree(file.toFile()).path("figures");
        if (!figures.isArray()) {
            throw new IOException("it is no report of ./bench");
        }
        Map<String, Double> medians = new HashMap<>();
        for (JsonNode figure : figures) {
            JsonNode median = figure.at("/ratio/median");
            if (median.isNumber()) {
                medians.put(figure.path("what").asText(), median.asDouble());
            }
        }
        return new EarlierRun(medians);
    }

    boolean isEmpty() {
        return medians.isEmpty();
    }

    /** The ratio of that time, and by how much today's differs: {@code 0.42 (+12 %)}; empty if one of them is missing. */
    String compare(Figure figure) {
        Double before = medians.get(figure.what());
        return before == null || figure.ratio().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.2f (%+.0f %%)",
                        before,
                        (figure.ratio().get().median() / before - 1) * 100);
    }
}
