package org.faofon.sim.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/** LINE's requirements for actions. */
final class ActionChecks {
    private static final Pattern URI = Pattern.compile("(https?|line|tel)://?\\S+|tel:\\S+");
    private static final int URI_UNITS = 1_000;
    private static final int MESSAGE_UNITS = 300;
    private static final Set<String> WITHOUT_PARTS = Set.of("camera", "cameraRoll", "location");

    private final Complaints complaints;

    ActionChecks(Complaints complaints) {
        this.complaints = complaints;
    }

    /** An action that is shown as a button and needs a label. */
    void labelled(JsonNode action, String at) {
        complaints.text(action, "label", at);
        action(action, at);
    }

    void action(JsonNode action, String at) {
        String type = action.path("type").asText();
        switch (type) {
            case "uri" -> uri(action, at);
            case "message" -> complaints.text(action, "text", at, MESSAGE_UNITS);
            case "postback", "datetimepicker" -> complaints.text(action, "data", at, MESSAGE_UNITS);
            case "clipboard" -> complaints.text(action, "clipboardText", at, URI_UNITS);
            case "richmenuswitch" -> complaints.text(action, "richMenuAliasId", at, 32);
            default -> {
                if (!WITHOUT_PARTS.contains(type)) {
                    complaints.add("must be a type of action that LINE knows", at + ".type");
                }
            }
        }
    }

    private void uri(JsonNode action, String at) {
        complaints.text(action, "uri", at, URI_UNITS);
        if (!URI.matcher(action.path("uri").asText()).matches()) {
            complaints.add("invalid uri scheme", at + ".uri");
        }
    }
}
