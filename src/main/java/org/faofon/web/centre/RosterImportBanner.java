package org.faofon.web.centre;

import java.util.List;
import java.util.Optional;
import org.faofon.common.text.Language;
import org.faofon.network.roster.Roster;
import org.faofon.network.roster.RosterFormatter;
import org.faofon.network.roster.RosterReport;
import org.faofon.web.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * The result of the roster import for officers.
 *
 * @param refused whether it was not imported; otherwise nobody can sign in with it
 * @param count how many problems it has
 * @param problems the first of them
 */
record RosterImportBanner(boolean refused, String file, int count, List<BilingualText> problems, BilingualText counts) {
    private static final int MOST = 20;

    static @Nullable RosterImportBanner of(Optional<RosterReport.Outcome> outcome) {
        return outcome.map(RosterImportBanner::of).orElse(null);
    }

    private static RosterImportBanner of(RosterReport.Outcome outcome) {
        return new RosterImportBanner(
                outcome.refused(),
                outcome.file(),
                outcome.problems().size(),
                outcome.problems().stream()
                        .limit(MOST)
                        .map(RosterImportBanner::said)
                        .toList(),
                new BilingualText(
                        RosterFormatter.in(Language.TH, outcome.counts()),
                        RosterFormatter.in(Language.EN, outcome.counts())));
    }

    private static BilingualText said(Roster.Problem problem) {
        return new BilingualText(RosterFormatter.in(Language.TH, problem), RosterFormatter.in(Language.EN, problem));
    }

    public int more() {
        return count - problems.size();
    }
}
