package org.faofon.network.roster;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.faofon.common.text.Language;

/** Describes the errors of a roster, in either language. */
public final class RosterFormatter {
    private RosterFormatter() {}

    public static String in(Language tongue, Roster.Problem problem) {
        return problem.in(messages(tongue));
    }

    public static String in(Language tongue, Roster.Counts counts) {
        return counts.in(messages(tongue));
    }

    private static RosterMessages messages(Language tongue) {
        return MessageBundles.get(RosterMessages.class, Localized.Literal.of(tongue.code()));
    }
}
