package org.faofon.gateways;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** One JSON object a line. */
final class NdjsonItems implements BulkItems {
    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

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
            return new BulkItem.Whole(line.number(), JSON.readTree(line.text()));
        } catch (JsonProcessingException e) {
            return new BulkItem.Broken(line.number(), "the line is not JSON: " + e.getOriginalMessage());
        }
    }
}
