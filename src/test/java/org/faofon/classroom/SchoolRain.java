package org.faofon.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
import org.faofon.readings.store.ReadingStore;
import org.faofon.support.SchoolGauges;

/** Two schools with the rain of a November of long ago, in which a day is missing and a weekend was read together. */
@ApplicationScoped
public class SchoolRain {
    public static final String SCHOOL = "LEARN";
    public static final String GAUGE = "LEARN-1";
    public static final String MACHINE = "LEARN-2";
    public static final String OTHER_SCHOOL = "LEARN2";
    public static final String MONTH = "2022-11";

    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token,pin
            LEARN-1,LEARN,โรงเรียนบ้านเรียนฝน,Learning school,9309,7.4,100.2,,MANUAL,,150,P1D,,
            LEARN-2,LEARN,โรงเรียนบ้านเรียนฝน,Learning school,9309,7.4,100.2,,TIPPING_BUCKET,0.2,,PT5M,,
            LEARN-3,LEARN2,โรงเรียนบ้านข้างเคียง,Neighbour school,9309,7.41,100.21,,MANUAL,,150,P1D,,
            """;

    private final SchoolGauges schools;
    private final RosterImport roster;
    private final ReadingStore store;

    SchoolRain(SchoolGauges schools, RosterImport roster, ReadingStore store) {
        this.schools = schools;
        this.roster = roster;
        this.store = store;
    }

    /** Puts the schools there and lets it rain. */
    public void fall() throws SQLException {
        schools.setUp();
        assertThat(roster.importText(ROSTER)).isEmpty();
        List<Judged> all = new ArrayList<>(List.of(
                day(GAUGE, "2022-10-07T07:00", 40_000, Depth.Kind.EXACT),
                day(GAUGE, "2022-11-02T07:00", 0, Depth.Kind.EXACT),
                day(GAUGE, "2022-11-03T06:50", 12_400, Depth.Kind.EXACT),
                day(GAUGE, "2022-11-04T07:00", 0, Depth.Kind.TRACE),
                day(GAUGE, "2022-11-05T07:00", 150_000, Depth.Kind.AT_LEAST),
                day(GAUGE, "2022-11-07T07:00", 40_000, Depth.Kind.EXACT),
                judged(GAUGE, "2022-11-14T07:00", Duration.ofDays(3), 61_500, Depth.Kind.EXACT, ""),
                judged(GAUGE, "2022-11-18T07:00", Duration.ofDays(1), 5_000, Depth.Kind.EXACT, "=cmd()"),
                day("LEARN-3", "2022-11-03T07:00", 20_000, Depth.Kind.EXACT)));
        Instant from = at("2022-11-20T14:00");
        for (int i = 1; i <= 24; i++) {
            all.add(judged(MACHINE, from.plusSeconds(300L * i), Duration.ofMinutes(5), 200L * i, Depth.Kind.EXACT, ""));
        }
        store.store(all);
    }

    public static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+07:00").toInstant();
    }

    /** A morning reading. */
    public static Judged day(String gauge, String end, int micrometres, Depth.Kind kind) {
        return judged(gauge, end, Duration.ofDays(1), micrometres, kind, "");
    }

    private static Judged judged(
            String gauge, String end, Duration length, long micrometres, Depth.Kind kind, String note) {
        return judged(gauge, at(end), length, micrometres, kind, note);
    }

    private static Judged judged(
            String gauge, Instant end, Duration length, long micrometres, Depth.Kind kind, String note) {
        Reading reading = new Reading(
                gauge,
                Interval.endingAt(end, length),
                new Depth(Math.toIntExact(micrometres), kind),
                new Reading.Origin(Source.PAGE, "volunteer LEARN นก", end),
                note);
        return new Judged(reading, new Verdict(Quality.GOOD, ""));
    }
}
