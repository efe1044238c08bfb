package org.faofon.web.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.faofon.web.view.AlertReader;

/**
 * The latest news in order, so that anyone who lost the line for a while hears only what was missed. Of news that say no more
 * than that it rained, only the last is kept.
 *
 * <p>Not thread-safe.
 */
final class LiveEventBuffer {
    private final int most;
    private final Deque<Told> told = new ArrayDeque<>();
    private long last;
    private long forgotten;

    /** News with their number, and whether they are for everybody or for officers only. */
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

    /** The number of the latest news; 0 before the first. */
    long last() {
        return last;
    }

    /** What came after that number; empty if some of it is forgotten, or there never was such a number. */
    Optional<List<Told>> since(long number) {
        if (number < forgotten || number > last) {
            return Optional.empty();
        }
        return Optional.of(told.stream().filter(news -> news.number() > number).toList());
    }
}
