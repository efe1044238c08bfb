package org.faofon.channels.line.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.NetworkClock;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Depth;
import org.faofon.readings.Reading;
import org.faofon.readings.Receipt;
import org.faofon.readings.Source;
import org.faofon.readings.store.CylinderLevelHistory;
import org.faofon.readings.store.ReadingStore;
import org.faofon.schools.SchoolRole;
import org.faofon.schools.SchoolSubmissionRules;

/** Cylinder levels from a chat: {@code ตอนนี้ 62} and {@code เทแล้ว 148}. */
@ApplicationScoped
class ChatLevels {
    /** An older report is not a reason to ask. */
    private static final Duration LATELY = Duration.ofDays(1);

    private final CylinderLevelHistory levels;
    private final ReadingStore store;
    private final ChatReadings readings;
    private final SchoolSubmissionRules hearings;
    private final NetworkClock clock;

    ChatLevels(
            CylinderLevelHistory levels,
            ReadingStore store,
            ChatReadings readings,
            SchoolSubmissionRules hearings,
            NetworkClock clock) {
        this.levels = levels;
        this.store = store;
        this.readings = readings;
        this.hearings = hearings;
        this.clock = clock;
    }

    /**
     * Stores a level and says what was understood. If it is less than the previous level, the bot asks first, because a
     * level cannot fall by itself.
     *
     * @param corrects whether it corrects the previous report
     * @param by the author
     */
    String hear(
            Gauge gauge,
            boolean emptied,
            boolean corrects,
            Depth depth,
            Instant writtenAt,
            String by,
            ChatFormatter speech)
            throws SQLException {
        Instant at = writtenAt.truncatedTo(ChronoUnit.SECONDS);
        Instant now = clock.instant();
        Reading.Origin origin = new Reading.Origin(Source.LINE, by, now);
        CylinderLevel level = new CylinderLevel(gauge.code, at, depth, emptied, origin, "");
        if (hearings.open(gauge, SchoolRole.VOLUNTEER, at, at, now)
                .refuseLevel(level)
                .isPresent()) {
            return speech.words().chatTaken();
        }
        Optional<Depth> more = standing(gauge, at).filter(before -> before.micrometres() > depth.micrometres());
        if (more.isPresent() && !corrects) {
            return speech.words()
                    .chatLevelLess(speech.said(more.get()), speech.example(more.get()), speech.example(depth));
        }
        Optional<Receipt> receipt = readings.handIn(level);
        if (receipt.isEmpty()) {
            return speech.words().chatLater();
        }
        if (receipt.get().isRefusal()) {
            return speech.words().chatRefused(receipt.get().reason());
        }
        return speech.level(gauge, at, depth, emptied);
    }

    /** The last reported level of the cylinder, if it has not been emptied since. */
    private Optional<Depth> standing(Gauge gauge, Instant at) throws SQLException {
        Optional<CylinderLevel> last = levels.list(gauge.code, at.minus(LATELY), at).stream()
                .reduce((earlier, later) -> later)
                .filter(level -> !level.emptied());
        if (last.isEmpty()
                || !store.listGiven(gauge.code, last.get().at(), at, 1).isEmpty()) {
            return Optional.empty();
        }
        return last.map(CylinderLevel::depth);
    }
}
