package org.faofon.bulletins.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class BulletinScheduleTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    /** 07:45 in Phatthalung. */
    private static final Instant DUE = Instant.parse("2026-11-23T00:45:00Z");

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    private final BulletinSchedule timetable = new BulletinSchedule(LocalTime.of(7, 45), LocalTime.NOON);

    @Test
    void theWordIsDueFromItsTimeOn() {
        assertThat(timetable.dayDue(DUE.minusSeconds(1))).isEmpty();
        assertThat(timetable.dayDue(DUE)).contains(MONDAY);
        assertThat(timetable.dayDue(DUE.plusSeconds(1))).contains(MONDAY);
    }

    @Test
    void aProgramThatWasDownIsLateUntilNoonAndThenTooLate() {
        assertThat(timetable.dayDue(NOON.minusSeconds(1))).contains(MONDAY);
        assertThat(timetable.dayDue(NOON)).isEmpty();
        assertThat(timetable.dayDue(NOON.plus(Duration.ofHours(8)))).isEmpty();
    }

    @Test
    void aMonthIsSummedUpOnTheMorningOfTheFirst() {
        assertThat(BulletinSchedule.monthDue(LocalDate.of(2026, 12, 1))).contains(YearMonth.of(2026, 11));
        assertThat(BulletinSchedule.monthDue(LocalDate.of(2026, 12, 2))).isEmpty();
        assertThat(BulletinSchedule.monthDue(LocalDate.of(2026, 11, 30))).isEmpty();
    }
}
