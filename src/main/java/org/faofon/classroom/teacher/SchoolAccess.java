package org.faofon.classroom.teacher;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.faofon.classroom.SchoolDirectory;
import org.faofon.classroom.SchoolDirectory.Place;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRole;

/**
 * Gives teachers access to their own school and officers to every one, and provides the name under which their changes
 * are stored.
 */
@Singleton
public class SchoolAccess {
    public static final String OFFICERS = "officer";

    private final SchoolDirectory schools;
    private final SecurityIdentity asking;

    SchoolAccess(SchoolDirectory schools, SecurityIdentity asking) {
        this.schools = schools;
        this.asking = asking;
    }

    /**
     * Checks the access.
     *
     * @throws ForbiddenException if it is another teacher's school
     * @throws NotFoundException if there is no such school
     */
    public Place enter(String school) {
        boolean own = teacher().filter(member -> member.school().equals(school)).isPresent();
        if (!own && !officer()) {
            throw new ForbiddenException();
        }
        return schools.find(school).orElseThrow(NotFoundException::new);
    }

    public boolean officer() {
        return asking.hasRole(OFFICERS);
    }

    /** The signed-in teacher, if it is one. */
    Optional<SchoolMember> teacher() {
        return SchoolMember.of(asking).filter(member -> member.role() == SchoolRole.TEACHER);
    }

    /** The author of changes: an officer's name, or a teacher's signature. */
    public String signature() {
        return officer()
                ? asking.getPrincipal().getName()
                : teacher().map(SchoolMember::signature).orElseThrow(ForbiddenException::new);
    }
}
