package org.faofon.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.faofon.schools.SchoolRules.Answer;
import org.faofon.schools.SchoolRules.Known;
import org.junit.jupiter.api.Test;

class SchoolRulesTest {
    /** Monday, 07:00 in Bangkok. */
    private static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);
    private static final Depth RAIN = mm("12.5");
    private static final Depth MORE = mm("21.5");

    private static SchoolRules rules(SchoolRole role, Instant now, Instant... askedAbout) {
        Gauge gauge = new Gauge();
        gauge.code = "PTL07";
        gauge.kind = GaugeKind.MANUAL;
        return new SchoolRules(gauge, role, List.of(askedAbout), now);
    }

    private static Depth mm(String mm) {
        return Depth.ofMm(new BigDecimal(mm), Depth.Kind.EXACT);
    }

    private static Interval day(Instant end) {
        return Interval.endingAt(end, DAY);
    }

    private static Known known(Interval interval, Instant receivedAt) {
        return new Known(interval, RAIN, true, receivedAt);
    }

    private static Answer take(Interval interval) {
        return new Answer.Take(interval);
    }

    @Test
    void takesTheFirstWordAboutADay() {
        Answer answer = rules(SchoolRole.VOLUNTEER, SEVEN).judge(day(SEVEN), RAIN, List.of());

        assertThat(answer).isEqualTo(take(day(SEVEN)));
    }

    @Test
    void changesUntilTheNextSevenInTheMorning() {
        Instant received = SEVEN.plusSeconds(60);
        List<Known> reported = List.of(known(day(SEVEN), received));
        Instant last = SEVEN.plus(DAY).minusSeconds(1);

        assertThat(rules(SchoolRole.VOLUNTEER, last).judge(day(SEVEN), MORE, reported))
                .isEqualTo(take(day(SEVEN)));
        assertThat(rules(SchoolRole.VOLUNTEER, last.plusSeconds(1)).judge(day(SEVEN), MORE, reported))
                .isInstanceOf(Answer.Refuse.class);
    }

    @Test
    void whatCameBeforeSevenMayStillBeChangedOnThatDay() {
        assertThat(SchoolRules.changeableUntil(SEVEN.minusSeconds(600))).isEqualTo(SEVEN.plus(DAY));
        assertThat(SchoolRules.changeableUntil(SEVEN.plus(Duration.ofHours(17)).minusSeconds(1)))
                .isEqualTo(SEVEN.plus(DAY));
        assertThat(SchoolRules.changeableUntil(SEVEN.plus(Duration.ofHours(17))))
                .isEqualTo(SEVEN.plus(DAY.multipliedBy(2)));
    }

    @Test
    void theSameAgainIsNeverRefused() {
        List<Known> reported = List.of(known(day(SEVEN), SEVEN));

        assertThat(rules(SchoolRole.VOLUNTEER, SEVEN.plus(DAY.multipliedBy(9))).judge(day(SEVEN), RAIN, reported))
                .isEqualTo(take(day(SEVEN)));
    }

    @Test
    void whoeverIsAskedMayStillChange() {
        List<Known> reported = List.of(known(day(SEVEN), SEVEN));
        Instant later = SEVEN.plus(DAY.multipliedBy(3));

        assertThat(rules(SchoolRole.VOLUNTEER, later, SEVEN).judge(day(SEVEN), MORE, reported))
                .isEqualTo(take(day(SEVEN)));
    }

    @Test
    void aTeacherMayStillChange() {
        List<Known> reported = List.of(known(day(SEVEN), SEVEN));

        assertThat(rules(SchoolRole.TEACHER, SEVEN.plus(DAY.multipliedBy(3))).judge(day(SEVEN), MORE, reported))
                .isEqualTo(take(day(SEVEN)));
    }

    @Test
    void twoWhoReadOnOneMorningSpeakOfOneReading() {
        Instant early = SEVEN.minus(Duration.ofMinutes(12));
        List<Known> reported = List.of(known(day(early), early));

        assertThat(rules(SchoolRole.VOLUNTEER, SEVEN.plusSeconds(300)).judge(day(SEVEN), MORE, reported))
                .isEqualTo(take(day(early)));
    }

    @Test
    void theNextMorningIsADayOfItsOwnThoughItOverlapsByMinutes() {
        Instant late = SEVEN.plus(Duration.ofMinutes(40));
        List<Known> reported = List.of(known(day(late), late));
        Instant tomorrow = SEVEN.plus(DAY);

        assertThat(rules(SchoolRole.VOLUNTEER, tomorrow).judge(day(tomorrow), RAIN, reported))
                .isEqualTo(take(day(tomorrow)));
    }

    @Test
    void anEarlyReadingAfterALateOneBeginsWhenTheCylinderWasEmptied() {
        Instant late = SEVEN.plus(Duration.ofHours(2));
        Instant early = SEVEN.plus(DAY).minus(Duration.ofHours(2));
        SchoolRules rules = rules(SchoolRole.VOLUNTEER, early);

        assertThat(rules.judge(day(early), RAIN, List.of(known(day(late), late))))
                .isEqualTo(take(new Interval(late, early)));
        Instant withinTheTolerance = early.minus(DAY).plus(Duration.ofHours(2));
        assertThat(rules.judge(day(early), RAIN, List.of(known(day(withinTheTolerance), late))))
                .isEqualTo(take(day(early)));
        Instant tooLate = late.plusSeconds(1);
        assertThat(rules.judge(day(early), RAIN, List.of(known(day(tooLate), tooLate))))
                .isInstanceOf(Answer.Refuse.class);
    }

    @Test
    void tellsNoTimeTwice() {
        List<Known> saturday = List.of(known(day(SEVEN.minus(Duration.ofDays(2))), SEVEN));
        Interval threeDays = Interval.endingAt(SEVEN, Duration.ofDays(3));

        assertThat(rules(SchoolRole.VOLUNTEER, SEVEN).judge(threeDays, RAIN, saturday))
                .isInstanceOfSatisfying(
                        Answer.Refuse.class,
                        refuse -> assertThat(refuse.reason()).contains("overlaps the reading of 2026-11-21T07:00"));
        assertThat(rules(SchoolRole.VOLUNTEER, SEVEN)
                        .judge(Interval.endingAt(SEVEN, Duration.ofDays(2)), RAIN, saturday))
                .isInstanceOf(Answer.Take.class);
    }

    @Test
    void whatWasTakenBackIsInNobodysWay() {
        Known failed = new Known(day(SEVEN.minus(DAY)), RAIN, false, SEVEN);

        assertThat(rules(SchoolRole.VOLUNTEER, SEVEN)
                        .judge(Interval.endingAt(SEVEN, Duration.ofDays(2)), RAIN, List.of(failed)))
                .isInstanceOf(Answer.Take.class);
    }

    @Test
    void whatIsOlderThanFiveWeeksIsForTheTeacher() {
        Instant now = SEVEN.plus(SchoolRules.OLDEST);

        assertThat(rules(SchoolRole.VOLUNTEER, now).judge(day(SEVEN), RAIN, List.of()))
                .isInstanceOf(Answer.Take.class);
        assertThat(rules(SchoolRole.VOLUNTEER, now.plusSeconds(1)).judge(day(SEVEN), RAIN, List.of()))
                .isInstanceOf(Answer.Refuse.class);
        assertThat(rules(SchoolRole.TEACHER, now.plusSeconds(1)).judge(day(SEVEN), RAIN, List.of()))
                .isInstanceOf(Answer.Take.class);
    }

    @Test
    void anAutomaticGaugeNeedsNobody() {
        Gauge automatic = new Gauge();
        automatic.code = "PTL01";
        automatic.kind = GaugeKind.TIPPING_BUCKET;

        assertThat(new SchoolRules(automatic, SchoolRole.TEACHER, List.of(), SEVEN).judge(day(SEVEN), RAIN, List.of()))
                .isInstanceOf(Answer.Refuse.class);
    }

    @Test
    void aSecondStormReportAndTheMorningAfterCorruptNothing() {
        Interval first = new Interval(SEVEN, SEVEN.plus(Duration.ofHours(8)));
        Interval second = new Interval(SEVEN, SEVEN.plus(Duration.ofHours(11)));
        Instant tomorrow = SEVEN.plus(DAY);
        Known early = known(first, first.end());

        assertThat(rules(SchoolRole.VOLUNTEER, second.end()).judge(second, MORE, List.of(early)))
                .isEqualTo(take(second));
        assertThat(rules(SchoolRole.VOLUNTEER, tomorrow)
                        .judge(day(tomorrow), MORE, List.of(early, known(second, second.end()))))
                .isEqualTo(take(day(tomorrow)));
    }

    @Test
    void aStormInTheMiddleOfTheDayIsPartOfTheMorningAfter() {
        Interval storm = new Interval(SEVEN.plus(Duration.ofHours(6)), SEVEN.plus(Duration.ofHours(11)));
        Instant tomorrow = SEVEN.plus(DAY);

        assertThat(rules(SchoolRole.VOLUNTEER, tomorrow).judge(day(tomorrow), MORE, List.of(known(storm, storm.end()))))
                .isEqualTo(take(day(tomorrow)));
    }

    @Test
    void twoStormsThatOverlapInPartTellTheSameTimeTwice() {
        Interval storm = new Interval(SEVEN, SEVEN.plus(Duration.ofHours(8)));
        Interval other = new Interval(SEVEN.plus(Duration.ofHours(4)), SEVEN.plus(Duration.ofHours(11)));

        assertThat(rules(SchoolRole.VOLUNTEER, other.end()).judge(other, MORE, List.of(known(storm, storm.end()))))
                .isInstanceOf(Answer.Refuse.class);
    }

    @Test
    void whatStoodInTheCylinderIsFinalFromSevenOfTheNextDayOn() {
        Instant noon = SEVEN.plus(Duration.ofHours(5));
        Instant tomorrow = SEVEN.plus(DAY);
        Optional<CylinderLevel> known = Optional.of(level(noon, MORE));

        assertThat(rules(SchoolRole.VOLUNTEER, tomorrow.minusSeconds(1))
                        .refuseLevel(level(noon, RAIN), known, List.of()))
                .isEmpty();
        assertThat(rules(SchoolRole.VOLUNTEER, tomorrow).refuseLevel(level(noon, RAIN), known, List.of()))
                .isPresent();
        assertThat(rules(SchoolRole.VOLUNTEER, tomorrow).refuseLevel(level(noon, MORE), known, List.of()))
                .isEmpty();
        assertThat(rules(SchoolRole.TEACHER, tomorrow).refuseLevel(level(noon, RAIN), known, List.of()))
                .isEmpty();
        assertThat(rules(SchoolRole.VOLUNTEER, tomorrow).refuseLevel(level(noon, RAIN), Optional.empty(), List.of()))
                .isEmpty();
    }

    @Test
    void whatStoodInTheCylinderOnADayThatIsFinalIsForTheTeacher() {
        Instant noon = SEVEN.minus(Duration.ofHours(19));
        List<Known> morning = List.of(known(day(SEVEN), SEVEN));
        Instant tomorrow = SEVEN.plus(DAY);

        assertThat(refusal(SchoolRole.VOLUNTEER, tomorrow.minusSeconds(1), noon, morning))
                .isEmpty();
        assertThat(refusal(SchoolRole.VOLUNTEER, tomorrow, noon, morning))
                .get()
                .asString()
                .startsWith("the day in which it lies was reported already");
        assertThat(refusal(SchoolRole.TEACHER, tomorrow, noon, morning)).isEmpty();
    }

    @Test
    void aFinalMorningThatBeginsAtAnEmptyingTellsOfTheTimeBeforeItToo() {
        Instant noon = SEVEN.minus(Duration.ofHours(19));
        List<Known> morning = List.of(known(Interval.endingAt(SEVEN, Duration.ofHours(5)), SEVEN));

        assertThat(refusal(SchoolRole.VOLUNTEER, SEVEN.plus(DAY), noon, morning))
                .isPresent();
    }

    @Test
    void whatNoReadingHasToldOfMayBeSaidLater() {
        Instant noon = SEVEN.plus(Duration.ofHours(5));
        Known failed = new Known(day(SEVEN.plus(DAY)), RAIN, false, SEVEN);
        Instant later = SEVEN.plus(DAY.multipliedBy(3));

        assertThat(refusal(SchoolRole.VOLUNTEER, later, noon, List.of(known(day(SEVEN), SEVEN), failed)))
                .isEmpty();
    }

    @Test
    void aLevelIsToldWithinAWeekAndByTheTeacherWithinTheMonth() {
        Duration week = Duration.ofDays(7);
        Duration month = Duration.ofDays(35);

        assertThat(refusal(SchoolRole.VOLUNTEER, SEVEN.plus(week), SEVEN, List.of()))
                .isEmpty();
        assertThat(refusal(SchoolRole.VOLUNTEER, SEVEN.plus(week).plusSeconds(1), SEVEN, List.of()))
                .contains("what stood in the cylinder more than 7 days ago is told by the readings of its mornings");
        assertThat(refusal(SchoolRole.TEACHER, SEVEN.plus(month), SEVEN, List.of()))
                .isEmpty();
        assertThat(refusal(SchoolRole.TEACHER, SEVEN.plus(month).plusSeconds(1), SEVEN, List.of()))
                .contains("what stood in the cylinder more than 35 days ago is told by the readings of its mornings");
    }

    private static Optional<String> refusal(SchoolRole role, Instant now, Instant at, List<Known> readings) {
        return rules(role, now).refuseLevel(level(at, RAIN), Optional.empty(), readings);
    }

    private static CylinderLevel level(Instant at, Depth depth) {
        return new CylinderLevel("PTL91", at, depth, false, new Reading.Origin(Source.PAGE, "volunteer", at), "");
    }
}
