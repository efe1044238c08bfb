package org.faofon.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.faofon.common.text.SafeCsv;

/** The audit trail as CSV, the latest entry first, with the hashes that prove it. */
final class AuditCsv {
    private static final int PIECE = 1_000;

    /** A spreadsheet has a million rows; more is asked for by dates. */
    private static final int MOST = 500_000;

    private final AuditRepository trail;
    private final AuditMessages in;

    AuditCsv(AuditRepository trail, AuditMessages in) {
        this.trail = trail;
        this.in = in;
    }

    void write(AuditFilter filter, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter table = SafeCsv.begin(writer, header());
        long before = Long.MAX_VALUE;
        List<AuditEntry> piece = List.of();
        for (int written = 0; written < MOST && (written == 0 || piece.size() == PIECE); written += PIECE) {
            piece = trail.list(filter, before, PIECE);
            for (AuditEntry entry : piece) {
                row(table, entry);
                before = entry.id();
            }
        }
        writer.flush();
    }

    private List<String> header() {
        return List.of(
                in.number(),
                in.time(),
                in.actor(),
                in.address(),
                in.act(),
                in.code(),
                in.subject(),
                in.detail(),
                in.previousHash(),
                in.hash());
    }

    private void row(CSVPrinter table, AuditEntry entry) throws IOException {
        SafeCsv.row(
                table,
                Arrays.asList(
                        entry.id(),
                        entry.time(),
                        entry.actor(),
                        entry.address(),
                        in.action(entry.action()),
                        entry.action(),
                        entry.subject(),
                        entry.detail(),
                        entry.previousHash(),
                        entry.hash()));
    }
}
