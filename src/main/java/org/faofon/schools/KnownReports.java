package org.faofon.schools;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.store.CylinderLevelHistory;
import org.faofon.readings.store.ReadingStore;
import org.faofon.schools.SchoolRules.Answer;
import org.faofon.schools.SchoolRules.Known;

/** Checks the reports of a school member against the known readings. */
@ApplicationScoped
public class KnownReports {
    private static final int MOST_KNOWN = 2_000;

    private final ReadingStore store;
    private final CylinderLevelHistory levels;
    private final ReadingQuestionRepository questions;

    KnownReports(ReadingStore store, CylinderLevelHistory levels, ReadingQuestionRepository questions) {
        this.store = store;
        this.levels = levels;
        this.questions = questions;
    }

    /** Checks reports one after the other, each with the reports accepted before it. */
    public static final class Hearing {
        private final SchoolRules rules;
        private final List<Known> known;
        private final List<CylinderLevel> levels;
        private final Instant now;

        private Hearing(SchoolRules rules, List<Known> known, List<CylinderLevel> levels, Instant now) {
            this.rules = rules;
            this.known = known;
            this.levels = levels;
            this.now = now;
        }

        /** Decides about one report; if it is accepted, the next one is checked against it, too. */
        public Answer hear(Interval said, Depth depth) {
            Answer answer = rules.judge(said, depth, known);
            if (answer instanceof Answer.Take take) {
                known.add(new Known(take.interval(), depth, true, now));
            }
            return answer;
        }

        /** The reason why the member may not report that level; empty if they may. */
        public Optional<String> refuseLevel(CylinderLevel said) {
            Optional<CylinderLevel> sameTime = levels.stream()
                    .filter(level -> level.at().equals(said.at()))
                    .findFirst();
            return rules.refuseLevel(said, sameTime, known);
        }
    }

    /**
     * Creates the rules for readings that end between these times.
     *
     * @param now when they are reported
     */
    public Hearing open(Gauge gauge, SchoolRole role, Instant firstEnd, Instant lastEnd, Instant now)
            throws SQLException {
        Instant from = firstEnd.minus(SchoolRules.REACH);
        Instant to = lastEnd.plus(SchoolRules.REACH);
        List<Known> known = new ArrayList<>(store.listGiven(gauge.code, from, to, MOST_KNOWN).stream()
                .map(Known::of)
                .toList());
        List<Instant> asked =
                questions.open(List.of(gauge), from).map(ReadingQuestion::at).toList();
        List<CylinderLevel> standing = levels.list(gauge.code, firstEnd.minusSeconds(1), lastEnd);
        return new Hearing(new SchoolRules(gauge, role, asked, now), known, standing, now);
    }
}
