package org.faofon.readings.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.RainTotal;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Revision;
import org.faofon.readings.Verdict;
import org.faofon.readings.totals.RainWindows;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ReadingHistoryIT {
    private static final Instant YEARS_AGO = Instant.parse("2021-11-01T00:00:00Z");
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            PAST-1,PAST,โรงเรียนบ้านทดสอบอดีต,Past test school,9302,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,
            PAST-3,PAST,โรงเรียนบ้านทดสอบอดีต,Past test school,9302,7.4,99.9,,TIPPING_BUCKET,0.2,,PT5M,
            PAST-2,PAST,โรงเรียนบ้านทดสอบอดีต,Past test school,9302,7.4,99.9,,MANUAL,,150,P1D,
            """;

    @Inject
    RosterImport roster;

    @Inject
    ReadingStore store;

    @Inject
    ReadingHistory history;

    @BeforeEach
    void putUpTheGauges() {
        assertThat(roster.importText(ROSTER)).isEmpty();
    }

    @Test
    void totalsAreThoseOfTheWindows() throws SQLException {
        List<Judged> readings = List.of(
                judged("PAST-2", after(1_440), Duration.ofHours(24), 24_000, Quality.GOOD),
                judged("PAST-2", after(1_450), Duration.ofMinutes(7), 1_001, Quality.SUSPECT),
                judged("PAST-2", after(1_455), Duration.ofMinutes(7), 9_000, Quality.FAIL),
                judged("PAST-2", after(2_890), Duration.ofHours(25), 50_003, Quality.GOOD),
                judged("PAST-2", after(6_000), Duration.ofDays(2), 80_000, Quality.GOOD));
        store.store(readings);
        RainWindows windows = new RainWindows();
        readings.forEach(each -> windows.put(each.reading(), each.verdict().quality()));

        for (int minutes : new int[] {1_000, 1_440, 1_447, 2_000, 2_890, 5_500, 6_000}) {
            for (String length : List.of("PT5M", "PT1H", "PT24H", "PT48H", "P20D")) {
                Duration window = Duration.parse(length);
                RainTotal expected = windows.total("PAST-2", after(minutes), window);
                RainTotal nothing = new RainTotal(0, window, Duration.ZERO, false);
                assertThat(history.totals(after(minutes), window).getOrDefault("PAST-2", nothing))
                        .as("%s until %d", length, minutes)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void totalsOfOverlappingReadingsAreThoseOfTheWindows() throws SQLException {
        List<Judged> readings = new ArrayList<>();
        for (int i = 1; i <= 12 * 72; i++) {
            if (i % 100 < 80) { // There are gaps.
                Quality quality = i % 9 == 0 ? Quality.SUSPECT : Quality.GOOD;
                readings.add(judged("PAST-3", after(20_000 + 5 * i), Duration.ofMinutes(5), 17 * i % 900, quality));
            }
        }
        for (int day = 1; day <= 3; day++) {
            Duration length = Duration.ofDays(1);
            readings.add(judged("PAST-3", after(20_002 + 1_440 * day), length, 70_000, Quality.GOOD));
        }
        readings.add(judged("PAST-3", after(20_001 + 3 * 1_440), Duration.ofDays(3), 300_000, Quality.GOOD));
        readings.add(judged("PAST-3", after(20_031), Duration.ofHours(1), 9_000, Quality.FAIL));
        store.store(readings);
        RainWindows windows = new RainWindows();
        readings.forEach(each -> windows.put(each.reading(), each.verdict().quality()));

        for (int minutes : new int[] {20_000, 20_300, 21_440, 21_442, 22_000, 24_000, 24_320, 24_322, 25_000}) {
            for (String length : List.of("PT5M", "PT1H", "PT12H", "PT24H", "PT72H", "P20D")) {
                Duration window = Duration.parse(length);
                RainTotal nothing = new RainTotal(0, window, Duration.ZERO, false);
                assertThat(history.totals(after(minutes), window).getOrDefault("PAST-3", nothing))
                        .as("%s until %d", length, minutes)
                        .isEqualTo(windows.total("PAST-3", after(minutes), window));
            }
        }
    }

    @Test
    void listsWhatHoldsAndThenTheOldNewestFirst() throws SQLException {
        Instant end = after(-10_000);
        for (int depth : new int[] {1_000, 2_000, 3_000}) {
            store.store(List.of(judged("PAST-1", end, Duration.ofMinutes(5), depth, Quality.GOOD)));
        }

        List<Revision> revisions = history.listRevisions("PAST-1", end);

        assertThat(revisions)
                .extracting(revision -> revision.fall().depth().micrometres())
                .containsExactly(3_000, 2_000, 1_000);
        assertThat(revisions.get(0).replacedAt()).isNull();
        assertThat(revisions.get(1).replacedBy()).isEqualTo("gauge PAST-1");
        assertThat(history.listRevisions("PAST-1", end.plusSeconds(1))).isEmpty();
    }

    private static Instant after(int minutes) {
        return YEARS_AGO.plus(Duration.ofMinutes(minutes));
    }

    private static Judged judged(String gauge, Instant end, Duration length, int micrometres, Quality quality) {
        Reading reading = Sent.reading(gauge, end, length, Depth.ofMicrometres(micrometres));
        return new Judged(reading, new Verdict(quality, ""));
    }
}
