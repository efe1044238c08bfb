package org.faofon.classroom;

import java.util.List;
import java.util.stream.DoubleStream;

/** Draws our days as columns and the district's mean as a dash across each. */
final class DistrictBars {
    private static final int LABEL_EVERY = 5;

    private DistrictBars() {}

    static String draw(BesideDistrict beside, ClassroomWords words) {
        ClassroomMessages in = words.in();
        String description = in.besideDescription(
                beside.commonDays(), words.mm(beside.oursMicrometres()), words.mm(beside.meanMicrometres()));
        Svg svg = new Svg("beside", Frame.WIDTH, Frame.HEIGHT, in.besideTitle(), description).withGaps();
        List<BesideDistrict.Day> days = beside.days();
        Scale scale = Scale.upTo(days.stream()
                .flatMapToDouble(day -> DoubleStream.of(day.ours().mm(), day.meanMm()))
                .max()
                .orElse(0));
        Frame frame = new Frame(svg, scale, days.size()).axis(in.mm(), in.dayOfMonth());
        for (int place = 0; place < days.size(); place++) {
            draw(frame, place, days.get(place));
        }
        return svg.close();
    }

    private static void draw(Frame frame, int place, BesideDistrict.Day day) {
        int date = place + 1;
        if (date == 1 || date % LABEL_EVERY == 0) {
            frame.label(place, String.valueOf(date));
        }
        if (day.ours().state() == RainDay.State.MISSING) {
            frame.gap(place);
        } else if (day.ours().known()) {
            frame.column("bar c-moderate", place, day.ours().mm());
        }
        if (day.reporting() > 0) {
            double y = frame.y(day.meanMm());
            frame.svg().line("mean", frame.left(place), y, frame.left(place) + frame.place(), y);
        }
    }
}
