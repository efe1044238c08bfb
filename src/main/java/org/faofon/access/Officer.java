package org.faofon.access;

import java.util.Set;

/** A member of the disaster centre. */
record Officer(String name, String passwordHash, String role) {
    static final String OFFICER = "officer";
    static final String ADMIN = "admin";

    /** An administrator may do everything that an officer may. */
    Set<String> roles() {
        return role.equals(ADMIN) ? Set.of(ADMIN, OFFICER) : Set.of(role);
    }

    @Override
    public String toString() {
        return role + " " + name;
    }
}
