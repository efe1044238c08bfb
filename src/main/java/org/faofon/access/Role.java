package org.faofon.access;

import java.util.Locale;

/** The roles of the access table. */
public enum Role {
    /** Everybody, also without a sign-in. */
    PUBLIC,
    /** A program that watches this one, by the scrape token; {@link OperationsFilter} knows it. */
    MONITOR,
    /** A gauge, by its token. */
    GAUGE,
    /** A gauge whose token may also send files of readings. */
    IMPORT,
    VOLUNTEER,
    TEACHER,
    /** Everybody with a session at the disaster centre, also one who must first change the password. */
    ACCOUNT,
    /** A member of the disaster centre; one who may only look has this role for reading alone. */
    OFFICER,
    /** May do everything that an officer may, and more. */
    ADMIN;

    /** The name of the role in a security identity and in {@code @RolesAllowed}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
