package org.faofon.volunteers;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.schools.Member;
import org.faofon.schools.Role;

/**
 * Who is asking: somebody of a school, or an officer, who may act for every school.
 *
 * @param name what is written down of them
 */
record Caller(String name, boolean officer, Optional<Member> member) {
    static final String OFFICER = "officer";

    static Caller of(SecurityIdentity identity) {
        return new Caller(identity.getPrincipal().getName(), identity.hasRole(OFFICER), Member.of(identity));
    }

    /** How far they are trusted with the gauge's readings: an officer as far as a teacher. */
    Role role() {
        return officer ? Role.TEACHER : member.map(Member::role).orElse(Role.VOLUNTEER);
    }

    /** Throws {@link ForbiddenException} if the gauge is another school's. */
    Caller mustLookAfter(Gauge gauge) {
        if (!officer && member.filter(known -> known.looksAfter(gauge)).isEmpty()) {
            throw new ForbiddenException("The gauge is another school's");
        }
        return this;
    }
}
