package org.faofon.sensorthings.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Source;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.SchoolGauges;

/** A cylinder with a wet week of long ago, and a tipping bucket with 250 readings, for tests and for the docs. */
@ApplicationScoped
public class ExampleStations {
    static final String CYLINDER = "STA-1";
    static final String BUCKET = "STA-2";
    static final int BUCKET_READINGS = 250;
    static final String NOTE = "ครูแดงเป็นคนอ่าน";
    static final String OBSERVER = "volunteer STA นก";

    /** The end of the first day: 07:00 in Bangkok. */
    static final Instant FIRST = Instant.parse("2021-01-05T00:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration FIVE = Duration.ofMinutes(5);

    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token
            STA-1,STA,โรงเรียนบ้านตัวอย่าง,Example school,9302,7.41,99.91,35,MANUAL,,150,P1D,
            STA-2,STA,โรงเรียนบ้านตัวอย่าง,Example school,9302,7.42,99.92,,TIPPING_BUCKET,0.2,,PT5M,
            """;

    private final RosterImport roster;
    private final SchoolGauges schools;
    private final ReadingStore store;

    ExampleStations(RosterImport roster, SchoolGauges schools, ReadingStore store) {
        this.roster = roster;
        this.schools = schools;
        this.store = store;
    }

    /** Creates the gauges and their readings. */
    public void setUp() throws SQLException {
        schools.setUp();
        assertThat(roster.importText(ROSTER)).isEmpty();
        List<Judged> readings = new ArrayList<>(List.of(
                day(0, 12_400, Depth.Kind.EXACT, Verdict.GOOD),
                day(1, 0, Depth.Kind.TRACE, Verdict.GOOD),
                day(2, 150_000, Depth.Kind.AT_LEAST, VerdictReason.RATE.suspect("150 mm in a day")),
                day(3, 0, Depth.Kind.EXACT, new Verdict(Quality.MISSING, "")),
                day(4, 77_000, Depth.Kind.EXACT, new Verdict(Quality.FAIL, "OFFICER: " + NOTE))));
        for (int i = 0; i < BUCKET_READINGS; i++) {
            readings.add(bucket(i));
        }
        store.store(readings);
    }

    /** One more reading of the bucket, after all others. */
    void oneMore() throws SQLException {
        store.store(List.of(bucket(BUCKET_READINGS)));
    }

    /** The end of a reading of the bucket. */
    static Instant end(int i) {
        return FIRST.plus(FIVE.multipliedBy(i));
    }

    private static Judged bucket(int i) {
        return judged(
                BUCKET, Interval.endingAt(end(i), FIVE), new Depth(200 * (i % 7), Depth.Kind.EXACT), Verdict.GOOD);
    }

    private static Judged day(int i, int micrometres, Depth.Kind kind, Verdict verdict) {
        Instant end = FIRST.plus(DAY.multipliedBy(i));
        return judged(CYLINDER, Interval.endingAt(end, DAY), new Depth(micrometres, kind), verdict);
    }

    private static Judged judged(String gauge, Interval interval, Depth depth, Verdict verdict) {
        Reading.Origin origin = new Reading.Origin(Source.MQTT, OBSERVER, interval.end());
        return new Judged(new Reading(gauge, interval, depth, origin, NOTE), verdict);
    }
}
