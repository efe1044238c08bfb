package org.faofon.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How much room a stored reading takes. */
final class Space implements Measurement {
    private static final int GAUGES = 36;
    private static final int DAYS = 60;

    @Override
    public String name() {
        return "space";
    }

    @Override
    public void measure(Stage stage, Size size, Report report) throws Exception {
        report.note(name(), """
                60 days of 36 gauges in the program's own table, by what PostgreSQL says of the sizes of table and \
                indexes; compressed only on a server with TimescaleDB.""");
        Program program = Program.start(stage, Gauges.of(GAUGES));
        Store store = stage.keep(program.store());
        Instant end = Instant.now().truncatedTo(ChronoUnit.DAYS);
        double rows = new History(store, History.DRIZZLE).fill(end.minus(DAYS, ChronoUnit.DAYS), end);
        double table = store.number("select pg_table_size('reading')");
        double indexes = store.number("select pg_indexes_size('reading')");
        report.add(Figure.told(
                "bytes of a stored reading",
                "%s (table %s, index %s)"
                        .formatted(
                                Numbers.round((table + indexes) / rows),
                                Numbers.round(table / rows),
                                Numbers.round(indexes / rows))));
        report.add(Figure.skipped(
                "bytes of a stored reading, compressed", "the database that comes along has no TimescaleDB"));
    }
}
