package org.faofon.access;

/** Why somebody is not let in, as a problem document (RFC 9457); the words are ours and need no escaping. */
record Refusal(int status, String title, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";

    String json() {
        return "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(title, status, detail);
    }
}
