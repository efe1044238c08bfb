package org.faofon.classroom.teacher;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.faofon.common.text.Language;

/** The result of the last form, as the page shows it. */
public enum FormOutcome {
    NOTHING,
    DONE,
    /** The value has changed since it was shown, or no longer exists. */
    CHANGED,
    /** The input is invalid. */
    NOT,
    /** A question about that reading is already open. */
    ASKED;

    public static FormOutcome of(String text) {
        for (FormOutcome told : values()) {
            if (told.name().equalsIgnoreCase(text)) {
                return told;
            }
        }
        return NOTHING;
    }

    /** A redirect to a page of ours, which shows it in that language. */
    public Response at(String path, String lang) {
        String told = (path.contains("?") ? "&" : "?") + "told=" + name().toLowerCase(Locale.ROOT);
        return Response.seeOther(Language.of(lang).at(path + told)).build();
    }

    public boolean good() {
        return this == DONE;
    }

    public boolean something() {
        return this != NOTHING;
    }
}
