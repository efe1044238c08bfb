package org.faofon.volunteers.situation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.common.text.Language;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.faofon.network.School;
import org.faofon.schools.SchoolMember;
import org.faofon.situations.Need;
import org.faofon.situations.NeedRepository;
import org.faofon.situations.SchoolSituation;
import org.faofon.situations.SituationFormatter;
import org.faofon.situations.SituationService;
import org.faofon.volunteers.SituationQuestion;
import org.faofon.volunteers.situation.SchoolSituationView.NeedJson;
import org.faofon.volunteers.situation.SchoolSituationView.SchoolJson;
import org.faofon.volunteers.situation.SchoolSituationView.SituationJson;

/** What the centre knows about a school, and whether it asks. */
@ApplicationScoped
class SchoolSituationReader {
    private static final Duration SETTLED_SHOWN = Duration.ofDays(1);
    private static final int MOST_NEEDS = 20;

    private final SituationService situations;
    private final NeedRepository needs;
    private final SituationQuestion question;
    private final NetworkClock clock;

    SchoolSituationReader(
            SituationService situations, NeedRepository needs, SituationQuestion question, NetworkClock clock) {
        this.situations = situations;
        this.needs = needs;
        this.question = question;
        this.clock = clock;
    }

    SchoolSituationView read(School school, Language language) {
        Instant now = clock.instant();
        SituationFormatter words = SituationFormatter.of(language);
        Optional<SchoolSituation> situation = situations.find(school.code);
        List<NeedJson> asked = needs.list(school.code, MOST_NEEDS).stream()
                .filter(need -> need.status().isOpen() || need.changedAt().isAfter(now.minus(SETTLED_SHOWN)))
                .map(need -> view(need, words))
                .toList();
        return new SchoolSituationView(
                RainDayTime.local(now),
                clock.exercise(),
                new SchoolJson(school.code, school.nameTh, school.nameEn),
                question.isAsked(school, situation),
                situation.map(known -> view(known, words)).orElse(null),
                asked);
    }

    private static SituationJson view(SchoolSituation known, SituationFormatter words) {
        return new SituationJson(
                known.status().name(),
                words.line(known),
                RainDayTime.local(known.seenAt()),
                SchoolMember.nicknameIn(known.newest().source().by()));
    }

    private static NeedJson view(Need need, SituationFormatter words) {
        return new NeedJson(
                need.kind().name(),
                words.need(need.kind(), need.amount()),
                need.status().name(),
                words.needStatus(need.status()),
                need.takenBy(),
                RainDayTime.local(need.changedAt()));
    }
}
