package org.faofon.situations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.faofon.situations.SchoolSituation.Known;
import org.faofon.situations.SituationReport.Conditions;
import org.faofon.situations.SituationReport.Source;
import org.junit.jupiter.api.Test;

class SchoolSituationTest {
    private static final Instant THREE = Instant.parse("2026-11-24T20:00:00Z");

    private static SituationReport report(int minutesAgo, SchoolStatus status, Conditions seen) {
        Instant at = THREE.minus(Duration.ofMinutes(minutesAgo));
        Source source = new Source(ReportVia.PAGE, "volunteer S91 นก", at);
        return new SituationReport(UUID.randomUUID(), "S91", at, status, seen, Map.of(), "", source);
    }

    private static Conditions water(WaterDepth depth) {
        return new Conditions(Optional.of(depth), Utility.UNKNOWN, Utility.UNKNOWN, Utility.UNKNOWN, Optional.empty());
    }

    private static Conditions noPower() {
        return new Conditions(
                Optional.empty(), Utility.NO, Utility.UNKNOWN, Utility.UNKNOWN, Optional.of(PeopleBand.UP_TO_50));
    }

    @Test
    void theNewestReportDecides() {
        SchoolSituation merged = SchoolSituation.of(List.of(
                        report(0, SchoolStatus.SHELTER, water(WaterDepth.KNEE)),
                        report(30, SchoolStatus.CLOSED, water(WaterDepth.WAIST))))
                .orElseThrow();
        assertThat(merged.status()).isEqualTo(SchoolStatus.SHELTER);
        assertThat(merged.water()).contains(new Known<>(WaterDepth.KNEE, THREE));
        assertThat(merged.reports()).isEqualTo(2);
    }

    @Test
    void whatTheNewestLeavesUnsaidComesFromTheEarlierOneWithItsOwnTime() {
        SchoolSituation merged = SchoolSituation.of(List.of(
                        report(0, SchoolStatus.CLOSED, water(WaterDepth.KNEE)),
                        report(40, SchoolStatus.CLOSED, noPower())))
                .orElseThrow();
        Instant earlier = THREE.minus(Duration.ofMinutes(40));
        assertThat(merged.power()).contains(new Known<>(Utility.NO, earlier));
        assertThat(merged.people()).contains(new Known<>(PeopleBand.UP_TO_50, earlier));
        assertThat(merged.road()).isEmpty();
    }

    @Test
    void whatWasBeforeTheSchoolWasNormalIsAnotherEvent() {
        SchoolSituation merged = SchoolSituation.of(List.of(
                        report(0, SchoolStatus.CLOSED, Conditions.UNKNOWN),
                        report(10, SchoolStatus.NORMAL, Conditions.UNKNOWN),
                        report(20, SchoolStatus.CLOSED, water(WaterDepth.OVER))))
                .orElseThrow();
        assertThat(merged.water()).isEmpty();
        assertThat(merged.reports()).isEqualTo(1);
    }

    @Test
    void aNormalSchoolHasNoWaterOfTheNightBefore() {
        SchoolSituation merged = SchoolSituation.of(List.of(
                        report(0, SchoolStatus.NORMAL, Conditions.UNKNOWN),
                        report(20, SchoolStatus.CLOSED, water(WaterDepth.OVER))))
                .orElseThrow();
        assertThat(merged.water()).isEmpty();
    }

    @Test
    void whatIsADayOlderSaysNothing() {
        int day = (int) Duration.ofDays(1).toMinutes();
        SituationReport newest = report(0, SchoolStatus.CLOSED, Conditions.UNKNOWN);
        assertThat(SchoolSituation.of(List.of(newest, report(day, SchoolStatus.CLOSED, water(WaterDepth.KNEE))))
                        .orElseThrow()
                        .water())
                .isPresent();
        assertThat(SchoolSituation.of(List.of(newest, report(day + 1, SchoolStatus.CLOSED, water(WaterDepth.KNEE))))
                        .orElseThrow()
                        .water())
                .isEmpty();
    }

    @Test
    void theHistoryIsCutWhereTheSchoolWasNormalOrSilentForDays() {
        int days = (int) Duration.ofDays(4).toMinutes();
        List<SituationHistory.Event> events = SituationHistory.of(List.of(
                report(0, SchoolStatus.CLOSED, Conditions.UNKNOWN),
                report(10, SchoolStatus.NORMAL, Conditions.UNKNOWN),
                report(20, SchoolStatus.AFFECTED, Conditions.UNKNOWN),
                report(days, SchoolStatus.CLOSED, Conditions.UNKNOWN)));
        assertThat(events).extracting(event -> event.reports().size()).containsExactly(1, 2, 1);
        assertThat(events).extracting(SituationHistory.Event::isOver).containsExactly(false, true, false);
        assertThat(events.get(1).since()).isEqualTo(THREE.minus(Duration.ofMinutes(20)));
    }

    @Test
    void theTotalsAddTheEndsOfTheBands() {
        SchoolSituation shelter = SchoolSituation.of(List.of(report(0, SchoolStatus.SHELTER, noPower())))
                .orElseThrow();
        SchoolSituation normal = SchoolSituation.of(List.of(report(0, SchoolStatus.NORMAL, noPower())))
                .orElseThrow();
        SituationTotals totals = SituationTotals.of(List.of(shelter, shelter, normal), List.of());
        assertThat(totals.shelters()).isEqualTo(2);
        assertThat(totals.affected()).isEqualTo(2);
        assertThat(totals.leastPeople()).isEqualTo(22);
        assertThat(totals.mostPeople()).isEqualTo(100);
        assertThat(totals.open()).isFalse();
    }

    @Test
    void aBoatComesBeforeDeepWaterAndSilenceBeforeNothing() {
        Need boat = new Need(
                1,
                "S91",
                NeedKind.BOAT,
                PeopleBand.UP_TO_10,
                THREE,
                THREE,
                NeedStatus.OPEN,
                "",
                1,
                "volunteer S91",
                THREE);
        Optional<SchoolSituation> deep =
                SchoolSituation.of(List.of(report(0, SchoolStatus.CLOSED, water(WaterDepth.OVER))));
        Optional<SchoolSituation> affected =
                SchoolSituation.of(List.of(report(0, SchoolStatus.AFFECTED, Conditions.UNKNOWN)));
        assertThat(SituationUrgency.of(affected, List.of(boat), false))
                .isGreaterThan(SituationUrgency.of(deep, List.of(), true));
        assertThat(SituationUrgency.of(Optional.empty(), List.of(), true)).isPositive();
        assertThat(SituationUrgency.of(
                        SchoolSituation.of(List.of(report(0, SchoolStatus.NORMAL, water(WaterDepth.NONE)))),
                        List.of(),
                        false))
                .isZero();
    }

    @Test
    void aNumberOfPeopleFallsIntoItsBand() {
        assertThat(PeopleBand.of(0)).isEqualTo(PeopleBand.NONE);
        assertThat(PeopleBand.of(1)).isEqualTo(PeopleBand.UP_TO_10);
        assertThat(PeopleBand.of(10)).isEqualTo(PeopleBand.UP_TO_10);
        assertThat(PeopleBand.of(11)).isEqualTo(PeopleBand.UP_TO_50);
        assertThat(PeopleBand.of(300)).isEqualTo(PeopleBand.UP_TO_300);
        assertThat(PeopleBand.of(301)).isEqualTo(PeopleBand.OVER_300);
        assertThat(PeopleBand.of(99_999)).isEqualTo(PeopleBand.OVER_300);
    }

    @Test
    void aPositionIsRoundedToAboutAHundredMetres() {
        assertThat(new RoundedPosition(7.6174501, 100.0775)).isEqualTo(new RoundedPosition(7.617, 100.078));
        assertThat(new RoundedPosition(7.6174501, 100.0775).latitude()).isEqualTo(7.617);
    }

    @Test
    void aSettledNeedCanOnlyBeOpenedAgain() {
        assertThat(NeedStatus.DONE.next()).containsExactly(NeedStatus.OPEN);
        assertThat(NeedStatus.WITHDRAWN.next()).containsExactly(NeedStatus.OPEN);
        assertThat(NeedStatus.ON_THE_WAY.next()).contains(NeedStatus.DONE, NeedStatus.OPEN);
    }
}
