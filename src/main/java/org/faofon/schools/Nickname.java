package org.faofon.schools;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody wants to be called: short, and nothing that says who they are elsewhere. */
public record Nickname(String text) {
    /** How long it may be, in letters as Java counts them. */
    public static final int LONGEST = 20;

    /** Letters of any script with their marks, digits, and what stands between the parts of a name. */
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\\p{N} .'-]*");

    /** A telephone number or an identity card's. */
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

    /** The nickname in what somebody typed; nothing is a nickname, too. */
    public static Nickname of(@Nullable String typed) {
        return new Nickname(typed == null ? "" : typed.strip().replaceAll("\\s+", " "));
    }
}
