package org.faofon.classroom.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.faofon.classroom.ClassroomFormatter;
import org.faofon.classroom.ClassroomMessages;
import org.faofon.classroom.rainday.Storm;
import org.faofon.common.chart.LinearAxis;
import org.faofon.common.chart.SvgWriter;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.Depth;

/** Draws the course of the biggest storm, step by step. */
public record Hyetograph(Storm storm, List<Step> steps) {
    private static final int MOST_STEPS = 72;
    private static final int LABELS = 5;
    private static final List<String> FROM_SHORT_TO_LONG =
            List.of("PT5M", "PT10M", "PT15M", "PT30M", "PT1H", "PT2H", "PT3H", "PT6H", "PT12H", "P1D");

    /**
     * One column.
     *
     * @param known whether anything was observed
     * @param atLeast whether it may have been more
     */
    public record Step(Instant start, long depthMicrometres, boolean known, boolean atLeast) {
        public double mm() {
            return Depth.toMm(depthMicrometres).doubleValue();
        }
    }

    /** The shortest step that keeps the number of columns small: nearly always 5 to 60 minutes. */
    public static String stepFor(Duration length) {
        return FROM_SHORT_TO_LONG.stream()
                .filter(step -> length.dividedBy(Duration.parse(step)) <= MOST_STEPS)
                .findFirst()
                .orElse("P1D");
    }

    /** How long each column is. */
    public Duration step() {
        Instant end = steps.size() < 2 ? storm.interval().end() : steps.get(1).start();
        return Duration.between(steps.get(0).start(), end);
    }

    public boolean ofDays() {
        return step().compareTo(Duration.ofDays(1)) >= 0;
    }

    /** Whether it is one column of several days. */
    public boolean heap() {
        return step().compareTo(Duration.ofDays(1)) > 0;
    }

    public Step hardest() {
        return steps.stream()
                .reduce((one, other) -> other.depthMicrometres() > one.depthMicrometres() ? other : one)
                .orElseThrow();
    }

    public String draw(ClassroomFormatter words) {
        ClassroomMessages in = words.in();
        String description = in.stormDescription(
                words.amount(hardest().depthMicrometres(), hardest().atLeast()),
                words.moment(hardest().start()));
        SvgWriter svg = new SvgWriter("storm", BarChartFrame.WIDTH, BarChartFrame.HEIGHT, in.stormTitle(), description)
                .withGaps();
        LinearAxis scale = LinearAxis.upTo(hardest().mm());
        BarChartFrame frame =
                new BarChartFrame(svg, scale, steps.size()).axis(in.mm(), ofDays() ? in.dayOfMonth() : in.stormAxis());
        int every = Math.max(1, (steps.size() + LABELS - 1) / LABELS);
        for (int place = 0; place < steps.size(); place++) {
            Step each = steps.get(place);
            if (each.known()) {
                frame.column("bar c-heavy", place, each.mm());
            } else {
                frame.gap(place);
            }
            if (place % every == 0) {
                frame.label(place, label(each.start()));
            }
        }
        return svg.close();
    }

    private String label(Instant start) {
        ZonedDateTime local = start.atZone(RainDayTime.BANGKOK);
        return ofDays()
                ? String.valueOf(local.getDayOfMonth())
                : "%02d:%02d".formatted(local.getHour(), local.getMinute());
    }
}
