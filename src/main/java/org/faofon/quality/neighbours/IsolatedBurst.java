package org.faofon.quality.neighbours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.quality.DurationScaling;
import org.faofon.quality.QualityConfig;
import org.faofon.readings.Interval;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/**
 * Suspects a few full readings after dry time among dry neighbours, as from the cleaning of a bucket: rain begins and
 * ends with less, and rises and falls. The suspicion ends as soon as a reading is clearly less than the others, one
 * neighbour has rain, or it continues: for longer, or after as much as a litre of water. The shape is ours, measured in
 * docs/decisions/0029.
 */
final class IsolatedBurst implements NeighbourCheck {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(15);

    private final double from;
    private final double washing;
    private final int most;
    private final double even;
    private final double dry;

    IsolatedBurst(QualityConfig.IsolatedBurstConfig config) {
        from = config.fromMm();
        washing = config.washingMm();
        most = config.readings();
        even = config.even();
        dry = config.dryMm();
    }

    @Override
    public Verdict check(RainInterval fall, NeighbourContext vicinity) {
        double mm = DurationScaling.mm(fall.depth());
        if (fall.interval().length().compareTo(LONGEST) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        if (mm < from) {
            return Verdict.GOOD;
        }
        List<RainInterval> spell = spellOf(fall, vicinity.own());
        if (spell.isEmpty() || spell.size() > most || !isEven(spell) || goesOn(spell)) {
            return Verdict.GOOD;
        }
        Instant start = spell.get(0).interval().start().minus(ON_ITS_WAY);
        Instant end = spell.get(spell.size() - 1).interval().end();
        double[] depths = vicinity.depths(new Interval(start, end));
        if (!vicinity.enough(depths)) {
            return Verdict.CANNOT_JUDGE;
        }
        return depths[depths.length - 1] >= dry
                ? Verdict.GOOD
                : VerdictReason.ISOLATED_BURST.suspect(
                        "%s after dry time while all neighbours are dry".formatted(DurationScaling.say(mm)));
    }

    /**
     * Whether it has continued after more than a washing needs. So a one-hour warning waits for at most one more
     * reading, however few readings the rain has arrived in.
     */
    private boolean goesOn(List<RainInterval> spell) {
        double before = 0;
        for (RainInterval fall : spell.subList(0, spell.size() - 1)) {
            before += DurationScaling.mm(fall.depth());
        }
        return before >= washing;
    }

    private boolean isEven(List<RainInterval> spell) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (RainInterval fall : spell) {
            double mm = DurationScaling.mm(fall.depth());
            least = Math.min(least, mm);
            greatest = Math.max(greatest, mm);
        }
        return least >= from && least >= even * greatest;
    }

    /** The consecutive wet readings around it, at most one more than allowed; empty if the time before is unknown. */
    private List<RainInterval> spellOf(RainInterval fall, RainHistory own) {
        Duration reach = fall.interval().length().multipliedBy(most + 1L);
        Instant start = fall.interval().start();
        List<RainInterval> spell = new ArrayList<>();
        boolean begun = false;
        for (RainInterval each :
                own.falls(start.minus(reach), fall.interval().end().plus(reach))) {
            boolean isWet = each.depth().micrometres() > 0;
            boolean follows = spell.isEmpty()
                    || spell.get(spell.size() - 1)
                            .interval()
                            .end()
                            .equals(each.interval().start());
            if (!isWet || !follows) {
                if (each.interval().end().isAfter(start)) {
                    break;
                }
                spell.clear();
                begun = !isWet
                        && each.interval().length().equals(fall.interval().length());
            }
            if (isWet) {
                spell.add(each);
            }
        }
        if (!begun || spell.stream().noneMatch(each -> each.interval().equals(fall.interval()))) {
            spell.clear();
        }
        return spell;
    }
}
