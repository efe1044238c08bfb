package org.faofon.ogcapi.web;

import io.vertx.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The description of the service in OpenAPI 3.0, which the standard wants; the one at /q/openapi is newer. */
final class OpenApiDescription {
    private static final String FILE = "/ogc-features-openapi.json";
    private static final String SERVER = "\"@SERVER@\"";
    private static final String TEXT = read();

    private OpenApiDescription() {}

    /** @param server the address of the service */
    static String at(String server) {
        return TEXT.replace(SERVER, Json.encode(server));
    }

    private static String read() {
        try (InputStream file = OpenApiDescription.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
