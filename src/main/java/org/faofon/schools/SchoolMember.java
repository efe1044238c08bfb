package org.faofon.schools;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Map;
import java.util.Optional;
import org.faofon.network.Gauge;

/**
 * A school member who is signed in on a device.
 *
 * @param school the school's code
 * @param nickname as chosen on the device, or empty
 */
public record SchoolMember(String school, SchoolRole role, long device, String nickname) {
    private static final String ATTRIBUTE = "member";

    /** The school member of a request, if there is one; also beside an officer's own name. */
    public static Optional<SchoolMember> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }

    /** The attribute of a security identity that {@link #of} reads. */
    public Map<String, Object> attributes() {
        return Map.of(ATTRIBUTE, this, "school", school);
    }

    /** The name under which changes are stored: {@code volunteer S07 นก}. */
    public String signature() {
        return (role.key() + " " + school + " " + nickname).strip();
    }

    /** Whether the gauge is their school's. */
    public boolean looksAfter(Gauge gauge) {
        return gauge.school.code.equals(school);
    }

    /**
     * The nickname in a signature, for other members of the same school; empty if it is not the signature of a member,
     * such as {@code admin} or {@code gauge PTL07}.
     */
    public static String nicknameIn(String signature) {
        String[] parts = signature.split(" ", 3);
        boolean ofMember =
                parts.length == 3 && (parts[0].equals(SchoolRole.VOLUNTEERS) || parts[0].equals(SchoolRole.TEACHERS));
        return ofMember ? parts[2] : "";
    }

    /** The nickname in a signature, or the whole signature if there is none. */
    public static String nameIn(String signature) {
        String nickname = nicknameIn(signature);
        return nickname.isEmpty() ? signature : nickname;
    }
}
