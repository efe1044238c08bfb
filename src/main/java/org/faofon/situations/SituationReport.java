package org.faofon.situations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a school says about its situation at one time.
 *
 * @param id chosen by the sender, so that the same report sent again is recognised
 * @param school the school's code
 * @param seenAt the time that it describes
 * @param needs for how many people each is needed; NONE says that it is no longer needed
 * @param note a remark, or empty
 */
public record SituationReport(
        UUID id,
        String school,
        Instant seenAt,
        SchoolStatus status,
        Conditions conditions,
        Map<NeedKind, PeopleBand> needs,
        String note,
        Source source) {
    /** A note is a remark, not an essay. */
    public static final int LONGEST_NOTE = 300;

    /**
     * What somebody saw at the school; what is empty or UNKNOWN was not said.
     *
     * @param people how many are there
     */
    public record Conditions(
            Optional<WaterDepth> water, Utility power, Utility road, Utility telephone, Optional<PeopleBand> people) {
        public static final Conditions UNKNOWN =
                new Conditions(Optional.empty(), Utility.UNKNOWN, Utility.UNKNOWN, Utility.UNKNOWN, Optional.empty());
    }

    /**
     * Where it came from.
     *
     * @param by a school member's signature, or an officer's name
     * @param receivedAt when it reached us
     */
    public record Source(ReportVia via, String by, Instant receivedAt) {}

    public SituationReport {
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("note must have at most " + LONGEST_NOTE + " characters");
        }
        needs = Map.copyOf(needs);
    }

    /** Whether the other one is this report, sent again, perhaps later. */
    boolean saysTheSameAs(SituationReport other) {
        return content().equals(other.content());
    }

    /**
     * The report under an id of its own, for a form that was changed and sent again under the id of the first. It is the same
     * for the same content, so that this one, too, is stored once.
     */
    SituationReport withOwnId() {
        UUID own = UUID.nameUUIDFromBytes((id + " " + content()).getBytes(StandardCharsets.UTF_8));
        return new SituationReport(own, school, seenAt, status, conditions, needs, note, source);
    }

    private String content() {
        boolean typedTime = source.via() == ReportVia.TELEPHONE || source.via() == ReportVia.PAPER;
        String time = typedTime ? seenAt.toString() : ""; // A phone's own clock may be corrected meanwhile.
        return String.join(
                " ", school, time, status.name(), conditions.toString(), new TreeMap<>(needs).toString(), note);
    }
}
