package org.faofon.readings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Measurement;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsConfig;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Receipt;
import org.faofon.readings.Source;
import org.faofon.readings.Verdict;
import org.faofon.readings.intake.IntakeQueue;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.ReadingSender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ReadingStoreIT {
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            STORE1,STORE,โรงเรียนบ้านทดสอบคลัง,Store test school,9302,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,
            """;
    private static final int MANY = 300;
    private static int used;

    @Inject
    RosterImport roster;

    @Inject
    ReadingStore store;

    @Inject
    IntakeQueue intake;

    @Inject
    ReadingSender frontDoor;

    @Inject
    LiveRainTotals live;

    @Inject
    AnnouncingStore turn;

    @Inject
    ReadingsConfig config;

    @Inject
    AgroalDataSource database;

    private Instant monday = Instant.EPOCH;

    @BeforeEach
    void useAnotherWeekForEachTest() {
        assertThat(roster.importText(ROSTER)).isEmpty();
        monday = Instant.parse("2026-01-05T00:00:00Z").plus(Duration.ofDays(7L * used++));
    }

    @Test
    void tellsStoredDuplicateAndCorrectedApart() throws SQLException {
        assertThat(store.store(List.of(reading(5, 1_000), reading(10, 2_000))))
                .containsExactly(Receipt.STORED, Receipt.STORED);

        assertThat(store.store(List.of(reading(5, 1_000), reading(10, 2_500), reading(15, 0))))
                .containsExactly(Receipt.DUPLICATE, Receipt.CORRECTED, Receipt.STORED);
    }

    @Test
    void newsThatRepeatItselfAreStoredOnce() throws SQLException {
        assertThat(store.storeNews(List.of(reading(5, 1_000), reading(5, 1_000), reading(10, 2_000))))
                .containsExactly(Receipt.STORED, Receipt.DUPLICATE, Receipt.STORED);

        assertThat(depths()).containsExactly(1_000, 2_000);
    }

    @Test
    void whatAnotherProgramHasStoredBeforeIsNoNews() throws SQLException {
        store.store(List.of(reading(5, 1_000), reading(10, 2_000)));

        assertThat(store.storeNews(List.of(reading(5, 1_000), reading(10, 2_500), reading(15, 0))))
                .containsExactly(Receipt.DUPLICATE, Receipt.CORRECTED, Receipt.STORED);
        assertThat(store.storeNews(List.of(reading(15, 0)))).containsExactly(Receipt.DUPLICATE);
        assertThat(depths()).containsExactly(1_000, 2_500, 0);
    }

    @Test
    void oneReadingAloneIsStoredAsManyAre() throws SQLException {
        assertThat(store.store(List.of(reading(5, 1_000)))).containsExactly(Receipt.STORED);
        assertThat(store.store(List.of(reading(5, 1_000)))).containsExactly(Receipt.DUPLICATE);
        assertThat(store.store(List.of(reading(5, 2_000)))).containsExactly(Receipt.CORRECTED);
    }

    @Test
    void aBatchThatContradictsItselfIsTakenInItsOrder() throws SQLException {
        assertThat(store.store(List.of(reading(5, 1_000), reading(5, 2_000), reading(5, 2_000), reading(5, 1_000))))
                .containsExactly(Receipt.STORED, Receipt.CORRECTED, Receipt.DUPLICATE, Receipt.CORRECTED);

        assertThat(depths()).containsExactly(1_000);
    }

    @Test
    void anotherIntervalForTheSameEndIsACorrection() throws SQLException {
        Judged hour = judged(Interval.endingAt(monday.plusSeconds(300), Duration.ofHours(1)), 1_000);
        store.store(List.of(reading(5, 1_000)));

        assertThat(store.store(List.of(hour))).containsExactly(Receipt.CORRECTED);
    }

    @Test
    void aCorrectionKeepsTheOldValueWithWhoAndWhen() throws SQLException {
        store.store(List.of(reading(5, 1_000)));
        store.store(List.of(reading(5, 7_000)));

        assertThat(one("""
                        select v.depth_micrometres || ' replaced by ' || v.replaced_by || ' at ' || (v.replaced_at = ?)
                        from reading_revision v join gauge g on g.id = v.gauge_id
                        where g.code = 'STORE1' and v.ended_at = ?
                        """, monday.plusSeconds(600), monday.plusSeconds(300)))
                .isEqualTo("1000 replaced by gauge STORE1 at true");
    }

    @Test
    void whatIsReadBackIsWhatWasStored() throws SQLException {
        Reading overflow = new Reading(
                "STORE1",
                Interval.endingAt(monday.plus(Duration.ofDays(1)), Duration.ofDays(1)),
                new Depth(150_000, Depth.Kind.AT_LEAST),
                new Reading.Origin(
                        Source.PAGE,
                        "volunteer STORE",
                        monday.plus(Duration.ofDays(1)).plusNanos(123_000)),
                "ล้นกระบอก");
        Judged judged = new Judged(overflow, new Verdict(Quality.SUSPECT, "ลองดู"));
        store.store(List.of(judged));

        assertThat(store.list("STORE1", monday, monday.plus(Duration.ofDays(2)), 10))
                .containsExactly(judged);
    }

    /** Many new ones go another way into the table. */
    @Test
    void manyNewsAreReadBackAsTheyWereStored() throws SQLException {
        List<Judged> many = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> new Judged(
                        new Reading(
                                "STORE1",
                                Interval.endingAt(monday.plusSeconds(300L * i), FIVE),
                                new Depth(200 * i, i % 3 == 0 ? Depth.Kind.AT_LEAST : Depth.Kind.EXACT),
                                new Reading.Origin(Source.IMPORT, "เจ้าหน้าที่ " + i, monday.plusNanos(1_000L * i)),
                                i % 5 == 0 ? "ล้นกระบอก\t\\N" : ""),
                        i % 7 == 0 ? new Verdict(Quality.SUSPECT, "RATE") : Verdict.GOOD))
                .toList();

        assertThat(store.storeNews(many)).hasSize(MANY).containsOnly(Receipt.STORED);

        assertThat(store.list("STORE1", monday, monday.plus(Duration.ofDays(6)), 2 * MANY))
                .isEqualTo(many);
        assertThat(one("""
                        select count(note) || ' notes, ' || count(quality_reason) || ' reasons'
                        from reading r join gauge g on g.id = r.gauge_id
                        where g.code = 'STORE1' and r.ended_at > ? and r.ended_at < ?
                        """, monday, monday.plus(Duration.ofDays(6))))
                .isEqualTo(MANY / 5 + " notes, " + MANY / 7 + " reasons");
    }

    @Test
    void manyNewsOfWhichSomeAreNoneAreStoredOnce() throws SQLException {
        store.store(List.of(reading(5, 1_000), reading(10, 2_500)));
        List<Judged> many = new ArrayList<>(news());
        many.add(reading(5 * MANY, 1_000));

        List<Receipt> receipts = store.storeNews(many);

        assertThat(receipts.subList(0, 3)).containsExactly(Receipt.DUPLICATE, Receipt.CORRECTED, Receipt.STORED);
        assertThat(receipts.subList(3, MANY)).containsOnly(Receipt.STORED);
        assertThat(receipts.get(MANY)).isEqualTo(Receipt.DUPLICATE);
        assertThat(depths()).hasSize(MANY).containsOnly(1_000);
    }

    @Test
    void ofManyNewsThatContradictThemselvesTheLastCounts() throws SQLException {
        List<Judged> many = new ArrayList<>(news());
        many.add(reading(5, 1_000));
        many.add(reading(10, 2_500));

        List<Receipt> receipts = store.storeNews(many);

        assertThat(receipts.subList(0, MANY)).containsOnly(Receipt.STORED);
        assertThat(receipts.subList(MANY, MANY + 2)).containsExactly(Receipt.DUPLICATE, Receipt.CORRECTED);
        assertThat(depths()).hasSize(MANY).startsWith(1_000, 2_500, 1_000);
    }

    @Test
    void ofManyNewsOneOfWhichCannotBeJudgedNothingIsStored() throws SQLException {
        List<Judged> many = news();
        List<Judged> upToTheLast = new AbstractList<>() {
            @Override
            public Judged get(int index) {
                if (index == MANY - 1) {
                    throw new IllegalArgumentException("There is no gauge STORE9");
                }
                return many.get(index);
            }

            @Override
            public int size() {
                return MANY;
            }
        };

        assertThatThrownBy(() -> store.storeNews(upToTheLast)).isInstanceOf(IllegalArgumentException.class);

        assertThat(depths()).isEmpty();
        assertThat(store.storeNews(many)).hasSize(MANY).containsOnly(Receipt.STORED);
    }

    private List<Judged> news() {
        return IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> reading(5 * i, 1_000))
                .toList();
    }

    @Test
    void ofManyNewsWithOneThatTheDatabaseDoesNotTakeNothingIsStored() throws SQLException {
        Reading poison = new Reading(
                "STORE1",
                Interval.endingAt(monday.plusSeconds(60), FIVE),
                Depth.ofMicrometres(1_000),
                new Reading.Origin(Source.MQTT, "a name with \u0000 in it", monday),
                "");
        List<Judged> many = new ArrayList<>(news());
        many.add(new Judged(poison, Verdict.GOOD));

        assertThatThrownBy(() -> store.storeNews(many))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(ReadingStore.isAboutTheData(e)).isTrue());

        assertThat(depths()).isEmpty();
        assertThat(store.storeNews(many.subList(0, MANY))).hasSize(MANY).containsOnly(Receipt.STORED);
    }

    @Test
    void theReceiptComesOnlyWhenTheRowIsDurable() throws Exception {
        Optional<List<Receipt>> receipts =
                intake.offerAndWait(List.of(reading(5, 3_000).reading()), Duration.ofSeconds(10));

        assertThat(receipts.orElseThrow()).containsExactly(Receipt.STORED);
        assertThat(depths()).containsExactly(3_000);
    }

    /** A hand-over to another thread would cost each sender as much again. */
    @Test
    void whereNothingElseWaitsTheIntakesOwnThreadBringsTheReceipt() throws Exception {
        CompletableFuture<String> thread = new CompletableFuture<>();
        CountDownLatch away = new CountDownLatch(1);
        CountDownLatch isListening = new CountDownLatch(1);
        new Thread(() -> keepTurn(away, isListening)).start();
        away.await();

        intake.offer(List.of(reading(5, 3_000).reading()))
                .orElseThrow()
                .thenAccept(receipts -> thread.complete(Thread.currentThread().getName()));
        isListening.countDown();

        assertThat(thread.get(10, TimeUnit.SECONDS)).isEqualTo("reading-intake");
    }

    @Test
    void whatTheDatabaseDoesNotTakeDoesNotHoldUpTheOthers() throws Exception {
        Reading poison = new Reading(
                "STORE1",
                Interval.endingAt(monday.plusSeconds(600), FIVE),
                Depth.ofMicrometres(1_000),
                new Reading.Origin(Source.MQTT, "a name with \u0000 in it", monday),
                "");
        Optional<List<Receipt>> receipts = intake.offerAndWait(
                List.of(reading(5, 1_000).reading(), poison, reading(15, 3_000).reading()), Duration.ofSeconds(10));

        assertThat(receipts.orElseThrow().stream().map(Receipt::outcome))
                .containsExactly(Receipt.Outcome.STORED, Receipt.Outcome.REFUSED, Receipt.Outcome.STORED);
        assertThat(depths()).containsExactly(1_000, 3_000);
    }

    /** As when the database is lost after the commit and before its answer: the same comes again. */
    @Test
    void whatWasStoredUnheardIsHeardOfWhenItComesAgain() throws SQLException {
        frontDoor.take(List.of(reading(5, 1_000).reading()));
        Judged unheard = reading(10, 2_000);
        store.store(List.of(unheard));
        assertThat(newest()).isEqualTo(monday.plusSeconds(300));

        assertThat(frontDoor.take(List.of(unheard.reading()))).containsExactly(Receipt.DUPLICATE);

        assertThat(newest()).isEqualTo(monday.plusSeconds(600));
    }

    private Instant newest() {
        return live.findNewest("STORE1").orElseThrow().reading().at();
    }

    @Test
    void manySubmissionsAreAllSettled() throws Exception {
        List<CompletionStage<List<Receipt>>> submissions = IntStream.rangeClosed(1, 500)
                .mapToObj(i ->
                        intake.offer(List.of(reading(5 * i, 200).reading())).orElseThrow())
                .toList();

        for (CompletionStage<List<Receipt>> receipts : submissions) {
            assertThat(IntakeQueue.await(receipts, Duration.ofSeconds(10))).isPresent();
        }
        assertThat(depths()).hasSize(500);
        assertThat(depths().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100_000);
    }

    /** Readings that wait for the store take places, which their gauges' next ones get when it has them. */
    @Test
    void theIntakeIsFullWhenSoManyWaitAndTakesMoreAfterwards() throws Exception {
        CountDownLatch away = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        Thread store = new Thread(() -> keepTurn(away, back));
        store.start();
        away.await();
        List<Measurement> reading = List.of(reading(5, 200).reading());
        List<CompletionStage<List<Receipt>>> taken = new ArrayList<>();
        for (Optional<CompletionStage<List<Receipt>>> next = intake.offer(reading);
                next.isPresent() && taken.size() < 10_000;
                next = intake.offer(reading)) {
            taken.add(next.get());
        }
        assertThat(taken).hasSize(config.waiting());

        back.countDown();
        store.join();
        for (CompletionStage<List<Receipt>> receipts : taken) {
            assertThat(IntakeQueue.await(receipts, Duration.ofSeconds(10))).isPresent();
        }
        assertThat(intake.offerAndWait(reading, Duration.ofSeconds(10))).contains(List.of(Receipt.DUPLICATE));
    }

    /** As a store that does not answer does. */
    private void keepTurn(CountDownLatch away, CountDownLatch back) {
        try {
            turn.take(() -> {
                away.countDown();
                try {
                    back.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return new AnnouncingStore.Stored(List.of(), List.of());
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aReadingIsOfAGaugeThatThereIsAndStays() throws SQLException {
        store.store(List.of(reading(5, 1_000)));
        String ofStore1 = "where gauge_id = (select id from gauge where code = 'STORE1')";

        assertThatThrownBy(() -> execute("""
                        insert into reading (gauge_id, ended_at, started_at, received_at, depth_micrometres, depth_kind,
                                             quality, source, entered_by)
                        select -1, ended_at, started_at, received_at, depth_micrometres, depth_kind, quality, source,
                               entered_by
                        from reading
                        """ + ofStore1))
                .hasMessageContaining("a reading must be of a gauge that there is");
        assertThatThrownBy(() -> execute("update reading set gauge_id = gauge_id + 1 " + ofStore1))
                .hasMessageContaining("a reading stays with its gauge");
        assertThatThrownBy(() -> execute("delete from gauge where code = 'STORE1'"))
                .hasMessageContaining("a gauge is never deleted");
    }

    @Test
    void noColumnHasATimeDefault() throws SQLException {
        assertThat(one("""
                        select coalesce(string_agg(table_name || '.' || column_name, ', '), 'none')
                        from information_schema.columns
                        where table_schema = 'public' and table_name not like '%schema_history'
                          and column_default ~* '(now|current|clock|statement|transaction)_?(timestamp|time|date|\\()'
                        """)).isEqualTo("none");
    }

    private List<Integer> depths() throws SQLException {
        return store.list("STORE1", monday, monday.plus(Duration.ofDays(6)), 1_000).stream()
                .map(judged -> judged.reading().depth().micrometres())
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private String one(String sql, Instant... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i].atOffset(ZoneOffset.UTC));
            }
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    private Judged reading(int minutes, int micrometres) {
        return judged(Interval.endingAt(monday.plusSeconds(60L * minutes), FIVE), micrometres);
    }

    private Judged judged(Interval interval, int micrometres) {
        Reading reading = new Reading(
                "STORE1",
                interval,
                Depth.ofMicrometres(micrometres),
                new Reading.Origin(Source.MQTT, "gauge STORE1", monday.plusSeconds(600)),
                "");
        return new Judged(reading, Verdict.GOOD);
    }
}
