package org.faofon.access;

import java.util.Locale;

/** The roles of the access table. */
public enum Role {
    /** Everybody, also without a sign-in. */
    PUBLIC,
    /** A gauge, by its token. */
    GAUGE,
    VOLUNTEER,
    TEACHER,
    /** A member of the disaster centre. */
    OFFICER,
    /** May do everything that an officer may, and more. */
    ADMIN;

    /** The name of the role in a security identity and in {@code @RolesAllowed}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
