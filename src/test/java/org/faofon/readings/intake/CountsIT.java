package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.faofon.network.Calibration;
import org.faofon.network.CalibrationRepository;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Measurement;
import org.faofon.readings.MessageNumber;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Receipt;
import org.faofon.readings.Source;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.readings.store.CountHistory;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.ReadingSender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class CountsIT {
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,kind,tip_mm,counter_modulus,interval
            TIPS1,TIPS,โรงเรียนบ้านทดสอบนับ,Counting test school,9302,7.4,99.9,TIPPING_BUCKET,0.2,,PT5M
            TIPS2,TIPS,โรงเรียนบ้านทดสอบนับ,Counting test school,9302,7.4,99.9,TIPPING_BUCKET,0.254,4096,PT5M
            TIPS4,TIPS,โรงเรียนบ้านทดสอบนับ,Counting test school,9302,7.4,99.9,TIPPING_BUCKET,0.2,,PT5M
            TIPS3,TIPS,โรงเรียนบ้านทดสอบนับ,Counting test school,9302,7.4,99.9,TIPPING_BUCKET,0.2,,PT5M
            """;

    private static int used;

    @Inject
    RosterImport roster;

    @Inject
    ReadingStore store;

    @Inject
    CountHistory history;

    @Inject
    LiveRainTotals live;

    @Inject
    VerdictRepository verdicts;

    @Inject
    GaugeRegistry network;

    @Inject
    CalibrationRepository calibrations;

    @Inject
    CounterRecalculation recount;

    @Inject
    ReadingSender door;

    private Instant monday = Instant.EPOCH;

    /** Further apart than any two counts may be that have to do with each other. */
    @BeforeEach
    void useAnotherTimeForEachTest() {
        assertThat(roster.importText(ROSTER)).isEmpty();
        monday = Instant.parse("2010-01-04T00:00:00Z").plus(Duration.ofDays(70L * used++));
    }

    @Test
    void theFirstCountEverMakesNoReading() throws Exception {
        assertThat(handIn(count(0, 10))).containsExactly(Receipt.STORED);

        assertThat(readings("TIPS1")).isEmpty();
    }

    @Test
    void theRainSinceTheCountBeforeIsAReading() throws Exception {
        handIn(count(0, 10));
        handIn(count(5, 13));

        assertThat(readings("TIPS1")).containsExactly("0-5 600 GOOD");
    }

    @Test
    void aLateCountSplitsTheReadingThatWasThere() throws Exception {
        handIn(count(0, 10), count(10, 13));
        handIn(count(5, 12));

        assertThat(readings("TIPS1")).containsExactly("0-5 400 GOOD", "5-10 200 GOOD");
    }

    @Test
    void aCountFromBeforeTheFirstMakesTheFirstReading() throws Exception {
        handIn(count(5, 12));
        handIn(count(0, 10));

        assertThat(readings("TIPS1")).containsExactly("0-5 400 GOOD");
    }

    @Test
    void theSameAgainIsADuplicate() {
        handIn(count(0, 10), count(5, 13));

        assertThat(handIn(count(5, 13))).containsExactly(Receipt.DUPLICATE);
    }

    @Test
    void anotherCountForTheSameTimeCorrectsBothReadingsThatItTouches() throws Exception {
        handIn(count(0, 10), count(5, 13), count(10, 14));

        assertThat(handIn(count(5, 12))).containsExactly(Receipt.CORRECTED);
        assertThat(readings("TIPS1")).containsExactly("0-5 400 GOOD", "5-10 400 GOOD");
        assertThat(history.listSaid("TIPS1", minute(5)).stream().map(CounterReading::ticks))
                .containsExactly(12L, 13L);
    }

    @Test
    void aBatchThatContradictsItselfIsTakenInItsOrder() throws Exception {
        assertThat(handIn(count(0, 10), count(5, 13), count(5, 12), count(5, 12)))
                .containsExactly(Receipt.STORED, Receipt.STORED, Receipt.CORRECTED, Receipt.DUPLICATE);
        assertThat(readings("TIPS1")).containsExactly("0-5 400 GOOD");
    }

    @Test
    void readingsAndCountsOfOneBatchAreAnsweredInTheirOrder() throws Exception {
        handIn(count(0, 10), given(60, 1_000));

        assertThat(handIn(given(60, 1_000), count(5, 11), given(60, 2_000), count(0, 10)))
                .containsExactly(Receipt.DUPLICATE, Receipt.STORED, Receipt.CORRECTED, Receipt.DUPLICATE);
        assertThat(readings("TIPS1")).containsExactly("0-5 200 GOOD", "55-60 2000 GOOD");
    }

    @Test
    void theTimeOfAResetIsUnknownAndNotDry() throws Exception {
        handIn(count("TIPS3", 0, 10), count("TIPS3", 5, 12), count("TIPS3", 10, 3), count("TIPS3", 15, 4));
        handIn(count("TIPS3", 20, 4));

        assertThat(readings("TIPS3"))
                .containsExactly("0-5 400 GOOD", "5-10 0 MISSING", "10-15 200 GOOD", "15-20 0 GOOD");
        RainTotal total = live.total("TIPS3", minute(15), Duration.ofMinutes(15));
        assertThat(total.depthMicrometres()).isEqualTo(600);
        assertThat(total.observed()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aCounterThatDipsAndComesBackHasCountedNothing() throws Exception {
        handIn(count("TIPS3", 0, 200), count("TIPS3", 5, 200));
        handIn(count("TIPS3", 10, 0));
        handIn(count("TIPS3", 15, 200));

        assertThat(readings("TIPS3")).containsExactly("0-5 0 GOOD", "5-10 0 MISSING", "5-15 0 GOOD");
        RainTotal total = live.total("TIPS3", minute(15), Duration.ofMinutes(15));
        assertThat(total.depthMicrometres()).isZero();
        assertThat(total.observed()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theRainAfterAResetIsSuspectUntilTheNextCount() throws Exception {
        handIn(count("TIPS3", 0, 500), count("TIPS3", 5, 3), count("TIPS3", 10, 9));
        assertThat(readings("TIPS3")).containsExactly("0-5 0 MISSING", "5-10 1200 SUSPECT");
        assertThat(live.total("TIPS3", minute(10), Duration.ofMinutes(10)).unconfirmedMicrometres())
                .isEqualTo(1_200);

        handIn(count("TIPS3", 15, 15));

        assertThat(readings("TIPS3")).containsExactly("0-5 0 MISSING", "5-10 1200 GOOD", "10-15 1200 GOOD");
        assertThat(live.total("TIPS3", minute(15), Duration.ofMinutes(15)).unconfirmedMicrometres())
                .isZero();
    }

    @Test
    void whatTheCounterDoubtsNoCheckOfRainBelieves() throws Exception {
        handIn(count(0, 100), count(5, 100), count(10, 140), count(15, 140));
        assertThat(readings("TIPS1")).containsExactly("0-5 0 GOOD", "5-10 8000 SUSPECT", "10-15 0 GOOD");
        RainInterval jump = new RainInterval(
                Interval.endingAt(minute(10), Duration.ofMinutes(5)), Depth.ofMicrometres(8_000), Quality.SUSPECT);

        assertThat(verdicts.judge(List.of(new VerdictRepository.Fresh("TIPS1", jump, Verdict.GOOD))))
                .isZero();
        assertThat(verdicts.judge(
                        List.of(new VerdictRepository.Fresh("TIPS1", jump, VerdictReason.HIGH_INFLUX.suspect("8 mm")))))
                .isEqualTo(1);
        assertThat(VerdictReason.in(stored("TIPS1").get(1).verdict().reason()))
                .containsExactly(VerdictReason.COUNTER_JUMP, VerdictReason.HIGH_INFLUX);

        handIn(count(20, 150), count(15, 145));

        assertThat(readings("TIPS1").get(1)).isEqualTo("5-10 8000 GOOD");
    }

    @Test
    void aCounterOfARestartedDeviceHasNotWrapped() throws Exception {
        handIn(numbered(0, 4_090, "a", 7), numbered(5, 4, "b", 1), numbered(10, 5, "b", 2), numbered(15, 5, "b", 3));

        assertThat(readings("TIPS2")).containsExactly("0-5 0 MISSING", "5-10 254 GOOD", "10-15 0 GOOD");
    }

    /** Dips, resets and wraps, shuffled and cut into batches, or in order. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsThatContradictThemselvesMeanTheSameInAnyOrder(int seed) throws Exception {
        Random random = new Random(seed);
        List<CounterReading> sent = new ArrayList<>();
        int ticks = 3_900 + random.nextInt(150);
        for (int i = 0; i < 60; i++) {
            ticks = random.nextInt(25) == 0 ? 0 : ticks + (random.nextBoolean() ? random.nextInt(30) : 0);
            int said = random.nextInt(6) == 0 ? random.nextInt(4_096) : ticks % 4_096;
            sent.add(count("TIPS2", 5 * i, said));
        }
        List<CounterReading> shuffled = new ArrayList<>(sent);
        Collections.shuffle(shuffled, random);
        while (!shuffled.isEmpty()) {
            List<CounterReading> batch = shuffled.subList(0, Math.min(shuffled.size(), 1 + random.nextInt(7)));
            handIn(batch.toArray(CounterReading[]::new));
            batch.clear();
        }
        List<String> inAnyOrder = ofTheCounter("TIPS2");
        monday = monday.plus(Duration.ofDays(36));
        handIn(sent.stream()
                .map(count -> new CounterReading(
                        "TIPS2", count.at().plus(Duration.ofDays(36)), count.ticks(), count.origin(), ""))
                .toArray(CounterReading[]::new));

        assertThat(inAnyOrder).isEqualTo(ofTheCounter("TIPS2"));
        assertThat(inAnyOrder).hasSize(59);
    }

    /** What the checks of rain find depends on what was known when they were asked; a later round judges once more. */
    private List<String> ofTheCounter(String gauge) throws SQLException {
        return stored(gauge).stream()
                .map(judged -> inWords(judged).replaceAll("GOOD|SUSPECT|NOT_EVALUATED|FAIL", "known")
                        + VerdictReason.in(judged.verdict().reason()).stream()
                                .filter(VerdictReason.OF_COUNTERS::contains)
                                .toList())
                .toList();
    }

    @Test
    void aResetThatWasNoneBecomesRain() throws Exception {
        handIn(count(0, 10), count(5, 3));
        handIn(count(5, 10));

        assertThat(readings("TIPS1")).containsExactly("0-5 0 GOOD");
    }

    @Test
    void rainThatWasAResetBecomesUnknown() throws Exception {
        handIn(count(0, 10), count(5, 10));
        handIn(count(5, 3));

        assertThat(readings("TIPS1")).containsExactly("0-5 0 MISSING");
    }

    @Test
    void whatSomebodyGaveStandsAgainstTheCounter() throws Exception {
        handIn(count(0, 10), count(5, 3));
        assertThat(handIn(given(5, 0))).containsExactly(Receipt.CORRECTED);
        handIn(count(0, 11), count(5, 30));

        assertThat(readings("TIPS1")).containsExactly("0-5 0 GOOD");
    }

    @Test
    void countsThatAreAMonthApartAreStillCompared() throws Exception {
        int month = (int) CounterRain.LONGEST.toMinutes();
        handIn(count(0, 10), count(month, 20));

        assertThat(readings("TIPS1")).containsExactly("0-" + month + " 2000 NOT_EVALUATED");
    }

    @Test
    void countsThatAreFurtherApartSayNothing() throws Exception {
        handIn(count(0, 10), count((int) CounterRain.LONGEST.toMinutes() + 1, 20));

        assertThat(readings("TIPS1")).isEmpty();
    }

    @Test
    void aCountThatTheDatabaseDoesNotTakeDoesNotHoldUpTheOthers() throws Exception {
        Reading.Origin poison = new Reading.Origin(Source.MQTT, "a name with \u0000 in it", monday);

        assertThat(handIn(count(0, 10), new CounterReading("TIPS1", minute(5), 12, poison, ""), count(10, 13)).stream()
                        .map(Receipt::outcome))
                .containsExactly(Receipt.Outcome.STORED, Receipt.Outcome.REFUSED, Receipt.Outcome.STORED);
        assertThat(readings("TIPS1")).containsExactly("0-10 600 GOOD");
    }

    @Test
    void aCalibrationAmidArrivingCountsLeavesNoneOut() throws Exception {
        List<CounterReading> sent = IntStream.range(0, 400)
                .mapToObj(i -> count("TIPS4", 5 * i, 3 * i))
                .toList();
        CompletableFuture<Void> arriving = CompletableFuture.runAsync(() -> sent.forEach(this::handInAlone));
        for (int percent = 101; !arriving.isDone(); percent = percent == 150 ? 101 : percent + 1) {
            calibrate("TIPS4", "1." + String.valueOf(percent).substring(1));
        }
        arriving.get(60, TimeUnit.SECONDS);
        calibrate("TIPS4", "1.25");

        assertThat(total("TIPS4")).isEqualTo(399 * 750);
        assertThat(live.total("TIPS4", minute(5 * 399), Duration.ofMinutes(5 * 399))
                        .depthMicrometres())
                .isEqualTo(399 * 750);
    }

    private void calibrate(String gauge, String factor) throws SQLException {
        Calibration calibration = new Calibration(monday.minusSeconds(1), new BigDecimal(factor), "");
        calibrations.add(network.gaugeOf(gauge), calibration, "petch");
        recount.recount(gauge, new Interval(monday.minusSeconds(1), monday.plus(Duration.ofDays(35))), "petch");
    }

    private void handInAlone(CounterReading count) {
        try {
            handIn(count);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Messages are lost, doubled, shuffled and cut into batches; the first and the last arrive. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverHappensOnTheWayTheTotalIsTheSame(int seed) throws Exception {
        Random random = new Random(seed);
        int start = random.nextInt(4_096);
        List<CounterReading> sent = storm(random, start, 60);
        List<CounterReading> arriving = new ArrayList<>(sent.subList(1, sent.size() - 1));
        arriving.removeIf(count -> random.nextInt(3) == 0);
        arriving.addAll(arriving.subList(0, arriving.size() / 3));
        arriving.addAll(List.of(sent.get(0), sent.get(sent.size() - 1)));
        Collections.shuffle(arriving, random);
        while (!arriving.isEmpty()) {
            List<CounterReading> batch = arriving.subList(0, Math.min(arriving.size(), 1 + random.nextInt(10)));
            handIn(batch.toArray(CounterReading[]::new));
            batch.clear();
        }

        // Tips of 254 µm are whole, so that the sum may be said without the counter's own arithmetic.
        long tips = Math.floorMod(sent.get(sent.size() - 1).ticks() - start, 4_096);
        assertThat(total("TIPS2")).isEqualTo(254 * tips);
        assertThat(observed("TIPS2")).isEqualTo(Duration.ofMinutes(5L * (sent.size() - 1)));
    }

    private List<CounterReading> storm(Random random, int start, int messages) {
        List<CounterReading> counts = new ArrayList<>();
        int ticks = start;
        for (int i = 0; i < messages; i++) {
            counts.add(count("TIPS2", 5 * i, ticks % 4_096));
            ticks += random.nextInt(30);
        }
        return counts;
    }

    private List<Receipt> handIn(Measurement... measurements) {
        return door.take(List.of(measurements));
    }

    private List<Judged> stored(String gauge) throws SQLException {
        return store.list(gauge, monday, monday.plus(Duration.ofDays(35)), 1_000);
    }

    private List<String> readings(String gauge) throws SQLException {
        return stored(gauge).stream().map(this::inWords).toList();
    }

    private String inWords(Judged judged) {
        Interval interval = judged.reading().interval();
        return "%d-%d %d %s"
                .formatted(
                        Duration.between(monday, interval.start()).toMinutes(),
                        Duration.between(monday, interval.end()).toMinutes(),
                        judged.reading().depth().micrometres(),
                        judged.verdict().quality());
    }

    private long total(String gauge) throws SQLException {
        return stored(gauge).stream()
                .mapToLong(judged -> judged.reading().depth().micrometres())
                .sum();
    }

    private Duration observed(String gauge) throws SQLException {
        return stored(gauge).stream()
                .map(judged -> judged.reading().interval().length())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Instant minute(int minute) {
        return monday.plusSeconds(60L * minute);
    }

    private CounterReading count(int minute, int ticks) {
        return count("TIPS1", minute, ticks);
    }

    private CounterReading count(String gauge, int minute, int ticks) {
        return new CounterReading(gauge, minute(minute), ticks, origin(minute), "");
    }

    private CounterReading numbered(int minute, int ticks, String boot, int seq) {
        return new CounterReading(
                "TIPS2", minute(minute), ticks, origin(minute).numbered(new MessageNumber(boot, seq)), "");
    }

    private Reading given(int minute, int micrometres) {
        return new Reading(
                "TIPS1",
                Interval.endingAt(minute(minute), Duration.ofMinutes(5)),
                Depth.ofMicrometres(micrometres),
                origin(minute),
                "");
    }

    private Reading.Origin origin(int minute) {
        return new Reading.Origin(Source.MQTT, "gauge TIPS", minute(minute));
    }
}
