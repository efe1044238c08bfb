package org.faofon.sim.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** LINE's requirements for the body of a push or a reply. */
final class BodyChecks {
    private static final Pattern RECEIVER = Pattern.compile("[UCR][0-9a-f]{32}");
    private static final int MOST_MESSAGES = 5;

    private BodyChecks() {}

    static List<Complaint> ofPush(JsonNode body) {
        Complaints complaints = new Complaints();
        if (complaints.text(body, "to", "")
                && !RECEIVER.matcher(body.path("to").textValue()).matches()) {
            complaints.add("must be U, C or R and 32 hexadecimal digits", "to");
        }
        messages(body, complaints);
        return complaints.found();
    }

    static List<Complaint> ofReply(JsonNode body) {
        Complaints complaints = new Complaints();
        complaints.text(body, "replyToken", "");
        messages(body, complaints);
        return complaints.found();
    }

    private static void messages(JsonNode body, Complaints complaints) {
        if (body.has("notificationDisabled")
                && !body.path("notificationDisabled").isBoolean()) {
            complaints.add("must be a boolean", "notificationDisabled");
        }
        if (complaints.array(body, "messages", "", 1, MOST_MESSAGES)) {
            MessageChecks checks = new MessageChecks(complaints);
            for (int index = 0; index < body.path("messages").size(); index++) {
                checks.message(body.path("messages").get(index), "messages[" + index + "]");
            }
        }
    }
}
