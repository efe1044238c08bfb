package org.faofon.volunteers;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRole;

/**
 * The user of a request: a school member, or an officer, who may act for every school.
 *
 * @param name the name under which changes are stored
 */
public record RequestUser(String name, boolean officer, Optional<SchoolMember> member) {
    public static final String OFFICER = "officer";

    public static RequestUser of(SecurityIdentity identity) {
        return new RequestUser(identity.getPrincipal().getName(), identity.hasRole(OFFICER), SchoolMember.of(identity));
    }

    /** Their permissions for the gauge's readings: an officer has those of a teacher. */
    SchoolRole role() {
        return officer ? SchoolRole.TEACHER : member.map(SchoolMember::role).orElse(SchoolRole.VOLUNTEER);
    }

    /** Throws {@link ForbiddenException} if the gauge belongs to another school. */
    RequestUser mustLookAfter(Gauge gauge) {
        if (!officer && member.filter(known -> known.looksAfter(gauge)).isEmpty()) {
            throw new ForbiddenException("The gauge belongs to another school");
        }
        return this;
    }

    /** Throws {@link ForbiddenException} if it is another school's. */
    public RequestUser mustBeOf(String school) {
        if (!officer && member.filter(known -> known.school().equals(school)).isEmpty()) {
            throw new ForbiddenException("That is another school");
        }
        return this;
    }
}
