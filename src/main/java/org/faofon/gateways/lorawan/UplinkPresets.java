package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.faofon.gateways.decode.ReadingJson;

/** Mappings of known devices, so that an officer needs little more than the device's EUI. */
@ApplicationScoped
class UplinkPresets {
    private static final String FILE = "/lorawan/presets.json";
    private static final String PRESET = "preset";

    private final JsonNode presets;

    UplinkPresets(ObjectMapper json) {
        try (InputStream file = UplinkPresets.class.getResourceAsStream(FILE)) {
            presets = json.readTree(Objects.requireNonNull(file, FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + FILE, e);
        }
    }

    /**
     * The body completed with its preset; a field that is null in the body is left out.
     *
     * @throws IllegalArgumentException if there is no such preset
     */
    JsonNode fill(JsonNode body) {
        Optional<String> name = body.isObject() ? ReadingJson.text(body, PRESET) : Optional.empty();
        if (name.isEmpty()) {
            return body;
        }
        if (!(presets.path(name.get()) instanceof ObjectNode preset)) {
            throw new IllegalArgumentException("there is no preset \"" + name.get() + "\", only " + names());
        }
        ObjectNode filled = preset.deepCopy();
        filled.setAll((ObjectNode) body);
        filled.remove(PRESET);
        return filled;
    }

    private String names() {
        Set<String> names = new TreeSet<>();
        presets.fieldNames().forEachRemaining(names::add);
        return String.join(", ", names);
    }
}
