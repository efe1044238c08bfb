package org.faofon.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Shows the sent pushes as a phone would, for people to look at: the notification, and the bubbles below it. It
 * supports only the part of LINE's layout that we use.
 */
public final class LineViewer {
    private static final Map<String, String> SIZES =
            Map.of("sm", "13px", "md", "15px", "lg", "17px", "xl", "20px", "xxl", "24px");
    private static final Map<String, String> GAPS = Map.of("sm", "6px", "md", "10px", "lg", "14px");

    private static final String STYLE = """
            body { background: #8cabd8; font-family: "Noto Sans Thai", "Sarabun", sans-serif; margin: 16px; }
            article { margin-bottom: 28px; }
            .alt { background: #fff; border-radius: 12px; padding: 10px 14px; margin-bottom: 10px; max-width: 560px;
                   white-space: pre-wrap; font-size: 13px; line-height: 1.45; }
            .row { display: flex; gap: 10px; align-items: flex-start; }
            .bubble { width: 300px; flex: none; background: #fff; border-radius: 17px; overflow: hidden; }
            .header { padding: 20px 20px; } .body { padding: 20px; } .footer { padding: 4px 10px 10px; }
            .box { display: flex; flex-direction: column; line-height: 1.4; }
            .hero { background: #dfe6ea; color: #456; display: grid; place-items: center; font-size: 12px; }
            .button { text-align: center; color: #42659a; padding: 14px; font-size: 15px; }""";

    private LineViewer() {}

    /** A page with each push, in order. */
    public static String page(List<LineStub.Push> pushes) {
        String shown = pushes.stream().map(LineViewer::push).collect(Collectors.joining("\n"));
        return "<!DOCTYPE html><meta charset=utf-8><title>LINE</title><style>" + STYLE + "</style>" + shown;
    }

    private static String push(LineStub.Push push) {
        return all(push.body().get("messages"), LineViewer::message);
    }

    private interface Shown {
        String of(JsonNode node);
    }

    private static String all(JsonNode nodes, Shown shown) {
        return StreamSupport.stream(nodes.spliterator(), false).map(shown::of).collect(Collectors.joining());
    }

    private static String message(JsonNode message) {
        JsonNode contents = message.path("contents");
        String bubbles = contents.path("type").asText().equals("carousel")
                ? all(contents.path("contents"), LineViewer::bubble)
                : bubble(contents);
        return "<article><div class=alt>" + escape(message.path("altText").asText()) + "</div><div class=row>" + bubbles
                + "</div></article>";
    }

    private static String bubble(JsonNode bubble) {
        return "<div class=bubble>" + block("header", bubble) + hero(bubble.path("hero")) + block("body", bubble)
                + block("footer", bubble) + "</div>";
    }

    private static String hero(JsonNode image) {
        if (image.isMissingNode()) {
            return "";
        }
        String shape = image.path("aspectRatio").asText("1:1").replace(':', '/');
        return "<div class=hero style='aspect-ratio:" + shape + "'>"
                + escape(image.path("url").asText()) + "</div>";
    }

    private static String block(String name, JsonNode bubble) {
        JsonNode box = bubble.path(name);
        return box.isMissingNode()
                ? ""
                : "<div class=" + name + " style='background:"
                        + box.path("backgroundColor").asText("#fff") + "'>" + component(box) + "</div>";
    }

    private static String component(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "box" ->
                "<div class=box style='gap:"
                        + GAPS.getOrDefault(component.path("spacing").asText(), "0") + "'>"
                        + all(component.path("contents"), LineViewer::component) + "</div>";
            case "text" ->
                "<div style='color:" + component.path("color").asText("#111") + ";font-weight:"
                        + component.path("weight").asText("normal").replace("regular", "normal") + ";font-size:"
                        + SIZES.getOrDefault(component.path("size").asText(), "15px") + "'>"
                        + escape(component.path("text").asText()) + "</div>";
            case "button" ->
                "<div class=button>"
                        + escape(component.path("action").path("label").asText()) + "</div>";
            default -> throw new IllegalArgumentException("Not shown yet: " + component);
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
