package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Measurement;
import org.faofon.readings.OddWords;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Receipt;
import org.faofon.readings.SimulatedCylinder;
import org.faofon.readings.Source;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.readings.store.CylinderLevelHistory;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.ReadingSender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Levels of a cylinder on their way into the store; each test has weeks of its own. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class CylinderRainIT {
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,kind,capacity_mm,interval
            CYL1,CYLS,โรงเรียนบ้านทดสอบกระบอก,Cylinder test school,9302,7.41,99.91,MANUAL,150,PT24H
            CYL2,CYLS,โรงเรียนบ้านทดสอบกระบอก,Cylinder test school,9302,7.41,99.91,MANUAL,150,PT24H
            CYL3,CYL3,โรงเรียนบ้านทดสอบเด็กซน,Pranks test school,9310,7.84,99.70,MANUAL,150,PT24H
            CYL4,CYL4,โรงเรียนวัดทดสอบเด็กซน,Second pranks test school,9307,7.30,100.30,MANUAL,150,PT24H
            """;

    private static int used;

    @Inject
    RosterImport roster;

    @Inject
    ReadingStore store;

    @Inject
    CylinderLevelHistory history;

    @Inject
    LiveRainTotals live;

    @Inject
    VerdictRepository verdicts;

    @Inject
    ReadingSender door;

    private Instant seven = Instant.EPOCH;

    @BeforeEach
    void useAnotherTimeForEachTest() {
        assertThat(roster.importText(ROSTER)).isEmpty();
        seven = Instant.parse("2010-01-04T00:00:00Z").plus(Duration.ofDays(200L * used++));
    }

    @Test
    void aRunningTotalIsRainAtOnceAndReplacesTheOneBefore() throws SQLException {
        handIn(morning(0, 3_000));

        assertThat(handIn(level(4, 62_000))).containsExactly(Receipt.STORED);
        assertThat(handIn(level(8, 80_000))).containsExactly(Receipt.STORED);

        assertThat(readings()).containsExactly("-24-0 3000", "0-4 62000", "4-8 18000");
    }

    @Test
    void theSameAgainIsADuplicateAndAnotherValueACorrection() throws SQLException {
        handIn(morning(0, 3_000), level(4, 62_000), level(8, 80_000));

        assertThat(handIn(level(4, 62_000))).containsExactly(Receipt.DUPLICATE);
        assertThat(handIn(level(4, 60_000))).containsExactly(Receipt.CORRECTED);

        assertThat(readings()).containsExactly("-24-0 3000", "0-4 60000", "4-8 20000");
        assertThat(history.listSaid("CYL1", hour(4)).stream()
                        .map(level -> level.depth().micrometres()))
                .containsExactly(60_000, 62_000);
    }

    @Test
    void theMorningSupersedesAllRunningTotals() throws SQLException {
        handIn(morning(0, 3_000), level(4, 62_000), level(8, 80_000));
        handIn(morning(24, 70_000));

        assertThat(readings()).containsExactly("-24-0 3000", "0-4 62000", "4-8 8000", "0-24 70000");
    }

    @Test
    void aMorningThatIsCorrectedByAnOfficerIsBelievedInstead() throws SQLException {
        handIn(morning(0, 3_000), level(4, 62_000), morning(24, 7_000));
        assertThat(readings()).containsExactly("-24-0 3000", "0-4 7000", "0-24 7000");

        verdicts.hear(
                "CYL1",
                hour(24),
                new VerdictRepository.Word(
                        "admin", Quality.GOOD, "", Optional.of(Depth.ofMicrometres(70_000)), "slip"));

        assertThat(readings()).containsExactly("-24-0 3000", "0-4 62000", "0-24 70000");
    }

    @Test
    void aMorningAfterAnEmptyingInTheNightTellsOfTheTimeSince() throws SQLException {
        handIn(morning(0, 3_000), emptied(19, 148_000));

        assertThat(handIn(morning(24, 12_000))).containsExactly(Receipt.STORED);
        assertThat(handIn(morning(24, 12_000))).containsExactly(Receipt.DUPLICATE);

        assertThat(readings()).containsExactly("-24-0 3000", "0-19 148000", "19-24 12000");
    }

    @Test
    void anEmptyingThatComesLateShortensTheMorningAndItsCorrectionLengthensItAgain() throws SQLException {
        handIn(morning(0, 3_000), morning(24, 12_000));
        handIn(emptied(19, 148_000));
        assertThat(readings()).containsExactly("-24-0 3000", "0-19 148000", "19-24 12000");

        handIn(level(19, 11_000));

        assertThat(readings()).containsExactly("-24-0 3000", "0-19 11000", "0-24 12000");
    }

    @Test
    void whereTheMorningTellsOfThemRunningTotalsAreNotListedBesideIt() throws SQLException {
        handIn(morning(0, 3_000), level(4, 62_000), emptied(19, 148_000), morning(24, 12_000), level(28, 5_000));
        handIn(morning(48, 9_000));

        assertThat(store.listSettled("CYL1", seven, hour(100), 100))
                .extracting(judged -> judged.reading().depth().micrometres())
                .containsExactly(62_000, 86_000, 12_000, 9_000);
    }

    @Test
    void aRunningTotalIsNotTheMorningThatIsMissed() throws SQLException {
        handIn(morning(0, 3_000), level(29, 5_000));
        assertThat(history.listEmptied(hour(22))).doesNotContain("CYL1");

        handIn(emptied(30, 5_000));
        assertThat(history.listEmptied(hour(22))).contains("CYL1");
    }

    @Test
    void emptyingsOfTheDayAndTheNightBeforeAreNotTheMorningThatIsMissed() throws SQLException {
        handIn(morning(0, 3_000), emptied(8, 148_000), emptied(13, 20_000), emptied(18, 60_000), level(23, 4_000));
        assertThat(history.listEmptied(hour(22))).doesNotContain("CYL1");

        handIn(morning(24, 5_000));
        assertThat(history.listEmptied(hour(22))).contains("CYL1");
    }

    @Test
    void ofTwoGaugesAtOneSchoolTheOneThatNobodyHasReadIsMissed() throws SQLException {
        handIn(morning(0, 3_000), morning(24, 5_000), level(25, 2_000));

        assertThat(history.listEmptied(hour(22))).contains("CYL1").doesNotContain("CYL2");
    }

    @Test
    void aMorningCountsWhenItComes() throws SQLException {
        handIn(morning(0, 3_000));
        assertThat(history.listEmptied(hour(22))).doesNotContain("CYL1");

        handIn(morning(24, 5_000));
        assertThat(history.listEmptied(hour(22))).contains("CYL1");
    }

    @Test
    void everybodyHearsOfWhatHasChanged() {
        Instant recent = Instant.now().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);
        seven = recent;
        handIn(level(1, 62_000));
        handIn(level(2, 80_000));

        assertThat(live.findNewest("CYL1")
                        .map(judged -> judged.reading().depth().micrometres()))
                .contains(18_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyOrderOfArrivalWithRetriesAndCorrectionsGivesTheRainThatTheCylinderHeld(long seed) throws SQLException {
        Random random = new Random(seed);
        SimulatedCylinder cylinder = SimulatedCylinder.of("CYL1", seven, 3, random);
        List<Measurement> arriving = new ArrayList<>(cylinder.said());
        arriving.addAll(cylinder.said());
        Collections.shuffle(arriving, random);
        for (Measurement right : cylinder.said()) {
            if (random.nextInt(3) == 0) {
                arriving.add(random.nextInt(arriving.indexOf(right) + 1), SimulatedCylinder.slip(right, random));
            }
        }
        for (int i = 0; i < arriving.size(); i += 5) {
            door.take(arriving.subList(i, Math.min(arriving.size(), i + 5)));
        }

        List<Reading> coarse = store.listGiven("CYL1", seven, hour(200), 1_000).stream()
                .map(Judged::reading)
                .toList();
        List<Reading> fine = stored().stream()
                .map(Judged::reading)
                .filter(reading -> coarse.stream().noneMatch(day -> day.at().equals(reading.at())))
                .toList();
        assertThat(SimulatedCylinder.total(fine, coarse)).isEqualTo(cylinder.held());
    }

    /** By one gauge in order of time, by the other in any order with retries and slips that are corrected. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void oddWordsLeadToTheSameRainInWhateverOrderTheyArrive(long seed) throws SQLException {
        for (Measurement each : OddWords.of("CYL3", seven, new Random(seed))) {
            door.take(List.of(each));
        }
        Random random = new Random(seed);
        List<Measurement> arriving = new ArrayList<>(OddWords.of("CYL4", seven, random));
        for (Measurement right : List.copyOf(arriving)) {
            arriving.add(right);
        }
        Collections.shuffle(arriving, random);
        for (Measurement right : List.copyOf(arriving)) {
            if (random.nextInt(4) == 0) {
                arriving.add(random.nextInt(arriving.indexOf(right) + 1), SimulatedCylinder.slip(right, random));
            }
        }
        for (int i = 0; i < arriving.size(); i += 3) {
            door.take(arriving.subList(i, Math.min(arriving.size(), i + 3)));
        }

        assertThat(rainOf("CYL4")).isEqualTo(rainOf("CYL3")).isNotEmpty();
    }

    private List<String> rainOf(String gauge) throws SQLException {
        return store.list(gauge, seven.minusSeconds(86_400), seven.plus(Duration.ofDays(60)), 1_000).stream()
                .map(Judged::reading)
                .map(reading -> reading.interval() + " " + reading.depth())
                .toList();
    }

    private List<Receipt> handIn(Measurement... measurements) {
        return door.take(List.of(measurements));
    }

    private List<Judged> stored() throws SQLException {
        return store.list("CYL1", seven.minusSeconds(1), seven.plus(Duration.ofDays(60)), 1_000);
    }

    private List<String> readings() throws SQLException {
        return stored().stream()
                .map(Judged::reading)
                .map(reading -> hours(reading.interval().start()) + "-" + hours(reading.at()) + " "
                        + reading.depth().micrometres())
                .toList();
    }

    private long hours(Instant time) {
        return Duration.between(seven, time).toHours();
    }

    private Instant hour(long hour) {
        return seven.plus(Duration.ofHours(hour));
    }

    private CylinderLevel level(long hour, int micrometres) {
        return new CylinderLevel("CYL1", hour(hour), Depth.ofMicrometres(micrometres), false, origin(hour), "");
    }

    private CylinderLevel emptied(long hour, int micrometres) {
        return new CylinderLevel("CYL1", hour(hour), Depth.ofMicrometres(micrometres), true, origin(hour), "");
    }

    private Reading morning(long hour, int micrometres) {
        return new Reading(
                "CYL1",
                Interval.endingAt(hour(hour), Duration.ofDays(1)),
                Depth.ofMicrometres(micrometres),
                origin(hour),
                "");
    }

    private Reading.Origin origin(long hour) {
        return new Reading.Origin(Source.PAGE, "volunteer CYLS", hour(hour));
    }
}
