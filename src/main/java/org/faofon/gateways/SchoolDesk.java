package org.faofon.gateways;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.gateways.ReadingJson.Decoded;
import org.faofon.network.Gauge;
import org.faofon.readings.Interval;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingStore;
import org.faofon.schools.AskedBack;
import org.faofon.schools.AskedBackBook;
import org.faofon.schools.Member;
import org.faofon.schools.SchoolRules;
import org.faofon.schools.SchoolRules.Answer;
import org.faofon.schools.SchoolRules.Known;

/** Holds what somebody of a school sends against what is known already. */
@ApplicationScoped
class SchoolDesk {
    private static final int MOST_KNOWN = 1_000;

    private final ReadingStore store;
    private final AskedBackBook questions;

    SchoolDesk(ReadingStore store, AskedBackBook questions) {
        this.store = store;
        this.questions = questions;
    }

    /** The same items, each as it may be taken or with the reason why not. */
    Decoding check(Member member, Gauge gauge, Decoding decoding, Instant now) throws SQLException {
        List<Instant> ends = decoding.measurements().stream()
                .map(measurement -> measurement.at())
                .sorted()
                .toList();
        if (ends.isEmpty()) {
            return decoding;
        }
        Instant from = ends.get(0).minus(SchoolRules.REACH);
        Instant to = ends.get(ends.size() - 1).plus(SchoolRules.REACH);
        List<Known> known = new ArrayList<>(store.list(gauge.code, from, to, MOST_KNOWN).stream()
                .map(Known::of)
                .toList());
        List<Instant> asked =
                questions.open(List.of(gauge), from).map(AskedBack::at).toList();
        SchoolRules rules = new SchoolRules(gauge, member.role(), asked, now);
        return new Decoding(decoding.items().stream()
                .map(item -> check(item, rules, known, now))
                .toList());
    }

    /** What was taken is known to the items after it. */
    private static Decoded check(Decoded item, SchoolRules rules, List<Known> known, Instant now) {
        if (!(item instanceof Decoded.Accepted accepted && accepted.measurement() instanceof Reading said)) {
            return item;
        }
        Answer answer = rules.judge(said.interval(), said.depth(), known);
        if (answer instanceof Answer.Refuse refuse) {
            return new Decoded.Refused(refuse.reason());
        }
        Interval interval = ((Answer.Take) answer).interval();
        known.add(new Known(interval, said.depth(), true, now));
        return new Decoded.Accepted(new Reading(said.gauge(), interval, said.depth(), said.origin(), said.note()));
    }
}
