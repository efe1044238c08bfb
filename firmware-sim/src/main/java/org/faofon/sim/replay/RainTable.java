package org.faofon.sim.replay;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A wide table of rain: the first column ends the interval, each other column is a gauge, in mm. */
public final class RainTable implements Closeable {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final CSVParser parser;

    private RainTable(CSVParser parser) {
        this.parser = parser;
    }

    /** Rows whose interval ends in [from, to]. */
    public record Span(Instant from, Instant to) {
        public static final Span ALL = new Span(Instant.MIN, Instant.MAX);

        boolean holds(Instant end) {
            return !end.isBefore(from) && !end.isAfter(to);
        }
    }

    /** Opens a CSV file, compressed if its name ends in .gz. */
    public static RainTable open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        RainTable table = new RainTable(CSVParser.parse(new InputStreamReader(plain, StandardCharsets.UTF_8), FORMAT));
        if (table.header().size() < 2) {
            throw new TableFault(file + ": a table has a column of times and at least one gauge");
        }
        return table;
    }

    /** The names of the gauges' columns, in the order of the file. */
    public List<String> gauges() {
        return header().subList(1, header().size());
    }

    /** The rows of a span, once; times must increase. */
    Iterator<TableRow> rows(Span span) {
        return allRows().filter(row -> span.holds(row.end())).iterator();
    }

    Stream<TableRow> allRows() {
        return StreamSupport.stream(parser.spliterator(), false).map(TableRow::of);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private List<String> header() {
        return parser.getHeaderNames();
    }
}
