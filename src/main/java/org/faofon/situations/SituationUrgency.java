package org.faofon.situations;

import java.util.List;
import java.util.Optional;

/** How urgent a school is, for the order of a list: the highest first. Lives before comfort, and silence counts, too. */
public final class SituationUrgency {
    private static final int LIVES = 200;
    private static final int NEED = 60;
    private static final int DEPTH = 15;
    private static final int STATUS = 20;
    private static final int CUT_OFF = 10;
    private static final int SILENT = 25;

    private SituationUrgency() {}

    /**
     * The urgency of a school; 0 if nothing is known to be wrong.
     *
     * @param due whether it should have said how it is
     */
    public static int of(Optional<SchoolSituation> situation, List<Need> open, boolean due) {
        int urgency = due ? SILENT : 0;
        for (Need need : open) {
            boolean lives = need.kind() == NeedKind.BOAT || need.kind() == NeedKind.MEDICINE;
            int weight = lives ? LIVES : NEED;
            urgency += need.status() == NeedStatus.OPEN ? weight : weight / 4;
        }
        return urgency
                + situation
                        .filter(known -> !known.isNormal())
                        .map(SituationUrgency::of)
                        .orElse(0);
    }

    private static int of(SchoolSituation situation) {
        int urgency = situation.status() == SchoolStatus.AFFECTED ? STATUS / 2 : STATUS;
        urgency += situation.water().map(known -> depth(known.value()) * DEPTH).orElse(0);
        urgency += SchoolSituation.fails(situation.road()) ? CUT_OFF : 0;
        urgency += SchoolSituation.fails(situation.telephone()) ? CUT_OFF : 0;
        return urgency + (SchoolSituation.fails(situation.power()) ? CUT_OFF / 2 : 0);
    }

    private static int depth(WaterDepth depth) {
        return switch (depth) {
            case NONE -> 0;
            case ANKLE -> 1;
            case KNEE -> 2;
            case WAIST -> 3;
            case OVER -> 4;
        };
    }
}
