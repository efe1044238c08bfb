package org.faofon.classroom.rainday;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Interval;
import org.faofon.readings.RainInterval;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.query.RainSeriesReader;
import org.faofon.readings.store.ReadingStore;
import org.faofon.readings.totals.TimeStep;
import org.faofon.schools.GaugeRecord;

/** The rain days of one gauge, read from the store. */
@ApplicationScoped
public class RainDayReader {
    private static final TimeStep DAY = TimeStep.parse("P1D");

    /** A cylinder is read once a day; with more than ten readings it is treated like an automatic gauge. */
    private static final int MOST_READINGS = 4_000;

    /** The longest holiday after which a total of several days is still searched for. */
    private static final Duration LONGEST_HEAP = Duration.ofDays(7);

    private final ReadingStore store;
    private final RainSeriesReader diary;
    private final GaugeRecord record;

    RainDayReader(ReadingStore store, RainSeriesReader diary, GaugeRecord record) {
        this.store = store;
        this.diary = diary;
        this.record = record;
    }

    /** The first rain day of which the gauge has reported anything; empty if it never has. */
    public Optional<LocalDate> firstDay(Gauge gauge) {
        return record.findFirst(gauge)
                .map(interval -> RainDayBuilder.daysOf(interval).first());
    }

    /** The rain days that begin on those dates and between. */
    public RainDays days(Gauge gauge, LocalDate first, LocalDate last, Instant now) throws SQLException {
        Interval span = new Interval(
                RainDayBuilder.intervalOf(first).start(),
                RainDayBuilder.intervalOf(last).end());
        RainDayBuilder book =
                new RainDayBuilder(first, last, now, firstDay(gauge).orElse(LocalDate.MAX));
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

    static RainInterval fallOf(Judged judged) {
        return new RainInterval(
                judged.reading().interval(),
                judged.reading().depth(),
                judged.verdict().quality());
    }
}
