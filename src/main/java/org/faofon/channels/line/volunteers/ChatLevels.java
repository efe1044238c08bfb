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
import org.faofon.schools.KnownReports;
import org.faofon.schools.SchoolRole;

/** Cylinder levels from a chat: {@code ตอนนี้ 62} and {@code เทแล้ว 148}. */
@ApplicationScoped
class ChatLevels {
    /** An older report is not a reason to ask. */
    private static final Duration LATELY = Duration.ofDays(1);

    private final CylinderLevelHistory levels;
    private final ReadingStore store;
    private final ChatReadings readings;
    private final KnownReports reports;
    private final NetworkClock clock;

    ChatLevels(
            CylinderLevelHistory levels,
            ReadingStore store,
            ChatReadings readings,
            KnownReports reports,
            NetworkClock clock) {
        this.levels = levels;
        this.store = store;
        this.readings = readings;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Accepts a level and answers how it was understood. If the level is lower than the previous one, the bot first
     * asks whether the cylinder was emptied: water does not disappear by itself. A correction after an emptying is
     * about the time of that emptying, not about a second one. But a lower level that was not poured out is rain since
     * then.
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
        Optional<Depth> exceeded = exceededCapacity(gauge, depth);
        if (exceeded.isPresent()) {
            return speech.words().chatOverCapacity(speech.said(exceeded.get()));
        }
        Instant now = clock.instant();
        Instant written = writtenAt.truncatedTo(ChronoUnit.SECONDS);
        Optional<CylinderLevel> last = findLast(gauge, written);
        Instant at = last.filter(level -> corrects && level.emptied())
                .filter(level -> emptied || level.depth().micrometres() <= depth.micrometres())
                .map(CylinderLevel::at)
                .orElse(written);
        Reading.Origin origin = new Reading.Origin(Source.LINE, by, now);
        CylinderLevel level = new CylinderLevel(gauge.code, at, depth, emptied, origin, "");
        if (reports.open(gauge, SchoolRole.VOLUNTEER, at, at, now)
                .refuseLevel(level)
                .isPresent()) {
            return speech.words().chatTaken();
        }
        Optional<Depth> more = last.filter(before -> !before.emptied())
                .map(CylinderLevel::depth)
                .filter(before -> before.micrometres() > depth.micrometres());
        if (more.isPresent() && !corrects) {
            return speech.words()
                    .chatLevelLess(
                            speech.said(more.get()), speech.exampleLevel(more.get()), speech.exampleLevel(depth));
        }
        return handIn(level, last, gauge, speech);
    }

    /** The cylinder's capacity, if the level is above it: a misplaced decimal point. If it ran over, the reader says so. */
    private static Optional<Depth> exceededCapacity(Gauge gauge, Depth depth) {
        return Optional.ofNullable(gauge.capacityMicrometres)
                .filter(capacity -> depth.kind() == Depth.Kind.EXACT && depth.micrometres() > capacity)
                .map(Depth::ofMicrometres);
    }

    private String handIn(CylinderLevel level, Optional<CylinderLevel> before, Gauge gauge, ChatFormatter speech) {
        Optional<Receipt> receipt = readings.handIn(level);
        if (receipt.isEmpty()) {
            return speech.words().chatLater();
        }
        return switch (receipt.get().outcome()) {
            case STORED, DUPLICATE -> speech.level(level, gauge);
            case CORRECTED ->
                before.map(known -> speech.correctedLevel(known, level, gauge)).orElse(speech.level(level, gauge));
            case REFUSED -> speech.words().chatRefused(receipt.get().reason());
        };
    }

    /** The last level of the cylinder, if no morning reading has arrived since. */
    private Optional<CylinderLevel> findLast(Gauge gauge, Instant at) throws SQLException {
        Optional<CylinderLevel> last =
                levels.list(gauge.code, at.minus(LATELY), at).stream().reduce((earlier, later) -> later);
        if (last.isEmpty()
                || !store.listGiven(gauge.code, last.get().at(), at, 1).isEmpty()) {
            return Optional.empty();
        }
        return last;
    }
}
