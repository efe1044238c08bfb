package org.faofon.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Reading;
import org.faofon.readings.Receipt;
import org.faofon.readings.Source;
import org.faofon.readings.intake.IntakeQueue;
import org.faofon.schools.GaugeRecord;
import org.faofon.schools.KnownReports;
import org.faofon.schools.MissedReading;
import org.faofon.schools.MissedReadingRepository;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRules;
import org.faofon.volunteers.PlainReport.Kind;

/** Stores reports from the form without scripts, by the same rules as those of the page. */
@ApplicationScoped
class PlainReportService {
    /** From 05:00 on, today's morning can be reported. */
    private static final Duration EARLY = Duration.ofHours(5);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_NOTE = Math.min(Reading.LONGEST_NOTE, MissedReading.LONGEST_NOTE);

    private final VolunteerGauges gauges;
    private final KnownReports reports;
    private final IntakeQueue intake;
    private final MissedReadingRepository notMeasured;
    private final NeighbourComparison surroundings;
    private final GaugeRecord record;
    private final NetworkClock clock;

    PlainReportService(
            VolunteerGauges gauges,
            KnownReports reports,
            IntakeQueue intake,
            MissedReadingRepository notMeasured,
            NeighbourComparison surroundings,
            GaugeRecord record,
            NetworkClock clock) {
        this.gauges = gauges;
        this.reports = reports;
        this.intake = intake;
        this.notMeasured = notMeasured;
        this.surroundings = surroundings;
        this.record = record;
        this.clock = clock;
    }

    /** What became of a report. */
    sealed interface Outcome {
        /** It is stored. */
        record Stored(LocalDate morning, int days, Optional<Depth> depth, Instant at) implements Outcome {
            /** The time of the reading: 07:00, or earlier if it was sent earlier. */
            Instant readAt() {
                Instant seven = RainDayTime.endOf(morning);
                return at.isBefore(seven) ? at : seven;
            }
        }

        /** Something is missing or wrong in the form. */
        record Invalid(Trouble trouble) implements Outcome {}

        /** The value is unusual and must be confirmed once. */
        record Unusual(UnusualReading question) implements Outcome {}

        /** The rules do not allow it. */
        record Refused(String reason) implements Outcome {}
    }

    /** What is wrong with a form. */
    enum Trouble {
        GAUGE,
        DAY,
        NUMBER,
        TOO_MUCH,
        WHY,
        NOTE,
        /** It may have been stored; sending it again is safe. */
        BUSY
    }

    /** The last morning that can be reported. */
    LocalDate lastMorning() {
        return clock.instant().atZone(RainDayTime.BANGKOK).minus(EARLY).toLocalDate();
    }

    Outcome store(SchoolMember member, PlainReport said) throws SQLException {
        Optional<Gauge> gauge = gauges.manualOf(member.school()).stream()
                .filter(known -> known.code.equals(said.gauge()))
                .findFirst();
        Optional<LocalDate> morning = said.readMorning().filter(date -> !date.isAfter(lastMorning()));
        Optional<Integer> days = said.readDays();
        Optional<Trouble> trouble = gauge.isEmpty()
                ? Optional.of(Trouble.GAUGE)
                : morning.isEmpty() || days.isEmpty() ? Optional.of(Trouble.DAY) : troubleOf(said, gauge.get());
        if (trouble.isPresent()) {
            return new Outcome.Invalid(trouble.get());
        }
        return said.readKind().equals(Optional.of(Kind.MISSED))
                ? storeMissed(member, gauge.get(), said, morning.get(), days.get())
                : storeReading(member, gauge.get(), said, morning.get(), days.get());
    }

    private static Optional<Trouble> troubleOf(PlainReport said, Gauge gauge) {
        if (said.note().length() > LONGEST_NOTE || said.note().indexOf('\0') >= 0) {
            return Optional.of(Trouble.NOTE);
        }
        if (said.readKind().equals(Optional.of(Kind.MISSED))) {
            return said.readWhy().isEmpty() ? Optional.of(Trouble.WHY) : Optional.empty();
        }
        Optional<Depth> depth = said.readDepth(gauge);
        if (depth.isEmpty()) {
            boolean large = said.readMm()
                    .filter(typed -> typed.compareTo(PlainReport.MOST_MM) > 0)
                    .isPresent();
            return Optional.of(large ? Trouble.TOO_MUCH : Trouble.NUMBER);
        }
        return Optional.empty();
    }

    /** The question about a value that nobody has confirmed yet. */
    private Optional<UnusualReading> questionAbout(
            PlainReport said, Depth depth, Gauge gauge, Instant seven, int days) {
        if (said.sure().equals(said.confirmation())) {
            return Optional.empty();
        }
        return UnusualReading.of(
                depth,
                days,
                Optional.ofNullable(gauge.capacityMicrometres).map(Depth::toMm),
                record.tally(gauge).recordMicrometres().map(Depth::toMm),
                surroundings.hint(gauge, seven));
    }

    private Outcome storeReading(SchoolMember member, Gauge gauge, PlainReport said, LocalDate morning, int days)
            throws SQLException {
        Instant now = clock.instant();
        Instant seven = RainDayTime.endOf(morning);
        Instant end = now.isBefore(seven) ? now.truncatedTo(ChronoUnit.MINUTES) : seven;
        Depth depth = said.readDepth(gauge).orElseThrow();
        Optional<UnusualReading> question = questionAbout(said, depth, gauge, seven, days);
        if (question.isPresent()) {
            return new Outcome.Unusual(question.get());
        }
        SchoolRules.Answer answer = reports.open(gauge, member.role(), end, end, now)
                .hear(Interval.endingAt(end, Duration.ofDays(days)), depth);
        if (answer instanceof SchoolRules.Answer.Refuse refuse) {
            return new Outcome.Refused(refuse.reason());
        }
        Interval interval = ((SchoolRules.Answer.Take) answer).interval();
        Reading.Origin origin = new Reading.Origin(Source.PAGE, member.signature(), now);
        return handIn(new Reading(
                        gauge.code, interval, depth, origin, said.note().strip()))
                .map(receipt -> receipt.isRefusal()
                        ? new Outcome.Refused(receipt.reason())
                        : new Outcome.Stored(morning, days, Optional.of(depth), now))
                .orElseGet(() -> new Outcome.Invalid(Trouble.BUSY));
    }

    private Optional<Receipt> handIn(Reading reading) {
        try {
            return intake.offerAndWait(List.of(reading), PATIENCE).map(receipts -> receipts.get(0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A missed reading is named by the date on which its rain day began. */
    private Outcome storeMissed(SchoolMember member, Gauge gauge, PlainReport said, LocalDate morning, int days) {
        Instant now = clock.instant();
        LocalDate oldest = lastMorning().minusDays(SchoolRules.OLDEST.toDays());
        if (morning.minusDays(days).isBefore(oldest)) {
            return new Outcome.Refused("only the teacher can report days older than " + SchoolRules.OLDEST.toDays());
        }
        for (int back = 1; back <= days; back++) {
            notMeasured.add(new MissedReading(
                    gauge.code,
                    morning.minusDays(back),
                    said.readWhy().orElseThrow(),
                    said.note().strip(),
                    member.signature(),
                    now));
        }
        return new Outcome.Stored(morning, days, Optional.empty(), now);
    }
}
