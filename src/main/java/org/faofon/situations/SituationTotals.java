package org.faofon.situations;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The province at a glance.
 *
 * @param affected schools that are not normal, whether open or not
 * @param leastPeople the sum of the lower ends of the bands
 * @param mostPeople the sum of the upper ends
 * @param open whether some band has no upper end, so that there may be more
 * @param needs how many schools need each kind
 */
public record SituationTotals(
        int affected,
        int closed,
        int shelters,
        int leastPeople,
        int mostPeople,
        boolean open,
        Map<NeedKind, Integer> needs,
        int unanswered) {
    public static SituationTotals of(Collection<SchoolSituation> situations, Collection<Need> open) {
        int affected = 0;
        int closed = 0;
        int shelters = 0;
        int least = 0;
        int most = 0;
        boolean more = false;
        for (SchoolSituation situation : situations) {
            affected += situation.isNormal() ? 0 : 1;
            closed += situation.status() == SchoolStatus.CLOSED ? 1 : 0;
            shelters += situation.status() == SchoolStatus.SHELTER ? 1 : 0;
            PeopleBand people = situation.isNormal()
                    ? PeopleBand.NONE
                    : situation.people().map(SchoolSituation.Known::value).orElse(PeopleBand.NONE);
            least += people.least();
            most += people.most();
            more |= people == PeopleBand.OVER_300;
        }
        Map<NeedKind, Integer> needs = new EnumMap<>(NeedKind.class);
        open.forEach(need -> needs.merge(need.kind(), 1, Integer::sum));
        int unanswered = (int)
                open.stream().filter(need -> need.status() == NeedStatus.OPEN).count();
        return new SituationTotals(affected, closed, shelters, least, most, more, needs, unanswered);
    }
}
