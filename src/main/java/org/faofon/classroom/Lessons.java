package org.faofon.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.Network;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Interval;
import org.faofon.readings.RainDiary;
import org.faofon.readings.RainStep;
import org.jspecify.annotations.Nullable;

/** Prepares lessons; each looks back over a year, however long the gauge has been there. */
@ApplicationScoped
class Lessons {
    static final int MONTHS = 12;

    private static final RainStep HOUR = RainStep.parse("PT1H");
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int REMEMBERED = 100;

    private final Network network;
    private final ClassDiary days;
    private final RainDiary diary;
    private final NetworkClock clock;
    private final BriefMemory<Key, Lesson> memory;

    private record Key(String gauge, YearMonth month) {}

    Lessons(Network network, ClassDiary days, RainDiary diary, NetworkClock clock) {
        this.network = network;
        this.days = days;
        this.diary = diary;
        this.clock = clock;
        this.memory = new BriefMemory<>(FRESH, REMEMBERED, clock);
    }

    /** The month that we are in; on the 1st it begins at 07:00. */
    YearMonth thisMonth() {
        return YearMonth.from(DayBook.dateOf(clock.instant()));
    }

    Lesson lesson(Gauge gauge, YearMonth month) throws SQLException {
        return memory.get(new Key(gauge.code, month), () -> prepare(gauge, month));
    }

    private Lesson prepare(Gauge gauge, YearMonth month) throws SQLException {
        Instant now = clock.instant();
        LocalDate first = month.minusMonths(MONTHS - 1).atDay(1);
        RainDays year = days.days(gauge, first, month.atEndOfMonth(), now);
        RainMonth ours = year.month(month);
        List<Storm> storms = storms(gauge, year, now);
        return new Lesson(ours, year.months(), beside(gauge, ours, now), storms, biggest(gauge, year, storms));
    }

    private BesideDistrict beside(Gauge gauge, RainMonth ours, Instant now) throws SQLException {
        List<RainDays> others = new ArrayList<>();
        for (Gauge other : network.listGaugesOf(gauge.district().code)) {
            if (!other.school.code.equals(gauge.school.code)) {
                others.add(days.days(other, ours.month().atDay(1), ours.month().atEndOfMonth(), now));
            }
        }
        return BesideDistrict.of(ours.days(), others);
    }

    private List<Storm> storms(Gauge gauge, RainDays year, Instant now) throws SQLException {
        if (gauge.kind == GaugeKind.MANUAL) {
            return Storms.ofDays(year);
        }
        Interval span = spanOf(year);
        if (span.end().isAfter(now)) {
            span = new Interval(span.start(), now.isAfter(span.start()) ? now : span.end());
        }
        return Storms.ofHours(diary.listSteps(gauge.code, HOUR, HOUR.widen(span)));
    }

    private static Interval spanOf(RainDays days) {
        List<RainDay> all = days.days();
        return new Interval(
                DayBook.intervalOf(all.get(0).date()).start(),
                DayBook.intervalOf(all.get(all.size() - 1).date()).end());
    }

    private @Nullable Hyetograph biggest(Gauge gauge, RainDays year, List<Storm> storms) throws SQLException {
        Optional<Storm> biggest = Storms.biggest(storms);
        if (biggest.isEmpty()) {
            return null;
        }
        if (gauge.kind == GaugeKind.MANUAL) {
            return ofDays(biggest.get(), year);
        }
        RainStep step =
                RainStep.parse(Hyetograph.stepFor(biggest.get().interval().length()));
        List<Hyetograph.Step> steps = diary
                .listSteps(gauge.code, step, step.widen(biggest.get().interval()))
                .stream()
                .map(each -> new Hyetograph.Step(each.interval().start(), each.depthMicrometres(), each.known()))
                .toList();
        return new Hyetograph(biggest.get(), steps);
    }

    /** The days of the storm; a heap is one column, because nobody knows how it was spread. */
    private static Hyetograph ofDays(Storm storm, RainDays year) {
        LocalDate first = DayBook.dateOf(storm.interval().start());
        LocalDate after = DayBook.dateOf(storm.interval().end());
        List<Hyetograph.Step> steps = year.days().stream()
                .filter(RainDay::known)
                .filter(day -> !day.date().isBefore(first) && day.date().isBefore(after))
                .map(day -> new Hyetograph.Step(DayBook.intervalOf(day.date()).start(), day.depthMicrometres(), true))
                .toList();
        return steps.isEmpty()
                ? new Hyetograph(
                        storm, List.of(new Hyetograph.Step(storm.interval().start(), storm.depthMicrometres(), true)))
                : new Hyetograph(storm, steps);
    }
}
