package org.faofon.network;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Says what is wrong with a roster, in either language. */
public final class RosterWords {
    private RosterWords() {}

    public static String in(Tongue tongue, Roster.Problem problem) {
        return problem.in(messages(tongue));
    }

    public static String in(Tongue tongue, Roster.Counts counts) {
        return counts.in(messages(tongue));
    }

    private static RosterMessages messages(Tongue tongue) {
        return MessageBundles.get(RosterMessages.class, Localized.Literal.of(tongue.code()));
    }
}
