package org.faofon.sim.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** LINE's requirements for the components inside a bubble. */
final class FlexComponentChecks {
    private static final Set<String> IN_BOX = Set.of("box", "button", "image", "video", "text", "separator", "filler");
    private static final Set<String> IN_BASELINE = Set.of("icon", "text", "filler");
    private static final Set<String> LAYOUTS = Set.of("horizontal", "vertical", "baseline");
    private static final Set<String> STEPS = Set.of("none", "xs", "sm", "md", "lg", "xl", "xxl");
    private static final Pattern TEXT_SIZE =
            Pattern.compile("xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|\\d{1,4}(\\.\\d{1,2})?px");
    private static final Pattern DISTANCE = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?(px|%)");
    private static final int URL_UNITS = 2_000;
    private static final int DEPTH = 10;

    private final Complaints complaints;
    private final ActionChecks actions;

    FlexComponentChecks(Complaints complaints) {
        this.complaints = complaints;
        this.actions = new ActionChecks(complaints);
    }

    /** A component that must be one of some types. */
    void only(Set<String> types, JsonNode component, String at) {
        component(types, component, at, 0);
    }

    private void component(Set<String> types, JsonNode component, String at, int depth) {
        String type = component.path("type").asText();
        if (!types.contains(type)) {
            complaints.add(
                    "must be one of the following components: "
                            + types.stream().sorted().toList() + ", but was \"" + type + "\"",
                    at + ".type");
            return;
        }
        switch (type) {
            case "box" -> box(component, at, depth);
            case "text" -> text(component, at);
            case "button" -> button(component, at);
            case "image", "icon" -> complaints.text(component, "url", at, URL_UNITS);
            case "video" -> video(component, at);
            default -> complaints.optionalColour(component, "color", at);
        }
        distance(component, "margin", at);
        if (component.has("action") && !type.equals("button")) {
            actions.action(component.path("action"), at + ".action");
        }
        url(component, at);
    }

    private void box(JsonNode box, String at, int depth) {
        String layout = box.path("layout").asText();
        if (!LAYOUTS.contains(layout)) {
            complaints.add("must be horizontal, vertical or baseline", at + ".layout");
        }
        for (String colour : List.of("backgroundColor", "borderColor")) {
            complaints.optionalColour(box, colour, at);
        }
        background(box, at);
        for (String field : List.of(
                "spacing", "paddingAll", "paddingTop", "paddingBottom", "paddingStart", "paddingEnd", "cornerRadius")) {
            distance(box, field, at);
        }
        if (!box.path("contents").isArray() || depth == DEPTH) {
            complaints.add(depth == DEPTH ? "nested too deeply" : "must be specified", at + ".contents");
            return;
        }
        Set<String> inside = layout.equals("baseline") ? IN_BASELINE : IN_BOX;
        for (int index = 0; index < box.path("contents").size(); index++) {
            component(inside, box.path("contents").get(index), at + ".contents[" + index + "]", depth + 1);
        }
    }

    private void background(JsonNode box, String at) {
        for (String colour : List.of("startColor", "centerColor", "endColor")) {
            complaints.optionalColour(box.path("background"), colour, at + ".background");
        }
    }

    private void text(JsonNode text, String at) {
        if (text.path("contents").isArray() && !text.path("contents").isEmpty()) {
            for (int index = 0; index < text.path("contents").size(); index++) {
                span(text.path("contents").get(index), at + ".contents[" + index + "]");
            }
        } else {
            complaints.text(text, "text", at);
        }
        lettering(text, at);
        complaints.optionalWord(text, "align", at, Set.of("start", "end", "center"));
        complaints.optionalWord(text, "gravity", at, Set.of("top", "bottom", "center"));
        if (text.has("wrap") && !text.path("wrap").isBoolean()) {
            complaints.add("must be a boolean", at + ".wrap");
        }
    }

    private void span(JsonNode span, String at) {
        if (!span.path("type").asText().equals("span")) {
            complaints.add("must be span", at + ".type");
        }
        complaints.text(span, "text", at);
        lettering(span, at);
    }

    private void lettering(JsonNode text, String at) {
        complaints.optionalColour(text, "color", at);
        complaints.optionalWord(text, "weight", at, Set.of("regular", "bold"));
        complaints.optionalWord(text, "style", at, Set.of("normal", "italic"));
        complaints.optionalWord(text, "decoration", at, Set.of("none", "underline", "line-through"));
        if (text.has("size") && !TEXT_SIZE.matcher(text.path("size").asText()).matches()) {
            complaints.add("invalid size", at + ".size");
        }
    }

    private void button(JsonNode button, String at) {
        actions.labelled(button.path("action"), at + ".action");
        complaints.optionalColour(button, "color", at);
        complaints.optionalWord(button, "style", at, Set.of("primary", "secondary", "link"));
        complaints.optionalWord(button, "height", at, Set.of("sm", "md"));
    }

    private void video(JsonNode video, String at) {
        complaints.text(video, "url", at, URL_UNITS);
        complaints.text(video, "previewUrl", at, URL_UNITS);
        component(Set.of("box", "image"), video.path("altContent"), at + ".altContent", 1);
    }

    /** Pictures must use TLS. */
    private void url(JsonNode component, String at) {
        for (String field : List.of("url", "previewUrl")) {
            if (component.has(field) && !component.path(field).asText().startsWith("https://")) {
                complaints.add("must be an https address", at + "." + field);
            }
        }
    }

    private void distance(JsonNode component, String field, String at) {
        String value = component.path(field).asText();
        if (component.has(field)
                && !STEPS.contains(value)
                && !DISTANCE.matcher(value).matches()) {
            complaints.add("must be a keyword, px or %", at + "." + field);
        }
    }
}
