package org.faofon.sim.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** LINE's requirements for a flex message: a bubble, or a carousel of bubbles. */
final class FlexChecks {
    private static final int BUBBLE_BYTES = 30 * 1024;
    private static final int CAROUSEL_BYTES = 50 * 1024;
    private static final int CAROUSEL_BUBBLES = 12;
    private static final Set<String> SIZES = Set.of("nano", "micro", "deca", "hecto", "kilo", "mega", "giga");
    private static final Set<String> BUBBLE_PARTS =
            Set.of("type", "direction", "styles", "header", "hero", "body", "footer", "size", "action");

    private final Complaints complaints;
    private final FlexComponentChecks components;

    FlexChecks(Complaints complaints) {
        this.complaints = complaints;
        this.components = new FlexComponentChecks(complaints);
    }

    void container(JsonNode container, String at) {
        switch (container.path("type").asText()) {
            case "bubble" -> bubble(container, at);
            case "carousel" -> carousel(container, at);
            default -> complaints.add("must be bubble or carousel", at + ".type");
        }
    }

    private void carousel(JsonNode carousel, String at) {
        atMost(carousel, at, CAROUSEL_BYTES);
        if (complaints.array(carousel, "contents", at, 1, CAROUSEL_BUBBLES)) {
            JsonNode bubbles = carousel.path("contents");
            for (int index = 0; index < bubbles.size(); index++) {
                bubble(bubbles.get(index), at + ".contents[" + index + "]");
            }
        }
    }

    private void bubble(JsonNode bubble, String at) {
        if (!bubble.path("type").asText().equals("bubble")) {
            complaints.add("must be bubble", at + ".type");
            return;
        }
        atMost(bubble, at, BUBBLE_BYTES);
        known(bubble, at);
        complaints.optionalWord(bubble, "size", at, SIZES);
        complaints.optionalWord(bubble, "direction", at, Set.of("ltr", "rtl"));
        parts(bubble, at);
        styles(bubble.path("styles"), at + ".styles");
        if (bubble.has("action")) {
            new ActionChecks(complaints).action(bubble.path("action"), at + ".action");
        }
    }

    private void parts(JsonNode bubble, String at) {
        if (!bubble.has("header") && !bubble.has("hero") && !bubble.has("body") && !bubble.has("footer")) {
            complaints.add("at least one block must be specified", at);
        }
        for (String block : List.of("header", "body", "footer")) {
            if (bubble.has(block)) {
                components.only(Set.of("box"), bubble.path(block), at + "." + block);
            }
        }
        if (bubble.has("hero")) {
            components.only(Set.of("box", "image", "video"), bubble.path("hero"), at + ".hero");
        }
    }

    private void styles(JsonNode styles, String at) {
        for (String block : List.of("header", "hero", "body", "footer")) {
            complaints.optionalColour(styles.path(block), "backgroundColor", at + "." + block);
            complaints.optionalColour(styles.path(block), "separatorColor", at + "." + block);
        }
    }

    private void known(JsonNode bubble, String at) {
        bubble.fieldNames().forEachRemaining(field -> {
            if (!BUBBLE_PARTS.contains(field)) {
                complaints.add("unknown property", at + "." + field);
            }
        });
    }

    private void atMost(JsonNode container, String at, int bytes) {
        if (container.toString().getBytes(StandardCharsets.UTF_8).length > bytes) {
            complaints.add("must not be larger than " + bytes / 1024 + " KB", at);
        }
    }
}
