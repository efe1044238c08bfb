package org.faofon.bench;

import java.time.Instant;
import java.util.List;
import org.faofon.bench.FileImport.Format;
import org.faofon.bench.Rainfall.Fall;

/** How fast a file of past readings becomes durable. */
final class Bulk implements Measurement {
    private static final int GAUGES = 36;
    private static final double REACH = 0.6;
    private static final Instant HISTORY = Instant.parse("2001-01-01T00:00:00Z");
    private static final int READINGS_A_MONTH = 31 * 288;

    private final FileImport files = new FileImport();

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public void measure(Stage stage, Size size, Report report) throws Exception {
        report.note(name(), """
                a file of past readings of 36 gauges, whose last month the program holds in memory; rows a second from \
                the request until the answer, which comes after the last commit, against COPY of as many other rows \
                into the same table; a turn of each goes before and does not count, because Java compiles what runs \
                often.""");
        Gauges gauges = Gauges.of(GAUGES);
        Program program = Program.start(stage, gauges);
        Store store = stage.keep(program.store());
        files.post(program, Format.CSV, Format.CSV.file(gauges, lastMonth()), READINGS_A_MONTH * GAUGES);
        Rainfall rain = new Rainfall(GAUGES, HISTORY);
        for (Format format : Format.values()) {
            importRows(program, format, rain, size);
            copyRows(store, rain, size, gauges);
            Comparison comparison = Comparison.inTurns(
                    size.turns(),
                    () -> importRows(program, format, rain, size),
                    () -> copyRows(store, rain, size, gauges));
            report.add(Figure.atLeast("bulk " + format + " over HTTP", comparison, "rows/s", REACH));
        }
    }

    private double importRows(Program program, Format format, Rainfall rain, Size size) throws Exception {
        byte[] file = format.file(program.gauges(), rain.next(size.bulkRows(), GAUGES));
        return size.bulkRows() / files.post(program, format, file, size.bulkRows());
    }

    private static double copyRows(Store store, Rainfall rain, Size size, Gauges gauges) throws Exception {
        return copy(store, store.copyText(gauges, rain.next(size.bulkRows(), GAUGES)), size.bulkRows());
    }

    private static List<Fall> lastMonth() {
        long now = Instant.now().getEpochSecond() / Rainfall.STEP_SECONDS * Rainfall.STEP_SECONDS;
        Instant from = Instant.ofEpochSecond(now - (READINGS_A_MONTH - 1L) * Rainfall.STEP_SECONDS);
        return new Rainfall(GAUGES, from).next((long) READINGS_A_MONTH * GAUGES, GAUGES);
    }

    private static double copy(Store store, String text, int rows) throws Exception {
        long since = System.nanoTime();
        store.copy(text);
        return rows / ((System.nanoTime() - since) / 1e9);
    }
}
