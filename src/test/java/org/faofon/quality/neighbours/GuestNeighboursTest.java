package org.faofon.quality.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.quality.neighbours.Plain.DAY;
import static org.faofon.quality.neighbours.Plain.FIVE;
import static org.faofon.quality.neighbours.Plain.SEVEN;
import static org.faofon.quality.neighbours.Plain.bucket;
import static org.faofon.quality.neighbours.Plain.cylinder;
import static org.faofon.quality.neighbours.Plain.isSuspect;
import static org.faofon.quality.neighbours.Plain.minute;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.faofon.official.gauges.GuestSeries;
import org.faofon.official.gauges.Guests;
import org.faofon.quality.single.FlatLine;
import org.faofon.quality.single.GrossRange;
import org.faofon.quality.single.OverCapacity;
import org.faofon.quality.single.RainRateLimit;
import org.faofon.quality.single.RepeatedDailyValue;
import org.faofon.quality.single.StepChange;
import org.faofon.readings.Quality;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;

/** Gauges of others among the neighbours: they confirm and contradict, and late or absent ones change nothing. */
class GuestNeighboursTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final VerdictCombiner checks = new VerdictCombiner(
            List.<QualityCheck>of(
                    new GrossRange(),
                    new RainRateLimit(Plain.config()),
                    new StepChange(Plain.config()),
                    new FlatLine(Plain.config()),
                    new RepeatedDailyValue(Plain.config()),
                    new OverCapacity()),
            Plain.config());

    private static NeighbourContext with(Plain plain, GuestSeries... guests) {
        NeighbourContext own = plain.vicinity();
        return new NeighbourContext(
                own.own(),
                own.tipMicrometres(),
                Stream.concat(own.neighbours().stream(), Stream.of(guests).map(NeighbourFinder.Guest::new))
                        .toList(),
                own.sameSchool(),
                own.fewest(),
                own.coverage());
    }

    @Example
    void aGuestThatHadAQuarterInTheSameHourConfirmsAnHourThatIsUnlikely() {
        Plain plain = new Plain();
        plain.around(SEVEN, HOUR, 0, 0, 4);
        RainInterval hour = plain.own(SEVEN, HOUR, 160);
        assertThat(checks.verdict(hour, bucket(), with(plain, Guests.that(SEVEN, HOUR, 39.9)))
                        .quality())
                .isEqualTo(Quality.SUSPECT);

        assertThat(checks.verdict(hour, bucket(), with(plain, Guests.that(SEVEN, HOUR, 40))))
                .isEqualTo(Verdict.GOOD);
    }

    @Example
    void aGuestsDayConfirmsNoHour() {
        Plain plain = new Plain();
        plain.around(SEVEN, HOUR, 0, 0, 4);
        RainInterval hour = plain.own(SEVEN, HOUR, 160);

        assertThat(checks.verdict(hour, bucket(), with(plain, Guests.that(SEVEN, DAY, 200)))
                        .quality())
                .isEqualTo(Quality.SUSPECT);
    }

    @Example
    void guestsContradictADayThatIsTenTimesTooMuchWhereOursAreTooFew() {
        Plain plain = new Plain();
        plain.around(SEVEN, DAY, 11, 13);
        RainInterval slip = plain.own(SEVEN, DAY, 121);
        assertThat(checks.verdict(slip, cylinder(), plain.vicinity()).quality()).isNotEqualTo(Quality.SUSPECT);

        isSuspect(checks.verdict(slip, cylinder(), with(plain, Guests.that(SEVEN, DAY, 12))), VerdictReason.TEN_TIMES);
    }

    /** A guest that has told of no time, or of days ago only, or of a span that the reading has not. */
    @Property(tries = 300)
    void lateGuestsChangeNothing(
            @ForAll @DoubleRange(min = 0, max = 90) double own,
            @ForAll @Size(min = 0, max = 6) List<@DoubleRange(min = 0, max = 60) Double> neighbours,
            @ForAll @IntRange(min = 0, max = 3) int length,
            @ForAll @IntRange(min = 31, max = 400) int hoursLate,
            @ForAll @DoubleRange(min = 0, max = 400) double guestMm) {
        Duration span = List.of(FIVE, Duration.ofMinutes(15), HOUR, DAY).get(length);
        double[] around = neighbours.stream().mapToDouble(Double::doubleValue).toArray();
        Plain plain = new Plain();
        plain.around(SEVEN, span, around).around(minute(-5), FIVE, around);
        RainInterval fall = plain.own(SEVEN, span, own);
        GuestSeries late = new GuestSeries();
        for (Duration each : List.of(FIVE, HOUR, DAY)) {
            // After the reading: before it, a guest's dry or wet days are part of the record as a neighbour's are.
            Guests.tell(late, SEVEN.plus(Duration.ofHours(hoursLate)), each, guestMm);
        }
        var gauge = span.equals(DAY) ? cylinder() : bucket();

        assertThat(checks.verdict(fall, gauge, with(plain, late, new GuestSeries())))
                .isEqualTo(checks.verdict(fall, gauge, plain.vicinity()));
    }
}
