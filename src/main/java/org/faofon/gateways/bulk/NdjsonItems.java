package org.faofon.gateways.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.faofon.gateways.decode.MessageJson;

/** One JSON object per line. */
final class NdjsonItems implements BulkItems {
    private final LineReader lines;

    NdjsonItems(InputStream input) {
        lines = new LineReader(input);
    }

    @Override
    public Optional<BulkItem> next() throws IOException {
        return lines.next().map(NdjsonItems::item);
    }

    private static BulkItem item(LineReader.Line line) {
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
