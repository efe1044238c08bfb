package org.faofon.schools;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The nickname of a school member: short, and nothing that identifies the person elsewhere. */
public record Nickname(String text) {
    /** Its maximum length, in Java characters. */
    public static final int LONGEST = 20;

    /** Letters of any script with their marks, digits, and separators within a name. */
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\\p{N} .'-]*");

    /** A telephone number or an identity card number. */
    private static final Pattern NUMBER = Pattern.compile("\\p{N}([ .-]?\\p{N}){4}");

    public Nickname {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a nickname must have at most " + LONGEST + " characters");
        }
        if (!LETTERS.matcher(text).matches()) {
            throw new IllegalArgumentException("a nickname must contain only letters and digits");
        }
        if (NUMBER.matcher(text).find()) {
            throw new IllegalArgumentException("a nickname must not look like a number that identifies a person");
        }
    }

    /** Parses a typed nickname; an empty one is valid. */
    public static Nickname of(@Nullable String typed) {
        return new Nickname(typed == null ? "" : typed.strip().replaceAll("\\s+", " "));
    }
}
