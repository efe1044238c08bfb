package org.faofon.gateways.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.gateways.decode.DecodedPayload;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.network.Gauge;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Reading;
import org.faofon.schools.KnownReports;
import org.faofon.schools.KnownReports.Hearing;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRules.Answer;

/** Accepts the readings of a school member only as the rules of schools allow. */
@ApplicationScoped
class SchoolSubmissionCheck {
    private final KnownReports reports;

    SchoolSubmissionCheck(KnownReports reports) {
        this.reports = reports;
    }

    /** The same items, each accepted as allowed or with the reason why not. */
    DecodedPayload check(SchoolMember member, Gauge gauge, DecodedPayload decoding, Instant now) throws SQLException {
        List<Instant> ends = decoding.measurements().stream()
                .map(measurement -> measurement.at())
                .sorted()
                .toList();
        if (ends.isEmpty()) {
            return decoding;
        }
        Hearing hearing = reports.open(gauge, member.role(), ends.get(0), ends.get(ends.size() - 1), now);
        return new DecodedPayload(
                decoding.items().stream().map(item -> check(item, hearing)).toList());
    }

    private static Decoded check(Decoded item, Hearing hearing) {
        if (item instanceof Decoded.Accepted accepted && accepted.measurement() instanceof CylinderLevel level) {
            Optional<String> refusal = hearing.refuseLevel(level);
            return refusal.isPresent() ? new Decoded.Refused(refusal.get()) : item;
        }
        if (!(item instanceof Decoded.Accepted accepted && accepted.measurement() instanceof Reading said)) {
            return item;
        }
        Answer answer = hearing.hear(said.interval(), said.depth());
        if (answer instanceof Answer.Refuse refuse) {
            return new Decoded.Refused(refuse.reason());
        }
        Answer.Take take = (Answer.Take) answer;
        return new Decoded.Accepted(
                new Reading(said.gauge(), take.interval(), said.depth(), said.origin(), said.note()),
                accepted.ignored());
    }
}
