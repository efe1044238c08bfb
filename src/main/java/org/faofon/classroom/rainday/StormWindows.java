package org.faofon.classroom.rainday;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.readings.Interval;

/** The wet steps of a gauge, for the wettest windows of its storms. */
final class StormWindows {
    private final List<Step> steps = new ArrayList<>();

    private record Step(Interval interval, long depthMicrometres) {}

    void add(Interval interval, long depthMicrometres) {
        steps.add(new Step(interval, depthMicrometres));
    }

    /** The wettest window of each length that ends with a step of the storm. */
    List<WettestWindow> wettest(Interval storm, boolean atLeast) {
        Instant farthest = storm.start().minus(Storm.WINDOWS.get(Storm.WINDOWS.size() - 1));
        List<Step> near = steps.stream()
                .filter(step -> step.interval().end().isAfter(farthest)
                        && !step.interval().end().isAfter(storm.end()))
                .toList();
        return Storm.WINDOWS.stream()
                .map(window -> wettest(storm, window, near, atLeast))
                .toList();
    }

    /**
     * A step longer than the window, such as a weekend's total, lies in it in part: at least its even share, which some
     * part of it must have had, and at most all of it.
     */
    private static WettestWindow wettest(Interval storm, Duration window, List<Step> near, boolean atLeast) {
        long known = 0;
        long most = 0;
        for (Step last : near) {
            Instant end = last.interval().end();
            if (end.isAfter(storm.start())) {
                known = Math.max(known, Math.max(sum(near, end.minus(window), end), share(last, window)));
                most = Math.max(most, touching(near, end.minus(window), end));
            }
        }
        return new WettestWindow(window, known, atLeast ? WettestWindow.UNBOUNDED : Math.max(known, most));
    }

    private static long sum(List<Step> steps, Instant from, Instant to) {
        return steps.stream()
                .filter(step -> !step.interval().start().isBefore(from)
                        && !step.interval().end().isAfter(to))
                .mapToLong(Step::depthMicrometres)
                .sum();
    }

    /** The same with the steps of several days that lie in it only in part. */
    private static long touching(List<Step> steps, Instant from, Instant to) {
        return steps.stream()
                .filter(step -> step.interval().end().isAfter(from)
                        && !step.interval().end().isAfter(to))
                .mapToLong(Step::depthMicrometres)
                .sum();
    }

    private static long share(Step step, Duration window) {
        long length = step.interval().length().toSeconds();
        return length <= window.toSeconds() ? 0 : step.depthMicrometres() * window.toSeconds() / length;
    }
}
