package org.faofon.classroom;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.faofon.classroom.SchoolDesk.Place;
import org.faofon.schools.Member;
import org.faofon.schools.Role;

/** Lets teachers into their own school and officers into every one, and says who they are in what is kept. */
@Singleton
class SchoolDoor {
    static final String OFFICERS = "officer";

    private final SchoolDesk schools;
    private final SecurityIdentity asking;

    SchoolDoor(SchoolDesk schools, SecurityIdentity asking) {
        this.schools = schools;
        this.asking = asking;
    }

    /**
     * Goes in.
     *
     * @throws ForbiddenException if it is another teacher's school
     * @throws NotFoundException if there is no such school
     */
    Place enter(String school) {
        boolean own = teacher().filter(member -> member.school().equals(school)).isPresent();
        if (!own && !officer()) {
            throw new ForbiddenException();
        }
        return schools.find(school).orElseThrow(NotFoundException::new);
    }

    boolean officer() {
        return asking.hasRole(OFFICERS);
    }

    /** The teacher who asks, if it is one. */
    Optional<Member> teacher() {
        return Member.of(asking).filter(member -> member.role() == Role.TEACHER);
    }

    /** Who asks: an officer's name, or a teacher's signature. */
    String signature() {
        return officer()
                ? asking.getPrincipal().getName()
                : teacher().map(Member::signature).orElseThrow(ForbiddenException::new);
    }
}
