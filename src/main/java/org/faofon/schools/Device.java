package org.faofon.schools;

import java.time.Instant;

/**
 * A browser in which a school member is signed in.
 *
 * @param school the school's code
 * @param nickname as chosen there, or empty
 * @param seenAt when it was last used, to the hour
 */
public record Device(long id, String school, SchoolRole role, String nickname, Instant enrolledAt, Instant seenAt) {
    /** The member who uses this device. */
    public SchoolMember member() {
        return new SchoolMember(school, role, id, nickname);
    }
}
