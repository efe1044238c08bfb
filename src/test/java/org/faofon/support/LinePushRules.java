package org.faofon.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What LINE's description of a push allows, as far as we use it: flex messages of one bubble each. */
final class LinePushRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_MESSAGES = 5;
    private static final int LONGEST_ALT_TEXT = 1500;
    private static final int LARGEST_BUBBLE_BYTES = 30 * 1024;
    private static final int LONGEST_LABEL = 20;
    private static final String COLOUR = "#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?";

    private static final Set<String> PUSH = Set.of("to", "messages", "notificationDisabled", "customAggregationUnits");
    private static final Set<String> BUBBLE =
            Set.of("type", "size", "direction", "header", "hero", "body", "footer", "styles", "action");

    /** The properties of each kind of component. */
    private static final Map<String, Set<String>> PROPERTIES = Map.of(
            "box", Set.of("type", "layout", "contents", "spacing", "margin", "backgroundColor", "paddingAll", "flex"),
            "text", Set.of("type", "text", "size", "color", "weight", "wrap", "margin", "align", "flex"),
            "button", Set.of("type", "action", "style", "color", "height", "margin"),
            "separator", Set.of("type", "margin", "color"));

    /** The values that some properties may have. */
    private static final Map<String, Set<String>> VALUES = Map.of(
            "layout", Set.of("horizontal", "vertical", "baseline"),
            "spacing", Set.of("none", "xs", "sm", "md", "lg", "xl", "xxl"),
            "margin", Set.of("none", "xs", "sm", "md", "lg", "xl", "xxl"),
            "weight", Set.of("regular", "bold"),
            "style", Set.of("primary", "secondary", "link"),
            "align", Set.of("start", "end", "center"));

    private static final Set<String> TEXT_SIZES =
            Set.of("xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl");
    private static final Set<String> BUBBLE_SIZES = Set.of("nano", "micro", "deca", "hecto", "kilo", "mega", "giga");

    private LinePushRules() {}

    /** What LINE would find wrong with the body, if it is wrong. */
    static Optional<String> fault(String body) {
        try {
            checkPush(JSON.readTree(body));
            return Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void checkPush(JsonNode push) {
        checkProperties(push, PUSH, "push");
        String to = push.path("to").asText();
        require(to.equals(LineStub.GROUP) || to.equals(LineStub.OFFICERS), "to must be one of the chats");
        JsonNode messages = push.path("messages");
        require(messages.size() >= 1 && messages.size() <= MOST_MESSAGES, "messages must be 1 to 5");
        messages.forEach(LinePushRules::checkMessage);
    }

    private static void checkMessage(JsonNode message) {
        require(message.path("type").asText().equals("flex"), "type must be flex");
        checkProperties(message, Set.of("type", "altText", "contents"), "message");
        int letters = message.path("altText").asText().length();
        require(letters >= 1 && letters <= LONGEST_ALT_TEXT, "altText must have 1 to 1500 letters, but had " + letters);
        JsonNode bubble = message.path("contents");
        int bytes = bubble.toString().getBytes(StandardCharsets.UTF_8).length;
        require(bytes <= LARGEST_BUBBLE_BYTES, "a bubble must not be over 30 KB, but had " + bytes);
        checkBubble(bubble);
    }

    private static void checkBubble(JsonNode bubble) {
        require(bubble.path("type").asText().equals("bubble"), "contents must be a bubble");
        checkProperties(bubble, BUBBLE, "bubble");
        require(!bubble.has("size") || BUBBLE_SIZES.contains(bubble.get("size").asText()), "no such bubble size");
        for (String block : Set.of("header", "body", "footer")) {
            if (bubble.has(block)) {
                require(bubble.get(block).path("type").asText().equals("box"), block + " must be a box");
                checkComponent(bubble.get(block));
            }
        }
    }

    private static void checkComponent(JsonNode component) {
        String type = component.path("type").asText();
        require(PROPERTIES.containsKey(type), "no such component: " + type);
        checkProperties(component, PROPERTIES.getOrDefault(type, Set.of()), type);
        for (Map.Entry<String, Set<String>> allowed : VALUES.entrySet()) {
            String value = component.path(allowed.getKey()).asText();
            require(value.isEmpty() || allowed.getValue().contains(value), allowed.getKey() + " cannot be " + value);
        }
        for (String colour : Set.of("color", "backgroundColor")) {
            require(
                    !component.has(colour) || component.get(colour).asText().matches(COLOUR),
                    colour + " must be #RRGGBB");
        }
        switch (type) {
            case "box" -> {
                require(component.has("layout") && component.has("contents"), "a box needs layout and contents");
                component.get("contents").forEach(LinePushRules::checkComponent);
            }
            case "text" -> {
                require(!component.path("text").asText().isEmpty(), "a text must not be empty");
                require(TEXT_SIZES.contains(component.path("size").asText("md")), "no such text size");
            }
            case "button" -> checkLink(component.path("action"));
            default -> {}
        }
    }

    private static void checkLink(JsonNode action) {
        require(action.path("type").asText().equals("uri"), "the button's action must be uri");
        int letters = action.path("label").asText().length();
        require(letters >= 1 && letters <= LONGEST_LABEL, "a label must have 1 to 20 letters");
        String scheme = URI.create(action.path("uri").asText()).getScheme();
        require(Set.of("http", "https", "line", "tel").contains(scheme), "a link cannot be " + scheme);
    }

    private static void checkProperties(JsonNode node, Set<String> allowed, String what) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            require(allowed.contains(name) && !node.get(name).isNull(), "a " + what + " has no " + name);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
