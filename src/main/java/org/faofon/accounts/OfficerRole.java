package org.faofon.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a member of the disaster centre may do. */
public enum OfficerRole {
    /** Sees what officers see, and changes nothing. */
    VIEWER,
    /** On duty: decides about alerts, readings and rules. */
    OFFICER,
    /** Also manages the accounts and the installation. */
    ADMIN;

    /** The names in {@code @RolesAllowed}. */
    public static final String VIEWERS = "viewer";

    public static final String OFFICERS = "officer";
    public static final String ADMINS = "admin";

    /** The name of the role in {@code @RolesAllowed} and in the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with that key, in any case. */
    public static Optional<OfficerRole> find(String key) {
        return Arrays.stream(values())
                .filter(role -> role.key().equalsIgnoreCase(key.strip()))
                .findFirst();
    }

    /**
     * The names that {@code @RolesAllowed} checks. An administrator may do everything that an officer may. A viewer is
     * an officer for requests that only read, so no page or resource has to know viewers.
     *
     * @param reads whether the request's method changes nothing
     */
    public Set<String> namesFor(boolean reads) {
        return switch (this) {
            case ADMIN -> Set.of(ADMINS, OFFICERS);
            case OFFICER -> Set.of(OFFICERS);
            case VIEWER -> reads ? Set.of(VIEWERS, OFFICERS) : Set.of(VIEWERS);
        };
    }
}
