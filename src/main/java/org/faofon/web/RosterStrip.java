package org.faofon.web;

import java.util.List;
import java.util.Optional;
import org.faofon.network.Roster;
import org.faofon.network.RosterReport;
import org.faofon.network.RosterWords;
import org.faofon.network.Tongue;
import org.jspecify.annotations.Nullable;

/**
 * What officers are told of the roster at this start.
 *
 * @param refused whether it was not imported; else nobody can sign in by it
 * @param count how many problems it has
 * @param problems the first of them
 */
record RosterStrip(boolean refused, String file, int count, List<Said> problems, Said counts) {
    private static final int MOST = 20;

    static @Nullable RosterStrip of(Optional<RosterReport.Outcome> outcome) {
        return outcome.map(RosterStrip::of).orElse(null);
    }

    private static RosterStrip of(RosterReport.Outcome outcome) {
        return new RosterStrip(
                outcome.refused(),
                outcome.file(),
                outcome.problems().size(),
                outcome.problems().stream().limit(MOST).map(RosterStrip::said).toList(),
                new Said(RosterWords.in(Tongue.TH, outcome.counts()), RosterWords.in(Tongue.EN, outcome.counts())));
    }

    private static Said said(Roster.Problem problem) {
        return new Said(RosterWords.in(Tongue.TH, problem), RosterWords.in(Tongue.EN, problem));
    }

    public int more() {
        return count - problems.size();
    }
}
