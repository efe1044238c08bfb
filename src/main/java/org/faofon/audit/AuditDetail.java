package org.faofon.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.faofon.readings.Quality;

/**
 * The detail of an entry, for a page: what changed, field by field.
 *
 * @param fields empty if the detail is a plain word
 * @param text the detail as it is stored
 */
record AuditDetail(List<Field> fields, String text) {
    /** The fields whose values are words that people know. */
    static final Set<String> STATES = Set.of("status", "quality", "mark", "outcome");

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A field.
     *
     * @param name the column
     * @param before its value before the change, if there was one
     */
    record Field(String name, Optional<String> before, String value) {
        private static Field of(String name, JsonNode node) {
            boolean change = node.isArray() && node.size() == 2;
            return change
                    ? new Field(name, Optional.of(show(name, node.get(0))), show(name, node.get(1)))
                    : new Field(name, Optional.empty(), show(name, node));
        }

        /** The store keeps a quality as its flag. */
        private static String show(String name, JsonNode value) {
            if (name.equals("quality") && value.canConvertToInt()) {
                return Quality.ofFlag(value.asInt()).name();
            }
            return value.isNull() ? "–" : value.isValueNode() ? value.asText() : value.toString();
        }
    }

    static AuditDetail of(String stored) {
        return new AuditDetail(fields(stored), stored);
    }

    private static List<Field> fields(String stored) {
        if (!stored.startsWith("{")) {
            return List.of();
        }
        try {
            return StreamSupport.stream(JSON.readTree(stored).properties().spliterator(), false)
                    .map(field -> Field.of(field.getKey(), field.getValue()))
                    .toList();
        } catch (JsonProcessingException e) { // It was cut at its greatest length.
            return List.of();
        }
    }
}
