package org.faofon.quality.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.quality.neighbours.Plain.FIVE;
import static org.faofon.quality.neighbours.Plain.SEVEN;
import static org.faofon.quality.neighbours.Plain.bucket;
import static org.faofon.quality.neighbours.Plain.isSuspect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.faofon.quality.QualityConfig;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Verdict;
import org.faofon.readings.VerdictReason;
import org.junit.jupiter.api.Test;

/** A gauge that does not go along with its neighbours for weeks. */
class StationOutlierTest {
    private final Plain plain = new Plain();
    private final QualityConfig config = Plain.config(Map.of(
            "faofon.quality.outlier.window", "P2D",
            "faofon.quality.outlier.step", "PT5M",
            "faofon.quality.outlier.matches", "200"));
    private final StationOutlier outlier = new StationOutlier(config.outlier());

    private Verdict ofTwoDays(boolean alongside) {
        Random weather = new Random(9311);
        Random other = new Random(7);
        Instant end = SEVEN;
        for (int i = 0; i < 12 * 48; i++) {
            double around = weather.nextInt(3) == 0 ? 0 : weather.nextDouble(4);
            plain.around(end, FIVE, around, around * 0.8, around * 1.3);
            plain.own(end, FIVE, alongside ? around * 0.5 : other.nextDouble(4));
            end = end.plus(FIVE);
        }
        return outlier.check(end.minus(FIVE), plain.vicinity(), fall -> false);
    }

    @Test
    void takesAGaugeThatCatchesHalfButGoesAlong() {
        assertThat(ofTwoDays(true)).isEqualTo(Verdict.GOOD);
    }

    @Test
    void suspectsAGaugeThatGoesItsOwnWay() {
        isSuspect(ofTwoDays(false), VerdictReason.STATION_OUTLIER);
    }

    @Test
    void believesRainOfAnOutlierThatANeighbourHadTooButNoOther() {
        OutlierCache book = new OutlierCache(config.outlier(), new VerdictCombiner(List.of(), config));
        ofTwoDays(false);
        Instant at = SEVEN.plus(Duration.ofDays(2)).plus(Duration.ofHours(1));
        plain.around(at, FIVE, 0, 0, 3);

        assertThat(book.verdict(bucket(), plain.own(at, FIVE, 12), plain.vicinity()))
                .isEqualTo(Verdict.GOOD);
        isSuspect(book.verdict(bucket(), plain.own(at, FIVE, 12.4), plain.vicinity()), VerdictReason.STATION_OUTLIER);
        isSuspect(book.verdict(bucket(), plain.own(at, FIVE, 0), plain.vicinity()), VerdictReason.STATION_OUTLIER);
    }

    @Test
    void isNotMisledByAPointInTheWrongPlaceThatIsSuspectByItself() {
        ofTwoDays(true);
        Instant end = SEVEN.plus(Duration.ofDays(1));
        RainInterval slip = plain.own(end, FIVE, 900);
        Instant after = end.plus(Duration.ofHours(12));

        isSuspect(outlier.check(after, plain.vicinity(), fall -> false), VerdictReason.STATION_OUTLIER);
        assertThat(outlier.check(after, plain.vicinity(), fall -> fall.depth().equals(slip.depth())))
                .isEqualTo(Verdict.GOOD);
    }

    @Test
    void cannotJudgeWithoutRain() {
        assertThat(outlier.check(SEVEN, plain.vicinity(), fall -> false)).isEqualTo(Verdict.CANNOT_JUDGE);
    }
}
