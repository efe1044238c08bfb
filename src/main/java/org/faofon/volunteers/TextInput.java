package org.faofon.volunteers;

import jakarta.ws.rs.BadRequestException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Words that people have sent. */
final class TextInput {
    private TextInput() {}

    /**
     * The text without the spaces about it; empty if there is none.
     *
     * @throws BadRequestException if it is too long, or has what no database holds
     */
    static String optional(String name, @Nullable String text, int longest) {
        String said = text == null ? "" : text.strip();
        if (said.length() > longest || said.indexOf('\0') >= 0) {
            throw new BadRequestException(name + " must be a text of up to " + longest + " letters");
        }
        return said;
    }

    /** The same, but something must be said. */
    static String needed(String name, @Nullable String text, int longest) {
        String said = optional(name, text, longest);
        if (said.isEmpty()) {
            throw new BadRequestException(name + " is missing");
        }
        return said;
    }

    /**
     * One of the choices.
     *
     * @throws BadRequestException if it is none
     */
    static <E extends Enum<E>> E choice(String name, @Nullable String text, Class<E> choices) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        throw new BadRequestException(
                name + " must be one of " + Arrays.toString(choices.getEnumConstants()) + ", but was " + text);
    }
}
