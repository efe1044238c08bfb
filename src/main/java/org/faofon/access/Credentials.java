package org.faofon.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The content of an Authorization header (RFC 7617, RFC 6750). */
sealed interface Credentials {
    /** Between the scheme and the credentials. */
    Pattern SPACES = Pattern.compile(" +");

    record None() implements Credentials {}

    record Unreadable() implements Credentials {}

    record Password(String name, String password) implements Credentials {
        @Override
        public String toString() {
            return "password of " + name;
        }
    }

    record Token(String token) implements Credentials {
        @Override
        public String toString() {
            return "token";
        }
    }

    static Credentials parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new None();
        }
        String[] parts = SPACES.split(header.strip(), 2);
        if (parts.length < 2) {
            return new Unreadable();
        }
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "basic" -> password(parts[1]);
            case "bearer" -> new Token(parts[1]);
            default -> new Unreadable();
        };
    }

    private static Credentials password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            boolean isText = pair.chars().noneMatch(Character::isISOControl); // RFC 7617, 2
            return colon < 0 || !isText
                    ? new Unreadable()
                    : new Password(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return new Unreadable();
        }
    }
}
