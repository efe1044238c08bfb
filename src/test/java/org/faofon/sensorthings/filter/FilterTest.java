package org.faofon.sensorthings.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
    private static final Map<String, Object> VALUES = Map.of(
            "name",
            "PTL07 โรงเรียนท่าแค",
            "result",
            new BigDecimal("12.4"),
            "time",
            Instant.parse("2026-11-22T00:00:00Z"),
            "phenomenonTime",
            new TimeInterval(Instant.parse("2026-11-21T00:00:00Z"), Instant.parse("2026-11-22T00:00:00Z")),
            "location",
            Map.of("type", "Point", "coordinates", List.of(99.94, 7.6)));

    private static boolean holds(String filter) {
        return new FilterEvaluator(
                        path -> path.toString().equals("Datastreams/name")
                                ? List.of("rain", "level")
                                : path.steps().get(0).equals("location")
                                                && path.steps().size() == 2
                                        ? List.of("Point")
                                        : List.copyOf(
                                                VALUES.containsKey(path.toString())
                                                        ? List.of(VALUES.get(path.toString()))
                                                        : List.of()),
                        NOW)
                .holds(FilterParser.parse(filter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "result gt 12.3",
                "result ge 12.40",
                "not (result lt 12.4)",
                "result mul 2 eq 24.8 and result add 0.6 eq 13",
                "result gt 100 or name eq 'PTL07 โรงเรียนท่าแค'",
                "result gt 100 and result gt 200 or true", // AND binds more strongly.
                "12.4 eq result",
                "contains(name,'ท่าแค')",
                "substringof('PTL07', name)",
                "startswith(tolower(name),'ptl')",
                "length(substring(name, 0, 5)) eq 5",
                "indexof(name,'PTL') eq 0",
                "time eq 2026-11-22T07:00:00+07:00",
                "time eq 2026-11-22T07:00:00 07:00", // A plus sign that was not encoded.
                "time gt now() sub duration'PT6H'",
                "year(time) eq 2026 and month(time) eq 11 and day(time) eq 22 and hour(time) eq 0",
                "date(time) eq 2026-11-22",
                "round(result) eq 12 and floor(result) eq 12 and ceiling(result) eq 13",
                "location/type eq 'Point' or location/geometry/type eq 'Point'",
                "geo.intersects(location, geography'POLYGON((99 7, 101 7, 101 8, 99 8, 99 7))')",
                "st_within(location, geography'SRID=4326;POLYGON((99 7, 101 7, 101 8, 99 8, 99 7))')",
                "geo.distance(location, geography'POINT(99.94 7.7)') lt 0.11",
                "Datastreams/name eq 'level'", // Of several values any will do.
                "nothing eq null",
                "name ne null"
            })
    void holdsWhatIsTrue(String filter) {
        assertThat(holds(filter)).as(filter).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "result gt 12.4",
                "result lt 12.4",
                "not (result eq 12.4)",
                "name gt 5",
                "nothing gt 5",
                "contains(name,'x')",
                "geo.intersects(location, geography'POLYGON((100 7, 101 7, 101 8, 100 8, 100 7))')",
                "geo.intersects(name, geography'POINT(0 0)')",
                "Datastreams/name eq 'snow'",
                "result div 0 eq 1"
            })
    void doesNotHoldWhatIsFalse(String filter) {
        assertThat(holds(filter)).as(filter).isFalse();
    }

    /** Whoever reads day after day gets each reading once, whatever operators they use. */
    @Test
    void anIntervalLiesWhereItsEndLies() {
        assertThat(holds("phenomenonTime gt 2026-11-21T23:59:59Z and phenomenonTime le 2026-11-22T00:00:00Z"))
                .isTrue();
        assertThat(holds("phenomenonTime ge 2026-11-21T00:00:00Z and phenomenonTime lt 2026-11-22T00:00:00Z"))
                .isTrue();
        assertThat(holds("phenomenonTime ge 2026-11-22T00:00:00Z and phenomenonTime lt 2026-11-23T00:00:00Z"))
                .isFalse();
        assertThat(holds("phenomenonTime ge 2026-11-20T00:00:00Z and phenomenonTime lt 2026-11-21T00:00:00Z"))
                .isFalse();
        assertThat(holds("phenomenonTime eq 2026-11-21T00:00:00Z/2026-11-22T00:00:00Z"))
                .isTrue();
        assertThat(holds("overlaps(phenomenonTime, 2026-11-21T23:00:00Z/2026-11-23T00:00:00Z)"))
                .isTrue();
        assertThat(holds("during(phenomenonTime, 2026-11-21T23:00:00Z/2026-11-23T00:00:00Z)"))
                .isFalse();
        assertThat(holds("before(phenomenonTime, 2026-11-22T00:00:00Z)")).isTrue();
        assertThat(holds("after(phenomenonTime, 2026-11-21T00:00:00Z)")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "result gt",
                "result gt 1 2",
                "(result gt 1",
                "result gt 1)",
                "name eq 'open",
                "gt 1",
                "sleep(10)",
                "length(name, 2)",
                "time gt 2026-13-45T00:00:00Z",
                "time gt now() sub duration'P1000000D'",
                "phenomenonTime eq 2026-11-22T00:00:00Z/2026-11-21T00:00:00Z",
                "duration'x' eq 1",
                "geo.intersects(location, geography'POLYGON((1 1, 2')",
                "geo.intersects(location, geography'POLYGON((0 0, 1 1, 0 1, 1 0, 0 0))')",
                "result = 5",
                "name like 'x'"
            })
    void refusesWhatItDoesNotUnderstand(String filter) {
        assertThatThrownBy(() -> holds(filter)).as(filter).isInstanceOf(InvalidFilterException.class);
    }

    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        String deep = "(".repeat(60) + "true" + ")".repeat(60);
        String lengthy = "true" + " or true".repeat(200);

        assertThatThrownBy(() -> holds(deep)).hasMessageContaining("nested");
        assertThatThrownBy(() -> holds(lengthy)).hasMessageContaining("words");
        assertThat(holds("(".repeat(30) + "true" + ")".repeat(30))).isTrue();
    }
}
