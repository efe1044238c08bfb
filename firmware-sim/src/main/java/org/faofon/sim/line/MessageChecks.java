package org.faofon.sim.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** LINE's requirements for one message. */
final class MessageChecks {
    private static final int TEXT_UNITS = 5_000;
    private static final int ALT_TEXT_UNITS = 1_500;
    private static final int NAME_UNITS = 20;
    private static final int QUICK_REPLIES = 13;

    /** The kinds that Faofon does not use: only their required parts. */
    private static final Map<String, List<String>> REQUIRED_PARTS = Map.of(
            "sticker", List.of("packageId", "stickerId"),
            "image", List.of("originalContentUrl", "previewImageUrl"),
            "video", List.of("originalContentUrl", "previewImageUrl"),
            "audio", List.of("originalContentUrl", "duration"),
            "location", List.of("title", "address", "latitude", "longitude"),
            "imagemap", List.of("baseUrl", "altText", "baseSize", "actions"),
            "template", List.of("altText", "template"),
            "coupon", List.of("couponId"));

    private final Complaints complaints;

    MessageChecks(Complaints complaints) {
        this.complaints = complaints;
    }

    void message(JsonNode message, String at) {
        switch (message.path("type").asText()) {
            case "text", "textV2" -> complaints.text(message, "text", at, TEXT_UNITS);
            case "flex" -> flex(message, at);
            default -> other(message, at);
        }
        sender(message, at);
        quickReply(message, at);
    }

    private void flex(JsonNode message, String at) {
        complaints.text(message, "altText", at, ALT_TEXT_UNITS);
        new FlexChecks(complaints).container(message.path("contents"), at + ".contents");
    }

    private void other(JsonNode message, String at) {
        List<String> required = REQUIRED_PARTS.get(message.path("type").asText());
        if (required == null) {
            complaints.add("must be a type of message that LINE knows", at + ".type");
            return;
        }
        required.stream()
                .filter(part -> !message.hasNonNull(part))
                .forEach(part -> complaints.add("must be specified", at + "." + part));
    }

    private void sender(JsonNode message, String at) {
        complaints.optionalText(message.path("sender"), "name", at + ".sender", NAME_UNITS);
    }

    private void quickReply(JsonNode message, String at) {
        if (!message.hasNonNull("quickReply")) {
            return;
        }
        String within = at + ".quickReply";
        if (complaints.array(message.path("quickReply"), "items", within, 1, QUICK_REPLIES)) {
            ActionChecks actions = new ActionChecks(complaints);
            JsonNode items = message.path("quickReply").path("items");
            for (int index = 0; index < items.size(); index++) {
                actions.labelled(items.get(index).path("action"), within + ".items[" + index + "].action");
            }
        }
    }
}
