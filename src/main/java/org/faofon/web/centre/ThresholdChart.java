package org.faofon.web.centre;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.common.chart.LinearAxis;
import org.faofon.common.chart.SvgWriter;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.Depth;
import org.faofon.readings.RainTotal;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.web.PageContext;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.EvidenceView;

/**
 * Draws the rain of a gauge against the threshold of a rule: above the running total of the rule's window with the
 * threshold, below the hyetograph, and stripes where nothing was observed.
 *
 * @param id unique on the page
 * @param until the end of the picture
 */
record ThresholdChart(String id, Instant until, Duration window, BigDecimal thresholdMm, AlertView alert) {
    private static final int STEPS = 72;
    private static final double WIDTH = 460;
    private static final double LEFT = 40;
    private static final double RIGHT = 452;
    private static final double TOP = 24;
    private static final double MIDDLE = 146;
    private static final double BARS = 180;
    private static final double BOTTOM = 238;
    private static final double HEIGHT = 262;
    private static final int LABELS = 6;
    private static final int LABELS_WITH_DAYS = 4;

    /** With less of a step observed than this, its bar says nothing. */
    private static final double ENOUGH = 0.5;

    /** At least six hours; a long window is shown with half as much again before it. */
    private Duration span() {
        Duration longer = window.plus(window.dividedBy(2));
        return longer.compareTo(Duration.ofHours(6)) < 0 ? Duration.ofHours(6) : longer;
    }

    private Duration step() {
        long minutes = Math.max(5, span().toMinutes() / STEPS);
        return Duration.ofMinutes((minutes + 4) / 5 * 5);
    }

    String draw(EvidenceView held, LiveRainTotals live, PageContext page) {
        List<Instant> ends = ends();
        List<RainTotal> steps =
                ends.stream().map(end -> live.total(held.gauge(), end, step())).toList();
        List<RainTotal> totals =
                ends.stream().map(end -> live.total(held.gauge(), end, window)).toList();
        StoryMessages in = MessageBundles.get(StoryMessages.class, Localized.Literal.of(page.lang()));
        String title = in.chartTitle(held.school() == null ? held.gauge() : page.shortSchool(held.school()));
        String most = page.mm(totals.stream()
                .map(total -> Depth.toMm(total.depthMicrometres()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO));
        SvgWriter svg = new SvgWriter(
                        id, WIDTH, HEIGHT, title, in.chartDescription(page.window(window), most, page.mm(thresholdMm)))
                .withGaps();
        gaps(svg, steps);
        total(svg, totals, page, in);
        bars(svg, steps, page, in);
        times(svg, ends, in);
        return svg.close();
    }

    private List<Instant> ends() {
        List<Instant> ends = new ArrayList<>();
        for (Instant end = until.minus(span()).plus(step()); !end.isAfter(until); end = end.plus(step())) {
            ends.add(end);
        }
        return ends;
    }

    private double x(int place, int places) {
        return LEFT + (RIGHT - LEFT) * place / places;
    }

    private void gaps(SvgWriter svg, List<RainTotal> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).coverage() < ENOUGH) {
                svg.gap(x(i, steps.size()), TOP, x(1, steps.size()) - LEFT, BOTTOM - TOP);
            }
        }
    }

    private void total(SvgWriter svg, List<RainTotal> totals, PageContext page, StoryMessages in) {
        double most = Math.max(
                thresholdMm.doubleValue() * 1.1,
                totals.stream().mapToDouble(ThresholdChart::mm).max().orElse(0));
        LinearAxis scale = LinearAxis.upTo(most);
        for (double tick : scale.ticks()) {
            double y = y(scale, tick, TOP, MIDDLE);
            svg.line(tick == 0 ? "axis" : "grid", LEFT, y, RIGHT, y);
            svg.text("number", "end", LEFT - 4, y + 4, SvgWriter.number(tick));
        }
        List<Double> corners = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            corners.add(x(i + 1, totals.size()));
            corners.add(y(scale, mm(totals.get(i)), TOP, MIDDLE));
        }
        svg.way("curve", corners);
        double y = y(scale, thresholdMm.doubleValue(), TOP, MIDDLE);
        svg.line("threshold", LEFT, y, RIGHT, y);
        svg.text("threshold-name", "start", LEFT + 4, y - 4, in.chartThreshold(page.mm(thresholdMm)));
        svg.text("number", "start", 2, TOP - 10, in.chartTotal(page.window(window)));
    }

    private void bars(SvgWriter svg, List<RainTotal> steps, PageContext page, StoryMessages in) {
        LinearAxis scale = LinearAxis.upTo(
                steps.stream().mapToDouble(ThresholdChart::mm).max().orElse(0));
        svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
        svg.text("number", "end", LEFT - 4, BARS + 4, SvgWriter.number(scale.most()));
        svg.line("grid", LEFT, BARS, RIGHT, BARS);
        double width = (x(1, steps.size()) - LEFT) * 0.8;
        for (int i = 0; i < steps.size(); i++) {
            double top = y(scale, mm(steps.get(i)), BARS, BOTTOM);
            if (mm(steps.get(i)) > 0) {
                svg.rect("bar c-heavy", x(i, steps.size()), top, width, BOTTOM - top);
            }
        }
        svg.text("number", "start", 2, BARS - 11, in.chartBars(page.window(step())));
    }

    private void times(SvgWriter svg, List<Instant> ends, StoryMessages in) {
        int every = Math.max(1, ends.size() / (ofDays() ? LABELS_WITH_DAYS : LABELS));
        for (int i = every - 1; i < ends.size(); i += every) {
            String anchor = i + every < ends.size() ? "middle" : "end";
            svg.text("number", anchor, x(i + 1, ends.size()), BOTTOM + 16, label(ends.get(i)));
        }
        Instant raised = alert.raisedAt().toInstant();
        Instant start = until.minus(span());
        if (raised.isAfter(start) && raised.isBefore(until)) {
            double share = (double) Duration.between(start, raised).toSeconds() / span().toSeconds();
            double x = LEFT + (RIGHT - LEFT) * share;
            svg.line("raised", x, TOP, x, BOTTOM);
            svg.text("number", x > (LEFT + RIGHT) / 2 ? "end" : "start", x, TOP - 10, in.chartRaised());
        }
    }

    /** With the day where the picture is longer than two. */
    private String label(Instant at) {
        var local = at.atZone(RainDayTime.BANGKOK);
        String clock = "%02d:%02d".formatted(local.getHour(), local.getMinute());
        return ofDays() ? local.getDayOfMonth() + "/" + local.getMonthValue() + " " + clock : clock;
    }

    private boolean ofDays() {
        return span().toDays() >= 2;
    }

    private static double mm(RainTotal total) {
        return Depth.toMm(total.depthMicrometres()).doubleValue();
    }

    private static double y(LinearAxis scale, double mm, double top, double bottom) {
        return bottom - scale.share(mm) * (bottom - top);
    }
}
