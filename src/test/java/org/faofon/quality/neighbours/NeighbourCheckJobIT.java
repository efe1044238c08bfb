package org.faofon.quality.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Hazard;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Quality;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.intake.VerdictRepository;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.ReadingSender;
import org.faofon.support.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the door through the checks to the alert, as it runs in earnest; far out in the lake, where no other test is. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class NeighbourCheckJobIT {
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final String PA_BON = "9308";
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            QUAL1,QUAL1,โรงเรียนบ้านตรวจฝน,Check school,9308,9.40,102.20,,TIPPING_BUCKET,0.2,,PT5M,
            QUAL2,QUAL2,โรงเรียนวัดตรวจฝน,Second check school,9308,9.42,102.22,,TIPPING_BUCKET,0.2,,PT5M,
            QUAL3,QUAL3,โรงเรียนป่าตรวจฝน,Third check school,9308,9.44,102.24,,TIPPING_BUCKET,0.2,,PT5M,
            QUAL4,QUAL4,โรงเรียนเขาตรวจฝน,Fourth check school,9308,9.46,102.26,,TIPPING_BUCKET,0.2,,PT5M,
            QUAL5,QUAL5,โรงเรียนไกลตรวจฝน,Far check school,9302,9.90,103.90,,TIPPING_BUCKET,0.2,,PT5M,
            """;

    @Inject
    RosterImport roster;

    @Inject
    ReadingSender door;

    @Inject
    ReadingStore store;

    @Inject
    NeighbourCheckJob round;

    @Inject
    VerdictRepository verdicts;

    @Inject
    AlertQueries queries;

    @Inject
    Clock clock;

    private Instant lately = Instant.EPOCH;

    @BeforeEach
    void putTheGaugesUp() {
        assertThat(roster.importText(ROSTER)).isEmpty();
        long five = FIVE.toSeconds();
        lately = Instant.ofEpochSecond(clock.instant().getEpochSecond() / five * five);
    }

    @Test
    void muchRainIsDoubtedWhenTheDryNeighboursHaveReported() throws Exception {
        Instant at = lately.minus(Duration.ofHours(30));
        send("QUAL1", at, "12");
        assertThat(verdict("QUAL1", at)).isEqualTo(Verdict.GOOD);
        round.judgeNow();
        assertThat(verdict("QUAL1", at)).isEqualTo(Verdict.GOOD); // Nobody has said anything yet.

        for (String neighbour : List.of("QUAL2", "QUAL3", "QUAL4")) {
            send(neighbour, at, "0");
        }
        round.judgeNow();
        assertThat(verdict("QUAL1", at).quality()).isEqualTo(Quality.SUSPECT);
        assertThat(VerdictReason.in(verdict("QUAL1", at).reason())).containsExactly(VerdictReason.HIGH_INFLUX);

        send("QUAL2", at, "9"); // They correct themselves.
        send("QUAL3", at, "7");
        round.judgeNow();
        assertThat(verdict("QUAL1", at)).isEqualTo(Verdict.GOOD);
    }

    @Test
    void aCloudburstIsConfirmedByANeighbour() throws Exception {
        Instant at = lately.minus(Duration.ofHours(40));
        send("QUAL1", at, "60");
        assertThat(VerdictReason.in(verdict("QUAL1", at).reason())).containsExactly(VerdictReason.RATE);

        send("QUAL2", at.plus(FIVE), "20");
        round.judgeNow();
        assertThat(VerdictReason.in(verdict("QUAL1", at).reason()))
                .containsExactly(VerdictReason.RATE); // It may have jumped too.

        send("QUAL2", at.plus(FIVE).plus(FIVE), "8");
        round.judgeNow();

        assertThat(verdict("QUAL1", at)).isEqualTo(Verdict.GOOD);
    }

    /** Power fails in the village: both counters go on from somewhere else, and a third gauge has a spike just then. */
    @Test
    void twoCountersThatJumpTogetherConfirmNothingAndTheRoundKeepsTheirGround() throws Exception {
        Instant at = lately.minus(Duration.ofHours(20));
        for (String gauge : List.of("QUAL1", "QUAL2")) {
            count(gauge, at.minus(FIVE).minus(FIVE), 1_000);
            count(gauge, at.minus(FIVE), 1_000);
            count(gauge, at, 1_120);
            count(gauge, at.plus(FIVE), 1_120);
        }
        send("QUAL3", at, "60");
        round.judgeNow();
        round.judgeNow();

        for (String gauge : List.of("QUAL1", "QUAL2")) {
            assertThat(verdict(gauge, at).quality()).isEqualTo(Quality.SUSPECT);
            assertThat(VerdictReason.in(verdict(gauge, at).reason())).startsWith(VerdictReason.COUNTER_JUMP);
        }
        assertThat(VerdictReason.in(verdict("QUAL3", at).reason())).containsExactly(VerdictReason.RATE);
    }

    private void count(String gauge, Instant at, int ticks) {
        door.take(List.of(new CounterReading(
                gauge, at, ticks, Sent.reading(gauge, at, FIVE, "0").origin(), "")));
    }

    @Test
    void aBlockedGaugeIsDoubted() throws Exception {
        Instant from = lately.minus(Duration.ofHours(50));
        for (int i = 1; i <= 24; i++) {
            Instant at = from.plus(FIVE.multipliedBy(i));
            send("QUAL1", at, "0");
            for (String neighbour : List.of("QUAL2", "QUAL3", "QUAL4")) {
                send(neighbour, at, "0.6");
            }
        }
        round.judgeNow();

        assertThat(verdict("QUAL1", from.plus(FIVE.multipliedBy(23)))).isEqualTo(Verdict.GOOD);
        assertThat(VerdictReason.in(
                        verdict("QUAL1", from.plus(FIVE.multipliedBy(24))).reason()))
                .containsExactly(VerdictReason.FAULTY_ZERO);
    }

    @Test
    void aStuckCounterIsDoubtedFromItsBeginning() throws Exception {
        Instant from = lately.minus(Duration.ofHours(60));
        for (int i = 1; i <= 35; i++) {
            send("QUAL1", from.plus(FIVE.multipliedBy(i)), "0.4");
        }
        round.judgeNow();
        assertThat(verdict("QUAL1", from.plus(FIVE))).isEqualTo(Verdict.GOOD);

        send("QUAL1", from.plus(FIVE.multipliedBy(36)), "0.4");
        round.judgeNow();

        for (int i = 1; i <= 36; i++) {
            assertThat(VerdictReason.in(
                            verdict("QUAL1", from.plus(FIVE.multipliedBy(i))).reason()))
                    .containsExactly(VerdictReason.FLAT_LINE);
        }
    }

    @Test
    void suspectRainWaitsForAnOfficerAndGoesOutWhenTheReadingIsConfirmed() throws Exception {
        Instant at = lately;
        send("QUAL5", at, "62"); // Over 60 mm in an hour, but more than is likely in five minutes.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(flashFlood("9302").map(alert -> alert.status))
                        .contains(Alert.Status.PENDING));
        assertThat(flashFlood("9302").orElseThrow().pendingUntil).isNull();

        VerdictRepository.Word word =
                new VerdictRepository.Word("petch", Quality.GOOD, "ไปดูมาแล้ว", Optional.empty(), "");
        assertThat(verdicts.hear("QUAL5", at, word)).isPresent();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(flashFlood("9302").map(alert -> alert.status))
                        .contains(Alert.Status.ACTIVE));
    }

    @Test
    void whatOnlyAFailedReadingRaisedIsClosedUntold() throws Exception {
        Instant at = lately;
        send("QUAL4", at, "62");
        await().atMost(Duration.ofSeconds(20)).until(() -> flashFlood(PA_BON).isPresent());
        long id = flashFlood(PA_BON).orElseThrow().id;

        VerdictRepository.Word word =
                new VerdictRepository.Word("petch", Quality.FAIL, "ล้างถัง", Optional.empty(), "");
        assertThat(verdicts.hear("QUAL4", at, word)).isPresent();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(queries.find(id).orElseThrow().status).isEqualTo(Alert.Status.ENDED));
        assertThat(queries.eventsOf(id)).noneMatch(event -> event.isPublic);
    }

    private Optional<Alert> flashFlood(String district) {
        return queries.listOpen().stream()
                .filter(alert -> alert.districtCode.equals(district) && alert.hazard == Hazard.FLASH_FLOOD)
                .findFirst();
    }

    private Verdict verdict(String gauge, Instant at) throws Exception {
        return store.list(gauge, at.minusSeconds(1), at, 1).get(0).verdict();
    }

    private void send(String gauge, Instant end, String mm) {
        door.take(gauge, end, FIVE, mm);
    }
}
