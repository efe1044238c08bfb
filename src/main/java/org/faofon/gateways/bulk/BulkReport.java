package org.faofon.gateways.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.common.text.Excerpt;
import org.faofon.readings.Receipt;
import org.faofon.readings.Receipt.Outcome;

/**
 * The response to a large upload: a line for each refused item, up to a limit, one for a syntax error that ended it,
 * and a summary at the end.
 */
final class BulkReport {
    static final String MEDIA_TYPE = "application/x-ndjson";

    private static final int LONGEST_DETAIL = 300;
    private static final int MOST_IGNORED = 20;

    private final int mostListed;
    private final List<Fault> listed = new ArrayList<>();
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final Set<String> ignored = new TreeSet<>();
    private Optional<Fault> cut = Optional.empty();

    BulkReport(int mostListed) {
        this.mostListed = mostListed;
    }

    /** A refused item; the line counts from 1. */
    @Schema(name = "BulkRefusal")
    record Fault(long line, String detail) {}

    /**
     * The last line.
     *
     * @param refused including those that are not listed
     * @param complete whether everything was read; otherwise the line before names the error
     * @param ignored names of unknown fields, the first twenty
     * @param detail an additional message, or empty
     */
    @Schema(name = "BulkSummary")
    record Summary(
            long stored,
            long duplicate,
            long corrected,
            long refused,
            boolean complete,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> ignored,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String detail) {}

    void refuse(long line, String reason) {
        count(Outcome.REFUSED);
        if (listed.size() < mostListed) {
            listed.add(fault(line, reason));
        }
    }

    void add(long line, Receipt receipt) {
        if (receipt.outcome() == Outcome.REFUSED) {
            refuse(line, receipt.reason());
        } else {
            count(receipt.outcome());
        }
    }

    /** Unknown fields of an accepted reading. */
    void ignore(List<String> names) {
        if (ignored.size() < MOST_IGNORED) {
            ignored.addAll(names);
        }
    }

    /** Nothing from there on was accepted. */
    void breakOff(long line, String reason) {
        cut = Optional.of(fault(line, reason));
    }

    Summary summary() {
        long refused = counted(Outcome.REFUSED);
        return new Summary(
                counted(Outcome.STORED),
                counted(Outcome.DUPLICATE),
                counted(Outcome.CORRECTED),
                refused,
                cut.isEmpty(),
                List.copyOf(ignored),
                refused > listed.size()
                        ? "Only the first %d refused lines are listed; %d more are counted"
                                .formatted(listed.size(), refused - listed.size())
                        : "");
    }

    void write(OutputStream output, ObjectMapper json) throws IOException {
        for (Fault fault : listed) {
            writeLine(fault, output, json);
        }
        if (cut.isPresent()) {
            writeLine(cut.get(), output, json);
        }
        writeLine(summary(), output, json);
    }

    private static void writeLine(Object line, OutputStream output, ObjectMapper json) throws IOException {
        output.write(json.writeValueAsBytes(line));
        output.write('\n');
    }

    private void count(Outcome outcome) {
        counts.merge(outcome, 1L, Long::sum);
    }

    private long counted(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /** A reason repeats the input, which may be long. */
    private static Fault fault(long line, String reason) {
        return new Fault(line, Excerpt.of(reason, LONGEST_DETAIL));
    }
}
