package org.faofon.classroom;

import java.util.Locale;

/** What a page tells about the last tap. */
public enum Told {
    NOTHING,
    DONE,
    /** The value has changed since it was shown, or is not there any more. */
    CHANGED,
    /** What was typed makes no sense. */
    NOT,
    /** A question about that reading is open already. */
    ASKED;

    static Told of(String text) {
        for (Told told : values()) {
            if (told.name().equalsIgnoreCase(text)) {
                return told;
            }
        }
        return NOTHING;
    }

    /** The name in addresses. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean good() {
        return this == DONE;
    }

    public boolean something() {
        return this != NOTHING;
    }
}
