package org.faofon.classroom;

import java.util.Comparator;
import java.util.List;

/** Draws the months of a year with their rainy days; what is missing of a month is said below it. */
final class YearBars {
    private YearBars() {}

    static String draw(List<RainMonth> months, ClassroomWords words) {
        ClassroomMessages in = words.in();
        Svg svg = new Svg("year", Frame.WIDTH, Frame.HEIGHT, in.yearTitle(), description(months, words)).withGaps();
        Scale scale =
                Scale.upTo(months.stream().mapToDouble(RainMonth::mm).max().orElse(0));
        Frame frame = new Frame(svg, scale, months.size()).axis(in.mm(), in.yearAxis());
        for (int place = 0; place < months.size(); place++) {
            RainMonth month = months.get(place);
            frame.label(place, words.shortMonth(month.month().getMonth()));
            if (month.countedDays() == 0 && month.pastDays() > 0) {
                frame.gap(place);
            } else {
                boolean whole = month.countedDays() == month.days().size();
                frame.column(whole ? "bar c-moderate" : "bar part", place, month.mm());
                frame.above(place, month.mm(), String.valueOf(month.rainyDays()));
            }
        }
        return svg.close();
    }

    private static String description(List<RainMonth> months, ClassroomWords words) {
        return months.stream()
                .max(Comparator.comparingLong(RainMonth::totalMicrometres))
                .filter(month -> month.totalMicrometres() > 0)
                .map(month -> words.in()
                        .yearDescription(
                                words.month(month.month()), words.amount(month.totalMicrometres(), month.atLeast())))
                .orElseGet(() -> words.in().nothingYet());
    }
}
