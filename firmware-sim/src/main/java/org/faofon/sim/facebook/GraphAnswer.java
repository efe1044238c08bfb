package org.faofon.sim.facebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An answer of the Graph API. */
record GraphAnswer(int status, ObjectNode body) {
    static final int BAD_PARAMETER = 100;
    static final int BAD_TOKEN = 190;
    static final int NO_FILE = 324;

    private static final int NO_SUCH_OBJECT = 33;
    private static final ObjectMapper JSON = new ObjectMapper();

    static ObjectNode json() {
        return JSON.createObjectNode();
    }

    static GraphAnswer of(ObjectNode body) {
        return new GraphAnswer(200, body);
    }

    static GraphAnswer error(int code, String message) {
        return new GraphAnswer(400, fault(code, message));
    }

    static GraphAnswer noSuchObject(String id) {
        ObjectNode body = fault(
                BAD_PARAMETER,
                "Unsupported request. Object with ID '" + id + "' does not exist, cannot be loaded due to missing"
                        + " permissions, or does not support this operation.");
        ((ObjectNode) body.get("error")).put("error_subcode", NO_SUCH_OBJECT);
        return new GraphAnswer(400, body);
    }

    private static ObjectNode fault(int code, String message) {
        ObjectNode body = json();
        body.putObject("error")
                .put("message", message)
                .put("type", "OAuthException")
                .put("code", code)
                .put("fbtrace_id", "AstandIn");
        return body;
    }

    boolean accepted() {
        return status < 300;
    }
}
