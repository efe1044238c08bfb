package org.faofon.web.relief;

import jakarta.ws.rs.BadRequestException;
import java.util.UUID;

/** The id that a form carries, so that it counts once if it is sent twice. */
final class RequestId {
    private RequestId() {}

    static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("id must be a UUID", e);
        }
    }
}
