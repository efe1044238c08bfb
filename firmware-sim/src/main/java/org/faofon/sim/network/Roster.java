package org.faofon.sim.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.faofon.sim.readings.Depth;

/** The gauges of a roster file, in its order. */
public record Roster(List<Gauge> gauges) {
    static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();

    public Roster {
        gauges = List.copyOf(gauges);
        if (gauges.isEmpty()) {
            throw new RosterFault("The roster names no gauge");
        }
        Set<String> seen = new HashSet<>();
        for (Gauge gauge : gauges) {
            if (!seen.add(gauge.id())) {
                throw new RosterFault("The roster names gauge " + gauge.id() + " twice");
            }
        }
    }

    public static Roster load(Path file) throws IOException {
        List<Gauge> gauges = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8), FORMAT)) {
            for (CSVRecord row : parser) {
                gauges.add(gaugeOf(row, file));
            }
        }
        return new Roster(gauges);
    }

    public List<Gauge> automatic() {
        return gauges.stream().filter(Gauge::isAutomatic).toList();
    }

    public List<Gauge> manual() {
        return gauges.stream().filter(gauge -> !gauge.isAutomatic()).toList();
    }

    private static Gauge gaugeOf(CSVRecord row, Path file) {
        try {
            GaugeKind kind = GaugeKind.valueOf(row.get("kind"));
            String tip = row.get("tip_mm");
            String capacity = row.get("capacity_mm");
            return new Gauge(
                    row.get("gauge"),
                    row.get("district"),
                    Double.parseDouble(row.get("lat")),
                    Double.parseDouble(row.get("lon")),
                    kind,
                    tip.isEmpty() ? 0 : Depth.micrometresOf(tip),
                    capacity.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Depth.micrometresOf(capacity)),
                    Duration.parse(row.get("interval")));
        } catch (IllegalArgumentException | DateTimeException fault) {
            throw new RosterFault(file + ", gauge line " + row.getRecordNumber() + ": " + fault.getMessage());
        }
    }
}
