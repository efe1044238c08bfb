package org.faofon.accounts;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A member of the disaster centre.
 *
 * @param name the name to sign in with, under which changes are stored
 * @param displayName the person's name; may be empty
 * @param totpSecret the secret of their one-time codes, hexadecimal, if they use them
 * @param providerName the name by which the OpenID provider knows them, if they sign in there
 */
public record Officer(
        String name,
        String displayName,
        String passwordHash,
        OfficerRole role,
        boolean active,
        boolean mustChangePassword,
        Optional<String> totpSecret,
        Optional<String> providerName) {
    /** The first account, whose password is FAOFON_ADMIN_PASSWORD. */
    public static final String BOOTSTRAP = "admin";

    /** No spaces: the signatures of school members and gauges have them. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,31}");

    /** Authors that are not people. */
    private static final Pattern RESERVED = Pattern.compile("rules|system|roster|gauge|volunteer|teacher|command");

    /** Whether a new account may have that name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !RESERVED.matcher(name).matches();
    }

    public boolean hasTotp() {
        return totpSecret.isPresent();
    }

    @Override
    public String toString() {
        return role.key() + " " + name;
    }
}
