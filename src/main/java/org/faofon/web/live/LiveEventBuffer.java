package org.faofon.web.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.faofon.web.view.AlertReader;

/**
 * The latest events in order, so that a client that lost the connection for a while gets only what it missed. Of events
 * that only report rain, only the last one is kept.
 *
 * <p>Not thread-safe.
 */
final class LiveEventBuffer {
    private final int most;
    private final Deque<Told> told = new ArrayDeque<>();
    private long last;
    private long forgotten;

    /** Events with their number, and whether they are for everybody or only for officers. */
    record Told(long number, LiveStream.News news, boolean forAll) {
        boolean isFor(AlertReader reader) {
            return forAll || reader == AlertReader.OFFICER;
        }
    }

    LiveEventBuffer(int most) {
        this.most = most;
    }

    Told add(LiveStream.News news, boolean forAll) {
        if (news.event().equals(LiveStream.News.READINGS)) {
            told.removeIf(earlier -> earlier.news().event().equals(LiveStream.News.READINGS));
        }
        Told added = new Told(++last, news, forAll);
        told.addLast(added);
        if (told.size() > most) {
            forgotten = told.removeFirst().number();
        }
        return added;
    }

    /** The number of the latest event; 0 before the first. */
    long last() {
        return last;
    }

    /** The events after that number; empty if some of them are no longer stored, or the number never existed. */
    Optional<List<Told>> since(long number) {
        if (number < forgotten || number > last) {
            return Optional.empty();
        }
        return Optional.of(told.stream().filter(news -> news.number() > number).toList());
    }
}
