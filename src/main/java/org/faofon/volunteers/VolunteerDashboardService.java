package org.faofon.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.NetworkClock;
import org.faofon.network.School;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingId;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.query.RainSeriesReader;
import org.faofon.readings.store.CylinderLevelHistory;
import org.faofon.readings.store.DailyMessageCountRepository;
import org.faofon.readings.store.ReadingStore;
import org.faofon.readings.totals.StepTotal;
import org.faofon.readings.totals.TimeStep;
import org.faofon.schools.GaugeRecord;
import org.faofon.schools.GaugeRecord.Tally;
import org.faofon.schools.LevelRequestRepository;
import org.faofon.schools.MissedReading;
import org.faofon.schools.MissedReadingRepository;
import org.faofon.schools.NaturalSignsRepository;
import org.faofon.schools.ReadingQuestion;
import org.faofon.schools.ReadingQuestionRepository;
import org.faofon.schools.ReadingWithdrawal;
import org.faofon.schools.RotaRepository;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRole;
import org.faofon.schools.SchoolRules;
import org.faofon.volunteers.AlertsByReading.Support;
import org.faofon.volunteers.NeighbourComparison.OthersOfMorning;

/** Assembles the data of a school's report page. */
@ApplicationScoped
class VolunteerDashboardService {
    /** The page shows the readings of this many days. */
    private static final Duration SHOWN = SchoolRules.OLDEST;

    /** A streak is counted up to a year. */
    private static final Duration LOOKED_AT = Duration.ofDays(400);

    private static final Duration SIGNS_SHOWN = Duration.ofDays(3);

    /** A morning is reported from 05:00 on. */
    private static final Duration EARLIEST_REPORT = Duration.ofHours(2);

    private static final int MORNINGS = 7;
    private static final int MOST_READINGS = 1_000;
    private static final int MOST_ON_MAP_HOURS = 30;
    private static final TimeStep MONTH = TimeStep.parse("P1M");

    private final VolunteerGauges gauges;
    private final ReadingStore store;
    private final CylinderLevelHistory history;
    private final LevelRequestRepository requests;
    private final RainSeriesReader diary;
    private final GaugeRecord record;
    private final MissedReadingRepository notMeasured;
    private final ReadingQuestionRepository questions;
    private final RotaRepository rota;
    private final NaturalSignsRepository signs;
    private final NeighbourComparison surroundings;
    private final AlertsByReading usefulness;
    private final SituationQuestion situations;
    private final NetworkClock clock;

    VolunteerDashboardService(
            VolunteerGauges gauges,
            ReadingStore store,
            CylinderLevelHistory history,
            LevelRequestRepository requests,
            RainSeriesReader diary,
            GaugeRecord record,
            MissedReadingRepository notMeasured,
            ReadingQuestionRepository questions,
            RotaRepository rota,
            NaturalSignsRepository signs,
            NeighbourComparison surroundings,
            AlertsByReading usefulness,
            SituationQuestion situations,
            NetworkClock clock) {
        this.gauges = gauges;
        this.store = store;
        this.history = history;
        this.requests = requests;
        this.diary = diary;
        this.record = record;
        this.notMeasured = notMeasured;
        this.questions = questions;
        this.rota = rota;
        this.signs = signs;
        this.surroundings = surroundings;
        this.usefulness = usefulness;
        this.situations = situations;
        this.clock = clock;
    }

    VolunteerDashboard of(SchoolMember member, School school) throws SQLException {
        Instant now = clock.instant();
        Instant morning = RainDayTime.rainDayStart(now);
        List<Gauge> own = gauges.manualOf(member.school());
        List<ReadingQuestion> open = questions.open(own, now.minus(LOOKED_AT)).toList();
        List<Support> supports = usefulness.since(now.minus(SHOWN));
        List<VolunteerDashboard.OfGauge> seen = new ArrayList<>();
        for (Gauge gauge : own) {
            seen.add(new GaugeDesk(gauge, member, open, supports, now).view());
        }
        return new VolunteerDashboard(
                RainDayTime.local(now),
                clock.exercise(),
                NeighbourComparison.SchoolJson.of(school),
                member.role().key(),
                member.nickname(),
                seen,
                open.stream().map(VolunteerDashboardService::view).toList(),
                own.isEmpty() ? null : surroundings.district(own.get(0), morning),
                turns(member.school()),
                holidays(member.school(), now),
                own.isEmpty() ? gauges.anyOf(member.school()) : own.get(0).code,
                signs.listOfSchool(member.school(), now.minus(SIGNS_SHOWN)).stream()
                        .map(VolunteerDashboard.Signs::of)
                        .toList(),
                situations.isAsked(school),
                own.isEmpty() ? List.of() : mornings(own.get(0), now));
    }

    /** The morning that is being reported, and those before that the page offers. */
    private List<OthersOfMorning> mornings(Gauge gauge, Instant now) throws SQLException {
        Instant newest = newestMorning(now);
        return surroundings.others(
                gauge,
                IntStream.range(0, MORNINGS)
                        .mapToObj(back -> newest.minus(Duration.ofDays(back)))
                        .toList(),
                now);
    }

    private static Instant newestMorning(Instant now) {
        return RainDayTime.rainDayStart(now.plus(EARLIEST_REPORT));
    }

    private Map<Integer, String> turns(String school) throws SQLException {
        Map<Integer, String> turns = new TreeMap<>();
        rota.week(school).forEach((day, nickname) -> turns.put(day.getValue(), nickname));
        return turns;
    }

    private List<VolunteerDashboard.Days> holidays(String school, Instant now) throws SQLException {
        return rota.holidays(school, now.atZone(RainDayTime.BANGKOK).toLocalDate()).stream()
                .map(holiday -> new VolunteerDashboard.Days(holiday.first(), holiday.last(), holiday.name()))
                .toList();
    }

    private static VolunteerDashboard.Question view(ReadingQuestion asked) {
        return new VolunteerDashboard.Question(
                asked.id(),
                asked.gauge(),
                new ReadingId(asked.gauge(), asked.at()).toString(),
                RainDayTime.local(asked.at()),
                asked.reason(),
                RainDayTime.local(asked.askedAt()),
                asked.askedBy().startsWith(SchoolRole.TEACHERS + " "));
    }

    /** One gauge as a member sees it now. */
    private final class GaugeDesk {
        private final Gauge gauge;
        private final SchoolMember member;
        private final List<Support> supports;
        private final SchoolRules rules;
        private final Instant now;
        private final Instant morning;

        GaugeDesk(Gauge gauge, SchoolMember member, List<ReadingQuestion> open, List<Support> supports, Instant now) {
            this.gauge = gauge;
            this.member = member;
            this.supports = supports;
            this.now = now;
            this.morning = RainDayTime.rainDayStart(now);
            List<Instant> asked = open.stream()
                    .filter(question -> question.gauge().equals(gauge.code))
                    .map(ReadingQuestion::at)
                    .toList();
            this.rules = new SchoolRules(gauge, member.role(), asked, now);
        }

        VolunteerDashboard.OfGauge view() throws SQLException {
            List<Judged> readings =
                    store.listGiven(gauge.code, now.minus(LOOKED_AT), now.plus(SchoolRules.REACH), MOST_READINGS);
            List<MissedReading> missed = notMeasured.list(
                    gauge,
                    DailyMessageCountRepository.dayOf(now.minus(LOOKED_AT)),
                    DailyMessageCountRepository.dayOf(now).plusDays(1));
            Tally tally = record.tally(gauge);
            return new VolunteerDashboard.OfGauge(
                    gauge.code,
                    gauge.capacityMicrometres == null ? null : Depth.toMm(gauge.capacityMicrometres),
                    tally.recordMicrometres().map(Depth::toMm).orElse(null),
                    tally.readings(),
                    streak(readings, missed),
                    month(),
                    readings.stream()
                            .filter(judged -> judged.reading().at().isAfter(now.minus(SHOWN)))
                            .map(this::receipt)
                            .toList(),
                    missed.stream()
                            .map(this::missed)
                            .filter(said -> said.at().toInstant().isAfter(now.minus(SHOWN)))
                            .toList(),
                    List.of(
                            surroundings.hint(gauge, morning.minus(Duration.ofDays(1))),
                            surroundings.hint(gauge, morning)),
                    levels(readings),
                    requests.findOpen(gauge, now)
                            .map(request -> RainDayTime.local(request.validUntil()))
                            .orElse(null));
        }

        /**
         * The levels of the last day since the cylinder was emptied by a reading or a level; the latest first. A level from a
         * clock that is slightly ahead is stored, so it is shown at once too.
         */
        private List<VolunteerDashboard.Standing> levels(List<Judged> readings) throws SQLException {
            Instant dayAgo = now.minus(Duration.ofDays(1));
            Instant since = readings.stream()
                    .map(judged -> judged.reading().at())
                    .filter(at -> at.isAfter(dayAgo) && !at.isAfter(now))
                    .reduce(dayAgo, (earlier, later) -> later);
            List<VolunteerDashboard.Standing> levels = new ArrayList<>();
            for (CylinderLevel level : history.list(gauge.code, since, now.plus(SchoolRules.REACH))) {
                if (!levels.isEmpty() && levels.get(0).emptied()) {
                    levels.clear();
                }
                levels.add(0, standing(level));
            }
            return levels;
        }

        private VolunteerDashboard.Standing standing(CylinderLevel level) {
            return new VolunteerDashboard.Standing(
                    RainDayTime.local(level.at()),
                    level.depth().mm(),
                    level.depth().kind() == Depth.Kind.TRACE,
                    level.depth().kind() == Depth.Kind.AT_LEAST,
                    level.emptied(),
                    SchoolMember.nicknameIn(level.origin().enteredBy()),
                    rules.mayChangeLevel(level));
        }

        private int streak(List<Judged> readings, List<MissedReading> missed) {
            List<Interval> told = readings.stream()
                    .filter(judged -> judged.verdict().quality() != Quality.FAIL)
                    .map(judged -> judged.reading().interval())
                    .toList();
            return ReportStreak.days(
                    told, missed.stream().map(MissedReading::day).toList(), morning);
        }

        /** Until the morning that is being reported, which may be reported before it is over. */
        private VolunteerDashboard.Month month() throws SQLException {
            Instant newest = newestMorning(now);
            Interval month = MONTH.widen(Interval.endingAt(newest, Duration.ofSeconds(1)));
            StepTotal total = diary.listSteps(gauge.code, MONTH, month).get(0);
            return new VolunteerDashboard.Month(
                    LocalDate.ofInstant(month.start(), ZoneOffset.UTC),
                    Depth.toMm(total.depthMicrometres()),
                    Math.round(total.observed().toHours() / 2.4) / 10.0,
                    Duration.between(month.start(), newest).toDays());
        }

        private VolunteerDashboard.Missed missed(MissedReading said) {
            Instant at = said.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            return new VolunteerDashboard.Missed(RainDayTime.local(at), said.why(), SchoolMember.nicknameIn(said.by()));
        }

        private VolunteerDashboard.Receipt receipt(Judged judged) {
            Reading reading = judged.reading();
            Quality quality = judged.verdict().quality();
            Reading.Origin origin = reading.origin();
            boolean counts = quality != Quality.FAIL && quality != Quality.MISSING;
            return new VolunteerDashboard.Receipt(
                    reading.id(),
                    RainDayTime.local(reading.at()),
                    quality == Quality.MISSING ? null : reading.depth().mm(),
                    Math.round(reading.interval().length().toMinutes() / 144.0) / 10.0,
                    reading.depth().kind() == Depth.Kind.TRACE,
                    reading.depth().kind() == Depth.Kind.AT_LEAST,
                    reading.note(),
                    SchoolMember.nicknameIn(origin.enteredBy()),
                    origin.enteredBy().equals(member.signature()),
                    RainDayTime.local(origin.receivedAt()),
                    quality,
                    ReadingWithdrawal.of(judged),
                    counts && reading.at().isAfter(now.minus(Duration.ofHours(MOST_ON_MAP_HOURS))),
                    counts ? alerts(reading) : List.of(),
                    changeableUntil(reading).map(RainDayTime::local).orElse(null));
        }

        private List<Long> alerts(Reading reading) {
            return supports.stream()
                    .filter(support -> support.by(reading))
                    .map(Support::alert)
                    .distinct()
                    .toList();
        }

        private Optional<Instant> changeableUntil(Reading reading) {
            Instant receivedAt = reading.origin().receivedAt();
            if (!rules.mayChange(reading.interval(), receivedAt)) {
                return Optional.empty();
            }
            Instant until = SchoolRules.changeableUntil(receivedAt);
            return Optional.of(until.isAfter(now) || member.role() == SchoolRole.TEACHER ? until : now.plus(SHOWN));
        }
    }
}
