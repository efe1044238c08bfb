package org.faofon.volunteers;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRole;

/**
 * Who is asking: somebody of a school, or an officer, who may act for every school.
 *
 * @param name what is written down of them
 */
record RequestUser(String name, boolean officer, Optional<SchoolMember> member) {
    static final String OFFICER = "officer";

    static RequestUser of(SecurityIdentity identity) {
        return new RequestUser(identity.getPrincipal().getName(), identity.hasRole(OFFICER), SchoolMember.of(identity));
    }

    /** How far they are trusted with the gauge's readings: an officer as far as a teacher. */
    SchoolRole role() {
        return officer ? SchoolRole.TEACHER : member.map(SchoolMember::role).orElse(SchoolRole.VOLUNTEER);
    }

    /** Throws {@link ForbiddenException} if the gauge is another school's. */
    RequestUser mustLookAfter(Gauge gauge) {
        if (!officer && member.filter(known -> known.looksAfter(gauge)).isEmpty()) {
            throw new ForbiddenException("The gauge belongs to another school");
        }
        return this;
    }
}
