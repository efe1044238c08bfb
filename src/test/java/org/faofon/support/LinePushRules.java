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
import java.util.function.Consumer;

/** Checks pushes and replies against LINE's API description, as far as we use it: texts, bubbles and carousels. */
final class LinePushRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_MESSAGES = 5;
    private static final int LONGEST_ALT_TEXT = 1500;
    private static final int LARGEST_BUBBLE_BYTES = 30 * 1024;
    private static final int LARGEST_ROW_BYTES = 50 * 1024;
    private static final int MOST_BUBBLES = 12;
    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_DATA = 300;
    private static final String COLOUR = "#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?";

    private static final Set<String> PUSH = Set.of("to", "messages", "notificationDisabled", "customAggregationUnits");
    private static final Set<String> REPLY = Set.of("replyToken", "messages", "notificationDisabled");
    private static final Set<String> BUBBLE =
            Set.of("type", "size", "direction", "header", "hero", "body", "footer", "styles", "action");

    private static final Set<String> POSTBACK =
            Set.of("type", "label", "data", "displayText", "inputOption", "fillInText");

    /** The properties of each kind of component. */
    private static final Map<String, Set<String>> PROPERTIES = Map.of(
            "box", Set.of("type", "layout", "contents", "spacing", "margin", "backgroundColor", "paddingAll", "flex"),
            "text", Set.of("type", "text", "size", "color", "weight", "wrap", "margin", "align", "flex"),
            "button", Set.of("type", "action", "style", "color", "height", "margin"),
            "image", Set.of("type", "url", "size", "aspectRatio", "aspectMode", "action", "margin", "align"),
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

    /** The error in the body of a push, if it is invalid. */
    static Optional<String> faultOfPush(String body) {
        return fault(body, LinePushRules::checkPush);
    }

    /** The error in the body of a reply, if it is invalid. */
    static Optional<String> faultOfReply(String body) {
        return fault(body, LinePushRules::checkReply);
    }

    private static Optional<String> fault(String body, Consumer<JsonNode> check) {
        try {
            check.accept(JSON.readTree(body));
            return Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void checkPush(JsonNode push) {
        checkProperties(push, PUSH, "push");
        require(push.path("to").asText().matches("[CRU][\\w-]{1,40}"), "to must be the id of a chat");
        checkMessages(push.path("messages"));
    }

    private static void checkReply(JsonNode reply) {
        checkProperties(reply, REPLY, "reply");
        require(!reply.path("replyToken").asText().isEmpty(), "a reply needs its token");
        checkMessages(reply.path("messages"));
    }

    private static void checkMessages(JsonNode messages) {
        require(messages.size() >= 1 && messages.size() <= MOST_MESSAGES, "messages must be 1 to 5");
        messages.forEach(LinePushRules::checkMessage);
    }

    private static void checkMessage(JsonNode message) {
        if (message.path("type").asText().equals("text")) {
            checkProperties(message, Set.of("type", "text"), "message");
            int letters = message.path("text").asText().length();
            require(letters >= 1 && letters <= LONGEST_TEXT, "a text must have 1 to 5000 letters, but had " + letters);
            return;
        }
        require(message.path("type").asText().equals("flex"), "type must be text or flex");
        checkProperties(message, Set.of("type", "altText", "contents"), "message");
        int letters = message.path("altText").asText().length();
        require(letters >= 1 && letters <= LONGEST_ALT_TEXT, "altText must have 1 to 1500 letters, but had " + letters);
        checkContents(message.path("contents"));
    }

    private static void checkContents(JsonNode contents) {
        if (!contents.path("type").asText().equals("carousel")) {
            checkBubble(contents);
            return;
        }
        checkProperties(contents, Set.of("type", "contents"), "carousel");
        JsonNode bubbles = contents.path("contents");
        require(bubbles.size() >= 1 && bubbles.size() <= MOST_BUBBLES, "a carousel must have 1 to 12 bubbles");
        require(bytes(contents) <= LARGEST_ROW_BYTES, "a carousel must not be over 50 KB, but had " + bytes(contents));
        bubbles.forEach(LinePushRules::checkBubble);
    }

    private static int bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static void checkBubble(JsonNode bubble) {
        require(bubble.path("type").asText().equals("bubble"), "contents must be bubbles");
        require(bytes(bubble) <= LARGEST_BUBBLE_BYTES, "a bubble must not be over 30 KB, but had " + bytes(bubble));
        checkProperties(bubble, BUBBLE, "bubble");
        require(!bubble.has("size") || BUBBLE_SIZES.contains(bubble.get("size").asText()), "no such bubble size");
        if (bubble.has("hero")) {
            checkComponent(bubble.get("hero"));
        }
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
            case "button" -> checkAction(component.path("action"));
            case "image" -> {
                require(component.path("url").asText().startsWith("https://"), "a picture must be found by https");
                require(component.path("aspectRatio").asText("1:1").matches("\\d{1,6}:\\d{1,6}"), "no such shape");
            }
            default -> {}
        }
    }

    private static void checkAction(JsonNode action) {
        int letters = action.path("label").asText().length();
        require(letters >= 1 && letters <= LONGEST_LABEL, "a label must have 1 to 20 letters");
        if (action.path("type").asText().equals("postback")) {
            checkPostback(action);
        } else {
            checkLink(action);
        }
    }

    /** A bubble's button must have a label; what it says in the chat may be left out. */
    private static void checkPostback(JsonNode action) {
        checkProperties(action, POSTBACK, "postback action");
        int data = action.path("data").asText().length();
        require(data >= 1 && data <= LONGEST_DATA, "the data of a postback must have 1 to 300 letters");
        int said = action.path("displayText").asText("-").length();
        require(said >= 1 && said <= LONGEST_DATA, "a displayText must have 1 to 300 letters");
    }

    private static void checkLink(JsonNode action) {
        require(action.path("type").asText().equals("uri"), "the button's action must be uri or postback");
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
