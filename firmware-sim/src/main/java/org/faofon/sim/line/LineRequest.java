package org.faofon.sim.line;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request, reduced to what the stub uses. */
record LineRequest(String method, String path, Optional<String> authorization, Optional<String> retryKey, String body) {

    /** Decodes the body as UTF-8, as LINE requires. */
    static LineRequest of(
            String method, String path, Optional<String> authorization, Optional<String> retryKey, byte[] body) {
        return new LineRequest(method, path, authorization, retryKey, new String(body, StandardCharsets.UTF_8));
    }
}
