package org.faofon.schools;

import java.time.Instant;

/**
 * A browser in which somebody of a school is signed in.
 *
 * @param school the school's code
 * @param nickname as it was chosen there, or empty
 * @param seenAt when it was used last, to the hour
 */
public record Device(long id, String school, SchoolRole role, String nickname, Instant enrolledAt, Instant seenAt) {
    /** Who somebody is who asks from this device. */
    public SchoolMember member() {
        return new SchoolMember(school, role, id, nickname);
    }
}
