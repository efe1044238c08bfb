package org.faofon.sim.fleet;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.faofon.sim.readings.Depth;
import org.faofon.sim.readings.Reading;
import org.faofon.sim.readings.ReadingJson;

/** What really fell and what was told, as a CSV file, to compare with what the program made of it. */
public final class MeasurementFile implements MeasurementLog, Closeable {
    private final PrintWriter out;

    private MeasurementFile(PrintWriter out) {
        this.out = out;
    }

    public static MeasurementFile create(Path file) throws IOException {
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        out.println("gauge,end,fell_mm,told_at,told_mm,told_tips");
        return new MeasurementFile(out);
    }

    @Override
    public void measured(String gauge, Instant end, long fellMicrometres, Optional<Reading> told) {
        out.println(String.join(
                ",",
                gauge,
                ReadingJson.localTimeOf(end),
                Depth.mmOf(fellMicrometres).toPlainString(),
                told.map(reading -> ReadingJson.localTimeOf(reading.end())).orElse(""),
                told.map(reading -> Depth.mmOf(reading.depthMicrometres()).toPlainString())
                        .orElse(""),
                told.filter(reading -> reading.count().isPresent())
                        .map(reading -> String.valueOf(reading.count().getAsLong()))
                        .orElse("")));
    }

    /** Closes the file, and tells whether all of it could be written. */
    @Override
    public void close() throws IOException {
        boolean failed = out.checkError();
        out.close();
        if (failed) {
            throw new IOException("The file of what fell could not be written completely");
        }
    }
}
