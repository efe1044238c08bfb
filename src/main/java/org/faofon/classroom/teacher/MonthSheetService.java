package org.faofon.classroom.teacher;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.classroom.rainday.RainDayBuilder;
import org.faofon.classroom.rainday.RainDayReader;
import org.faofon.classroom.rainday.RainMonth;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Revision;
import org.faofon.readings.StandardReason;
import org.faofon.readings.intake.VerdictRepository;
import org.faofon.readings.store.ReadingHistory;
import org.faofon.readings.store.ReadingStore;
import org.faofon.schools.GaugeRecord;
import org.faofon.schools.MissedReading;
import org.faofon.schools.MissedReadingRepository;
import org.faofon.schools.ReadingQuestion;
import org.faofon.schools.ReadingQuestionRepository;
import org.faofon.schools.ReadingWithdrawal;

/** Assembles a school's month, and stores the teacher's decisions about readings. */
@ApplicationScoped
class MonthSheetService {
    /** A cylinder is read once a day; of a gauge with more readings the sheet shows each day's sum. */
    private static final int MOST_READINGS = 400;

    /** How long after a month a total that began in it may end. */
    private static final Duration LONGEST_HEAP = Duration.ofDays(7);

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final RainDayReader diary;
    private final ReadingStore store;
    private final ReadingHistory history;
    private final ReadingQuestionRepository questions;
    private final MissedReadingRepository notMeasured;
    private final VerdictRepository verdicts;
    private final GaugeRecord record;
    private final NetworkClock clock;

    MonthSheetService(
            RainDayReader diary,
            ReadingStore store,
            ReadingHistory history,
            ReadingQuestionRepository questions,
            MissedReadingRepository notMeasured,
            VerdictRepository verdicts,
            GaugeRecord record,
            NetworkClock clock) {
        this.diary = diary;
        this.store = store;
        this.history = history;
        this.questions = questions;
        this.notMeasured = notMeasured;
        this.verdicts = verdicts;
        this.record = record;
        this.clock = clock;
    }

    MonthSheet sheet(List<Gauge> gauges, YearMonth month) throws SQLException {
        List<MonthSheet.Column> columns = new ArrayList<>();
        for (Gauge gauge : gauges) {
            columns.add(column(gauge, month));
        }
        return new MonthSheet(month, columns);
    }

    private MonthSheet.Column column(Gauge gauge, YearMonth month) throws SQLException {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        RainMonth days = diary.days(gauge, first, last, clock.instant()).month(month);
        return new MonthSheet.Column(
                gauge,
                days,
                entries(gauge, first, last),
                notMeasured.list(gauge, first, last.plusDays(1)),
                gauge.kind == GaugeKind.MANUAL ? record.tally(gauge).milestones() : List.of());
    }

    private List<SheetEntry> entries(Gauge gauge, LocalDate first, LocalDate last) throws SQLException {
        if (gauge.kind != GaugeKind.MANUAL) {
            return List.of();
        }
        Instant from = RainDayBuilder.intervalOf(first).start();
        Instant to = RainDayBuilder.intervalOf(last).end().plus(LONGEST_HEAP);
        List<Judged> read = store.listSettled(gauge.code, from, to, MOST_READINGS);
        if (read.size() == MOST_READINGS) {
            return List.of();
        }
        List<Revision> replaced = history.listReplaced(gauge.code, from, to);
        List<ReadingQuestion> asked = questions.list(List.of(gauge), from);
        return read.stream()
                .map(judged -> SheetEntry.of(gauge, judged, replaced, asked))
                .filter(entry -> entry.endsBetween(first, last)) // It belongs to the month in which it ends.
                .toList();
    }

    /** The reading of that gauge that ends then. */
    Optional<Judged> find(Gauge gauge, Instant at) throws SQLException {
        return store.list(gauge.code, at.minus(A_SECOND), at, 1).stream().findFirst();
    }

    /**
     * Approves a reading.
     *
     * @param seen the depth that was shown, in micrometres
     * @return whether the reading still has that value
     */
    boolean approve(Gauge gauge, Instant at, long seen, String by) throws SQLException {
        Optional<Judged> standing = find(gauge, at);
        if (standing.isEmpty() || standing.get().reading().depth().micrometres() != seen) {
            return false;
        }
        return hear(gauge, at, by, StandardReason.APPROVED.stored(), Optional.empty());
    }

    /**
     * Replaces the value of a reading; the old one is kept.
     *
     * @return whether there is such a reading
     */
    boolean correct(Gauge gauge, Instant at, Depth depth, String reason, String by) throws SQLException {
        return hear(gauge, at, by, reason, Optional.of(depth));
    }

    /**
     * Withdraws a reading, because nobody could measure; it stays visible.
     *
     * @return whether there is such a reading
     */
    boolean takeBack(Gauge gauge, Instant at, MissedReading.Why why, String by) throws SQLException {
        Optional<Judged> standing = find(gauge, at);
        if (standing.isEmpty()
                || verdicts.hear(gauge.code, at, ReadingWithdrawal.by(by)).isEmpty()) {
            return false;
        }
        RainDayBuilder.Days days =
                RainDayBuilder.daysOf(standing.get().reading().interval());
        for (LocalDate day : days.first().datesUntil(days.last().plusDays(1)).toList()) {
            notMeasured.add(new MissedReading(gauge.code, day, why, "", by, clock.instant()));
        }
        return true;
    }

    private boolean hear(Gauge gauge, Instant at, String by, String why, Optional<Depth> depth) throws SQLException {
        return verdicts.hear(gauge.code, at, new VerdictRepository.Word(by, Quality.GOOD, why, depth, ""))
                .isPresent();
    }
}
