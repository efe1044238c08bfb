package org.faofon.sim.line;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * An answer.
 *
 * @param outcome one or two words for the log
 */
record LineAnswer(Ending ending, String outcome, int status, ObjectNode body, Map<String, String> headers) {

    /** How the connection ends. */
    enum Ending {
        ANSWERED,
        SILENT,
        RESET
    }

    static LineAnswer ok(String outcome, ObjectNode body) {
        return new LineAnswer(Ending.ANSWERED, outcome, 200, body, Map.of());
    }

    static LineAnswer error(String outcome, int status, String message) {
        return new LineAnswer(Ending.ANSWERED, outcome, status, object().put("message", message), Map.of());
    }

    /** LINE's format for a refused body. */
    static LineAnswer refused(List<Complaint> complaints) {
        ObjectNode body = object().put("message", "The request body has " + complaints.size() + " error(s)");
        ArrayNode details = body.putArray("details");
        complaints.forEach(complaint ->
                details.addObject().put("message", complaint.message()).put("property", complaint.property()));
        return new LineAnswer(Ending.ANSWERED, "refused", 400, body, Map.of());
    }

    static LineAnswer alreadyAccepted(String acceptedRequestId, ObjectNode sentMessages) {
        ObjectNode body = object().put("message", "The retry key is already accepted");
        body.setAll(sentMessages);
        return new LineAnswer(
                Ending.ANSWERED, "duplicate", 409, body, Map.of("x-line-accepted-request-id", acceptedRequestId));
    }

    static LineAnswer silence(Ending ending, String outcome) {
        return new LineAnswer(ending, outcome, 0, object(), Map.of());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
