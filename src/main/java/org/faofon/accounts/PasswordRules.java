package org.faofon.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are refused, after NIST SP 800-63B: short ones, those that everybody tries first, and those that are
 * hardly more than the product's or the person's name. There are no other rules of composition.
 */
public final class PasswordRules {
    /** In characters. */
    public static final int SHORTEST = 10;

    /** bcrypt ignores what comes after; a Thai letter takes three bytes. */
    public static final int LONGEST_BYTES = 72;

    /** How much must be left of a password without the names in it. */
    private static final int LEAST_BESIDE_NAMES = 6;

    private static final Set<String> OF_THE_PRODUCT = Set.of("faofon", "เฝ้าฝน", "phatthalung", "พัทลุง", "admin");
    private static final Set<String> LEAKED = leaked();

    private PasswordRules() {}

    /** The first fault of a new password of that person, if it has one. */
    public static Optional<AccountFault> check(String password, String name, String displayName) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(AccountFault.SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(AccountFault.LONG);
        }
        String plain = plain(password);
        if (LEAKED.contains(plain)) {
            return Optional.of(AccountFault.LEAKED);
        }
        return besideNames(plain, name + " " + displayName) < LEAST_BESIDE_NAMES
                ? Optional.of(AccountFault.NAME_ONLY)
                : Optional.empty();
    }

    private static int besideNames(String plain, String names) {
        String left = plain;
        for (String word : OF_THE_PRODUCT) {
            left = left.replace(word, "");
        }
        for (String word : plain(names).split("[\\s._-]+", -1)) {
            left = word.length() > 2 ? left.replace(word, "") : left;
        }
        return left.codePointCount(0, left.length());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> leaked() {
        try (InputStream file = Objects.requireNonNull(
                        PasswordRules.class.getResourceAsStream("/accounts/leaked-passwords.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("# ") && !line.isBlank())
                    .map(PasswordRules::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
