package org.faofon.schools;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Map;
import java.util.Optional;
import org.faofon.network.Gauge;

/**
 * Somebody of a school, as they are signed in on a device.
 *
 * @param school the school's code
 * @param nickname as it was chosen on the device, or empty
 */
public record SchoolMember(String school, SchoolRole role, long device, String nickname) {
    private static final String ATTRIBUTE = "member";

    /** Who of a school is asking, if it is somebody of a school; also beside an officer's own name. */
    public static Optional<SchoolMember> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }

    /** What a security identity has to carry, so that {@link #of} finds it. */
    public Map<String, Object> attributes() {
        return Map.of(ATTRIBUTE, this, "school", school);
    }

    /** Who it is in what is kept: {@code volunteer S07 นก}. */
    public String signature() {
        return (role.key() + " " + school + " " + nickname).strip();
    }

    /** Whether the gauge is their school's. */
    public boolean looksAfter(Gauge gauge) {
        return gauge.school.code.equals(school);
    }

    /**
     * The nickname in a signature, for anyone who of the same school reads it; empty if it is not one of a member, as
     * {@code admin} or {@code gauge PTL07}.
     */
    public static String nicknameIn(String signature) {
        String[] parts = signature.split(" ", 3);
        boolean ofMember =
                parts.length == 3 && (parts[0].equals(SchoolRole.VOLUNTEERS) || parts[0].equals(SchoolRole.TEACHERS));
        return ofMember ? parts[2] : "";
    }

    /** The nickname in a signature, or the whole signature where there is none. */
    public static String nameIn(String signature) {
        String nickname = nicknameIn(signature);
        return nickname.isEmpty() ? signature : nickname;
    }
}
