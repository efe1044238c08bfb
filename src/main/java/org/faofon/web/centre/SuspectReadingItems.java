package org.faofon.web.centre;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItemSource;
import org.faofon.network.NetworkClock;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.store.ReadingStore;

/** The suspect readings that wait for an officer's verdict, as one line. */
@Singleton
class SuspectReadingItems implements DeskItemSource {
    private static final Duration WEEK = Duration.ofDays(7);

    /** Of one gauge: a stuck one sends hundreds. */
    private static final int MOST_OF_GAUGE = 50;

    private final ReadingStore store;
    private final NetworkClock clock;

    SuspectReadingItems(ReadingStore store, NetworkClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<DeskItem> items() {
        List<Judged> suspect = listSuspect();
        int gauges = (int) suspect.stream()
                .map(judged -> judged.reading().gauge())
                .distinct()
                .count();
        return suspect.stream()
                .map(judged -> judged.reading().at())
                .min(Comparator.naturalOrder())
                .map(since -> item(gauges, since))
                .map(List::of)
                .orElse(List.of());
    }

    private static DeskItem item(int gauges, Instant since) {
        return DeskItemFormatter.item(
                DeskItem.Urgency.ASKED, in -> in.itemSuspect(gauges), SuspectReadingsPage.PATH, since);
    }

    private List<Judged> listSuspect() {
        try {
            return store.listSuspect(clock.instant().minus(WEEK), MOST_OF_GAUGE);
        } catch (SQLException e) {
            throw new IllegalStateException("The suspect readings could not be read", e);
        }
    }
}
