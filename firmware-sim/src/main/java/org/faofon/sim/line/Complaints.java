package org.faofon.sim.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Collects the errors of a body, with the common checks. */
final class Complaints {
    private static final Pattern COLOUR = Pattern.compile("#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})");
    private static final int MOST = 20;

    private final List<Complaint> found = new ArrayList<>();

    List<Complaint> found() {
        return List.copyOf(found);
    }

    void add(String message, String property) {
        if (found.size() < MOST) {
            found.add(new Complaint(message, property));
        }
    }

    /** False, with a complaint, when there is no text with at least one visible character. */
    boolean text(JsonNode parent, String field, String at) {
        JsonNode node = parent.path(field);
        if (!node.isTextual() || node.textValue().isBlank()) {
            add("must be non-empty text", join(at, field));
            return false;
        }
        return true;
    }

    /** A text of at most so many UTF-16 units, which is how LINE counts. */
    void text(JsonNode parent, String field, String at, int mostUnits) {
        if (text(parent, field, at) && parent.path(field).textValue().length() > mostUnits) {
            add("Length must be between 1 and " + mostUnits, join(at, field));
        }
    }

    void optionalText(JsonNode parent, String field, String at, int mostUnits) {
        if (parent.has(field)) {
            text(parent, field, at, mostUnits);
        }
    }

    void optionalWord(JsonNode parent, String field, String at, Set<String> words) {
        if (parent.has(field) && !words.contains(parent.path(field).asText())) {
            add("must be one of the following values: " + new TreeSet<>(words), join(at, field));
        }
    }

    void optionalColour(JsonNode parent, String field, String at) {
        if (parent.has(field) && !COLOUR.matcher(parent.path(field).asText()).matches()) {
            add("invalid color, must be #RRGGBB or #RRGGBBAA", join(at, field));
        }
    }

    /** False, with a complaint, when the size of an array is outside the limits. */
    boolean array(JsonNode parent, String field, String at, int least, int most) {
        JsonNode node = parent.path(field);
        if (!node.isArray() || node.size() < least || node.size() > most) {
            add("Size must be between " + least + " and " + most, join(at, field));
            return false;
        }
        return true;
    }

    static String join(String at, String field) {
        return at.isEmpty() ? field : at + "." + field;
    }
}
