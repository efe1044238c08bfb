package org.faofon.classroom.rainday;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;

/**
 * Rain that belongs together.
 *
 * @param interval from the first wet step to the end of the last
 * @param atLeast whether it may have been more, or longer
 * @param wettest the wettest 24, 48 and 72 hours that end in it; rain shortly before it counts in them, as in the rules
 */
public record Storm(Interval interval, long depthMicrometres, boolean atLeast, List<WettestWindow> wettest) {
    /** The windows by which a storm is judged beside its whole length: its mean hides a hard day in a long storm. */
    public static final List<Duration> WINDOWS =
            List.of(Duration.ofHours(24), Duration.ofHours(48), Duration.ofHours(72));

    private static final double HOUR = Duration.ofHours(1).toSeconds();

    public Storm {
        wettest = List.copyOf(wettest);
    }

    public double hours() {
        return interval.length().toSeconds() / HOUR;
    }

    public double mm() {
        return Depth.toMm(depthMicrometres).doubleValue();
    }

    /** Mean intensity in mm/h. */
    public double intensity() {
        return mm() / hours();
    }

    /**
     * Whether slopes have slid in such storms, see {@link CaineThreshold}: by the whole storm or by one of its wettest
     * windows. Where more may have fallen, the answer is never {@code UNDER}.
     */
    public CurvePosition position() {
        Set<CurvePosition> positions = judged().map(WettestWindow::position).collect(Collectors.toSet());
        if (positions.contains(CurvePosition.OVER)) {
            return CurvePosition.OVER;
        }
        return atLeast || positions.contains(CurvePosition.UNKNOWN) ? CurvePosition.UNKNOWN : CurvePosition.UNDER;
    }

    /** The part of it that goes farthest towards the curve. */
    public WettestWindow decisive() {
        return judged().max(Comparator.comparingDouble(WettestWindow::ratio)).orElseThrow();
    }

    private Stream<WettestWindow> judged() {
        return Stream.concat(
                Stream.of(WettestWindow.of(interval.length(), depthMicrometres, atLeast)), wettest.stream());
    }
}
