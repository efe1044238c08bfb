package org.faofon.sim.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Prints what a phone in the group would show. */
final class PushPrinter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final PrintWriter out;
    private final InstantSource clock;

    PushPrinter(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /** @param way push or reply */
    void print(String way, String receiver, int cost, JsonNode messages) {
        out.println("── " + TIME.format(clock.instant()) + "  " + way + " to " + receiver + "  (costs " + cost + ")");
        messages.forEach(this::message);
        out.flush();
    }

    private void message(JsonNode message) {
        switch (message.path("type").asText()) {
            case "text", "textV2" -> lines("", message.path("text").asText());
            case "flex" -> {
                lines("alt: ", message.path("altText").asText());
                texts(message.path("contents"));
            }
            default -> lines("", "[" + message.path("type").asText() + "]");
        }
    }

    /** All texts of a flex message in the order of the screen, and the buttons. */
    private void texts(JsonNode node) {
        String type = node.path("type").asText();
        if (type.equals("text") && node.hasNonNull("text")) {
            lines("  | ", node.path("text").asText());
        } else if (type.equals("button")) {
            JsonNode action = node.path("action");
            lines(
                    "  | ",
                    "(" + action.path("label").asText() + ") "
                            + action.path("uri").asText());
        } else {
            for (String part : new String[] {"header", "hero", "body", "footer"}) {
                if (node.has(part)) {
                    texts(node.get(part));
                }
            }
        }
        node.path("contents").forEach(child -> {
            if (child.path("type").asText().equals("span")) {
                lines("  | ", child.path("text").asText());
            } else {
                texts(child);
            }
        });
    }

    private void lines(String lead, String text) {
        text.lines().forEach(line -> out.println("   " + lead + line));
    }
}
