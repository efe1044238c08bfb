package org.faofon.channels.line.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.NetworkClock;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Measurement;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Receipt;
import org.faofon.readings.Source;
import org.faofon.readings.intake.IntakeQueue;
import org.faofon.readings.store.CylinderLevelHistory;
import org.faofon.readings.store.ReadingStore;

/** The daily readings of a cylinder from a chat. */
@ApplicationScoped
class ChatReadings {
    /** A daily reading may be slightly shorter or longer than a day. */
    private static final Duration SHORTEST = Duration.ofHours(12);

    private static final int MOST_OF_A_MORNING = 500;

    /** The bot's answer must be sent while the reply token is valid. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReadingStore store;
    private final CylinderLevelHistory levels;
    private final IntakeQueue intake;
    private final NetworkClock clock;

    ChatReadings(ReadingStore store, CylinderLevelHistory levels, IntakeQueue intake, NetworkClock clock) {
        this.store = store;
        this.levels = levels;
        this.intake = intake;
        this.clock = clock;
    }

    /** The known reading of the morning: the last one of about a day or more. */
    Optional<Judged> find(Gauge gauge, MorningReadingWindow morning) throws SQLException {
        return listOfMorning(gauge, morning.readAt()).stream().reduce((earlier, later) -> later);
    }

    private List<Judged> listOfMorning(Gauge gauge, Interval when) throws SQLException {
        return store.listGiven(gauge.code, when.start(), when.end(), MOST_OF_A_MORNING).stream()
                .filter(judged -> judged.reading().interval().length().compareTo(SHORTEST) >= 0)
                .toList();
    }

    /** Whether the cylinder was read and emptied on that morning, however it was reported, with a value that can be used. */
    boolean isRead(Gauge gauge, MorningReadingWindow morning) throws SQLException {
        Interval when = morning.readAt();
        return listOfMorning(gauge, when).stream()
                        .anyMatch(judged -> judged.verdict().quality() != Quality.FAIL)
                || levels.list(gauge.code, when.start(), when.end()).stream().anyMatch(CylinderLevel::emptied);
    }

    /** The gauge's reading that ends then. */
    Optional<Judged> find(Gauge gauge, Instant end) throws SQLException {
        return store.list(gauge.code, end.minusSeconds(1), end, 1).stream().findFirst();
    }

    /**
     * Submits a reading and waits for the result; the same again changes nothing.
     *
     * @param by the author
     * @return empty if the result is not known yet: the reading may still be stored, and repeating it is safe
     */
    Optional<Receipt> handIn(Gauge gauge, Interval interval, Depth depth, String by) {
        Reading.Origin origin = new Reading.Origin(Source.LINE, by, clock.instant());
        return handIn(new Reading(gauge.code, interval, depth, origin, ""));
    }

    /** The same for any measurement. */
    Optional<Receipt> handIn(Measurement measurement) {
        try {
            return intake.offerAndWait(List.of(measurement), PATIENCE).map(receipts -> receipts.get(0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
