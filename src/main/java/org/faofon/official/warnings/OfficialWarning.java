package org.faofon.official.warnings;

import java.time.Instant;
import java.util.Set;

/**
 * A CAP message of another authority about our area.
 *
 * @param source the code of the source
 * @param level 0 to 3, see {@link OfficialLevel}
 * @param aboutRain whether it is about rain, flood, landslide or storm; only then it is compared with ours
 * @param districts the codes of our districts that it is about
 * @param refersTo the earlier messages that it replaces or cancels, each {@code sender,identifier}
 * @param publisher the authority as the message names it; may be empty
 * @param link a page about it; may be empty
 */
public record OfficialWarning(
        String source,
        String sender,
        String identifier,
        Type type,
        Instant sentAt,
        Instant effectiveAt,
        Instant expiresAt,
        int level,
        boolean aboutRain,
        Set<String> districts,
        Set<String> refersTo,
        Said publisher,
        Said headline,
        Said description,
        Said area,
        String link) {
    public OfficialWarning {
        districts = Set.copyOf(districts);
        refersTo = Set.copyOf(refersTo);
    }

    /** What it does to earlier messages. */
    public enum Type {
        ALERT,
        UPDATE,
        CANCEL
    }

    /** A text of the authority; the same twice if it exists in one language only. */
    public record Said(String th, String en) {}
}
