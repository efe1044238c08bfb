package org.faofon.web.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.web.BilingualText;
import org.faofon.web.DistrictName;
import org.jspecify.annotations.Nullable;

/**
 * The current state of an alert.
 *
 * @param level the public level; while PENDING, the pending one
 * @param levelNumber 1 to 3
 * @param pendingLevel a level that waits for an officer; null for the public
 * @param badge the level as text, with the drill mark and the confirmation as in the headline
 * @param news the headline without the badge
 * @param beganAt when the rain first reached a threshold
 * @param raisedAt when the program noticed
 * @param acknowledgedAt when an officer first acknowledged it; the public is not told while another level is pending
 * @param acknowledgedBy null for the public, as are the next two
 * @param unseenSince since when it needs an officer; null once it is acknowledged
 * @param hold null unless an officer keeps it open now
 * @param unconfirmed whether its level was published because nobody answered, and no officer has confirmed it since
 * @param postponable whether the deadline of the pending level can still be postponed
 * @param reporting how many of the district's gauges were reporting
 * @param gauges how many gauges the district has
 */
public record AlertView(
        long id,
        Hazard hazard,
        Level level,
        int levelNumber,
        Alert.Status status,
        @Nullable Level pendingLevel,
        @Nullable OffsetDateTime pendingUntil,
        DistrictName district,
        OffsetDateTime beganAt,
        OffsetDateTime raisedAt,
        OffsetDateTime updatedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable OffsetDateTime acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable OffsetDateTime unseenSince,
        @Nullable Hold hold,
        boolean unconfirmed,
        @JsonIgnore boolean postponable,
        boolean exercise,
        BilingualText headline,
        @JsonIgnore BilingualText badge,
        @JsonIgnore BilingualText news,
        BilingualText description,
        BilingualText instruction,
        List<EvidenceView> evidence,
        int reporting,
        int gauges) {
    /** That an officer keeps it open until then. */
    record Hold(OffsetDateTime until, String by, String reason) {}

    /** The level to show: the pending one, otherwise the public one. */
    public Level shown() {
        return pendingLevel == null ? level : pendingLevel;
    }

    /**
     * The evidence for the level to show; the rules of lower levels mostly hold as well, and would only fill the page.
     */
    public List<EvidenceView> decisive() {
        List<EvidenceView> ofLevel =
                evidence.stream().filter(held -> held.level() == shown()).toList();
        return ofLevel.isEmpty() ? evidence : ofLevel;
    }

    /** Where the page of advice tells what to do at its level: {@code flash-flood-2}. */
    @JsonIgnore
    public String adviceAnchor() {
        return hazard.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + levelNumber;
    }

    public boolean closed() {
        return !status.open();
    }

    /** Whether it needs an officer's decision: a level is pending, or was published without one. */
    public boolean needsDecision() {
        return waits() || (unconfirmed && !closed());
    }

    /** Whether a level waits for an officer's decision. */
    public boolean waits() {
        return pendingLevel != null;
    }
}
