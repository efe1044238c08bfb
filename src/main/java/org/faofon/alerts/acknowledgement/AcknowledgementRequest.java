package org.faofon.alerts.acknowledgement;

import java.time.Instant;
import java.util.Optional;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;

/**
 * That a school, or the head of a district, is asked to acknowledge an alert of a level. A higher level asks again.
 *
 * @param school its code; empty for the head of the district
 * @param pushes how often its chats were asked
 * @param messages what that cost of the month's plan
 * @param leftOut whether a chat was not asked because the rest is reserved for warnings
 */
public record AcknowledgementRequest(
        long id,
        long alert,
        Hazard hazard,
        Level level,
        String district,
        Optional<String> school,
        Instant askedAt,
        int pushes,
        Optional<Instant> pushedAt,
        int messages,
        boolean leftOut,
        Optional<Acknowledgement> acknowledgement) {
    /** How it was acknowledged. */
    public enum Way {
        LINE,
        PAGE,
        /** An officer called. */
        CALL
    }

    /**
     * An acknowledgement.
     *
     * @param by the member's signature, or the officer who called
     * @param answeredBy who answered the call
     */
    public record Acknowledgement(Instant at, Way way, String by, Optional<String> answeredBy) {}
}
