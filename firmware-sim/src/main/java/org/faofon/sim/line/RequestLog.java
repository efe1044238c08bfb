package org.faofon.sim.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;

/** Every request with its outcome, one JSON object per line, without the bearer token. */
public final class RequestLog implements Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Writer lines;
    private final InstantSource clock;

    RequestLog(Writer lines, InstantSource clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** Appends to a file, so that a restart of the stub loses nothing. */
    public static RequestLog appendingTo(Path file, InstantSource clock) throws IOException {
        return new RequestLog(
                Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                clock);
    }

    static RequestLog nowhere(InstantSource clock) {
        return new RequestLog(Writer.nullWriter(), clock);
    }

    synchronized void write(LineRequest request, String requestId, LineAnswer answer) throws IOException {
        ObjectNode line = JSON.createObjectNode();
        line.put("at", clock.instant().toString());
        line.put("method", request.method());
        line.put("path", request.path());
        line.put("outcome", answer.outcome());
        line.put("status", answer.status());
        line.put("requestId", requestId);
        request.retryKey().ifPresent(key -> line.put("retryKey", key));
        putBody(line, request.body());
        line.set("answer", answer.body());
        lines.write(line + "\n");
        lines.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        lines.close();
    }

    private static void putBody(ObjectNode line, String body) {
        if (body.isEmpty()) {
            return;
        }
        try {
            line.set("body", JSON.readTree(body));
        } catch (JsonProcessingException notJson) {
            line.put("body", body);
        }
    }
}
