package org.faofon.gateways;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One JSON object a line. */
final class NdjsonItems implements BulkItems {
    private final TextLines lines;

    NdjsonItems(InputStream input) {
        lines = new TextLines(input);
    }

    @Override
    public Optional<BulkItem> next() throws IOException {
        return lines.next().map(NdjsonItems::item);
    }

    private static BulkItem item(TextLines.Line line) {
        if (!line.fault().isEmpty()) {
            return new BulkItem.Broken(line.number(), line.fault());
        }
        try {
            return new BulkItem.Whole(
                    line.number(), MessageJson.read(line.text().getBytes(StandardCharsets.UTF_8), "the line"));
        } catch (MessageJson.Unreadable e) {
            return new BulkItem.Broken(line.number(), String.valueOf(e.getMessage()));
        }
    }
}
