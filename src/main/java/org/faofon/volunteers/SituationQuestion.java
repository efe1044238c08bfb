package org.faofon.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Level;
import org.faofon.network.NetworkClock;
import org.faofon.network.School;
import org.faofon.situations.SchoolSituation;
import org.faofon.situations.SituationService;

/** Whether the centre asks a school how it is: an officer has asked, or its last report is old while there is danger. */
@ApplicationScoped
public class SituationQuestion {
    private final SituationService situations;
    private final AlertQueries alerts;
    private final NetworkClock clock;

    SituationQuestion(SituationService situations, AlertQueries alerts, NetworkClock clock) {
        this.situations = situations;
        this.alerts = alerts;
        this.clock = clock;
    }

    boolean isAsked(School school) {
        return isAsked(school, situations.find(school.code));
    }

    public boolean isAsked(School school, Optional<SchoolSituation> situation) {
        boolean warned = alerts.districtsWarned(Level.WARNING, clock.instant()).contains(school.district.code);
        return situations.isDue(situation, warned) || situations.isAsked(school.code, situation);
    }
}
