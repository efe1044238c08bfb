package org.faofon.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Fall;
import org.faofon.readings.Interval;
import org.faofon.readings.RainDiary;
import org.faofon.readings.RainStep;
import org.faofon.readings.ReadingStore;
import org.faofon.readings.ReadingsStored.Judged;

/** The rain days of one gauge, read from the store. */
@ApplicationScoped
class ClassDiary {
    private static final RainStep DAY = RainStep.parse("P1D");

    /** A cylinder is read once a day; who reads more often than ten times is counted like a machine. */
    private static final int MOST_READINGS = 4_000;

    /** The longest holiday after which a heap is still looked for. */
    private static final Duration LONGEST_HEAP = Duration.ofDays(7);

    private final ReadingStore store;
    private final RainDiary diary;

    ClassDiary(ReadingStore store, RainDiary diary) {
        this.store = store;
        this.diary = diary;
    }

    /** The rain days that begin on those dates and between. */
    RainDays days(Gauge gauge, LocalDate first, LocalDate last, Instant now) throws SQLException {
        Interval span = new Interval(
                DayBook.intervalOf(first).start(), DayBook.intervalOf(last).end());
        DayBook book = new DayBook(first, last, now);
        if (gauge.kind == GaugeKind.MANUAL) {
            List<Judged> read =
                    store.listSettled(gauge.code, span.start(), span.end().plus(LONGEST_HEAP), MOST_READINGS);
            if (read.size() < MOST_READINGS) {
                read.forEach(judged -> book.add(fallOf(judged)));
                return book.close();
            }
        }
        boolean longer = diary.forEachStep(gauge.code, DAY, span, book::add);
        if (longer) {
            diary.forEachLonger(
                    gauge.code, DAY, new Interval(span.start(), span.end().plus(LONGEST_HEAP)), book::add);
        }
        return book.close();
    }

    static Fall fallOf(Judged judged) {
        return new Fall(
                judged.reading().interval(),
                judged.reading().depth(),
                judged.verdict().quality());
    }
}
