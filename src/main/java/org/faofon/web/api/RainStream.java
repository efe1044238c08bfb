package org.faofon.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVPrinter;
import org.faofon.common.text.SafeCsv;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.Interval;
import org.faofon.readings.RainInterval;
import org.faofon.readings.query.RainSeriesReader;
import org.faofon.readings.totals.StepTotal;
import org.faofon.readings.totals.TimeStep;

/**
 * Writes the rain of one gauge while it is read from the store: steps first, then readings that are longer than a step.
 *
 * <p>After a failure nothing is closed, so that a partial response cannot be mistaken for a complete one.
 */
final class RainStream {
    private final RainSeriesReader diary;
    private final String gauge;
    private final TimeStep step;
    private final Interval span;
    private boolean anyLonger;

    RainStream(RainSeriesReader diary, String gauge, TimeStep step, Interval span) {
        this.diary = diary;
        this.gauge = gauge;
        this.step = step;
        this.span = span;
    }

    /** A consumer that writes. */
    private interface Writes<T> {
        void write(T value) throws IOException;

        static <T> Consumer<T> unchecked(Writes<T> writes) {
            return value -> {
                try {
                    writes.write(value);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
        }
    }

    void json(ObjectMapper mapper, OutputStream out) throws IOException {
        JsonGenerator json = mapper.createGenerator(out);
        json.writeStartObject();
        json.writeStringField("gauge", gauge);
        json.writeStringField("step", step.toString());
        json.writeStringField("from", RainDayTime.iso(span.start()));
        json.writeStringField("to", RainDayTime.iso(span.end()));
        json.writeArrayFieldStart("steps");
        forEachStep(Writes.unchecked(total -> write(json, RainSeries.Step.of(total))));
        json.writeEndArray();
        json.writeArrayFieldStart("longer");
        forEachLonger(Writes.unchecked(fall -> write(json, RainSeries.Longer.of(fall))));
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    // By hand, because the mapper would flush after each.
    private static void write(JsonGenerator json, RainSeries.Step step) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", RainDayTime.iso(step.from().toInstant()));
        json.writeStringField("to", RainDayTime.iso(step.to().toInstant()));
        json.writeFieldName("mm");
        json.writeNumber(step.mm()); // Writes null for null.
        json.writeNumberField("coverage", step.coverage());
        json.writeFieldName("quality");
        json.writeString(step.quality() == null ? null : step.quality().name());
        json.writeNumberField("readings", step.readings());
        json.writeBooleanField("atLeast", step.atLeast());
        json.writeFieldName("unconfirmedMm");
        json.writeNumber(step.unconfirmedMm());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RainSeries.Longer longer) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", RainDayTime.iso(longer.from().toInstant()));
        json.writeStringField("to", RainDayTime.iso(longer.to().toInstant()));
        json.writeNumberField("mm", longer.mm());
        json.writeEndObject();
    }

    void csv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter table = SafeCsv.begin(writer, RainSeries.COLUMNS);
        forEachStep(Writes.unchecked(
                total -> SafeCsv.row(table, RainSeries.Step.of(total).row(gauge))));
        forEachLonger(Writes.unchecked(fall -> SafeCsv.row(table, RainSeries.Longer.row(gauge, fall))));
        writer.flush();
    }

    private void forEachStep(Consumer<StepTotal> writer) throws IOException {
        read(() -> anyLonger = diary.forEachStep(gauge, step, span, writer));
    }

    /** Reads them again instead of buffering them: with five-minute steps of an hourly gauge all would be buffered. */
    private void forEachLonger(Consumer<RainInterval> writer) throws IOException {
        if (anyLonger) {
            read(() -> diary.forEachLonger(gauge, step, span, writer));
        }
    }

    /** Something that reads the store. */
    private interface Reads {
        void read() throws SQLException;
    }

    private static void read(Reads reads) throws IOException {
        try {
            reads.read();
        } catch (SQLException e) {
            throw new IOException("The store could not be read", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
