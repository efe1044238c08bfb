package org.faofon.incidents.leadtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.faofon.incidents.WarningSteps;

/**
 * The times of the warnings of one version of a rule.
 *
 * @param warnings how many levels it found
 * @param arrive from the observation until the reading came
 * @param find from then until the rules found the level
 * @param decide from then until the public was told, by an officer or automatically
 * @param line from then until LINE took the message
 * @param whole from the observation until LINE took it
 * @param lead from the moment the public was told until the first damage
 */
record RuleLeadTimes(
        String rule,
        int version,
        int warnings,
        DurationStatistics arrive,
        DurationStatistics find,
        DurationStatistics decide,
        DurationStatistics line,
        DurationStatistics whole,
        DurationStatistics lead) {
    private record Version(String rule, int number) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            return Comparator.comparing(Version::rule)
                    .thenComparing(Version::number, Comparator.reverseOrder())
                    .compare(this, other);
        }
    }

    /** By rule, the newest version first. */
    static List<RuleLeadTimes> of(List<WarningSteps> steps) {
        TreeMap<Version, List<WarningSteps>> byVersion = steps.stream()
                .collect(Collectors.groupingBy(
                        step -> new Version(step.rule(), step.version()), TreeMap::new, Collectors.toList()));
        List<RuleLeadTimes> times = new ArrayList<>();
        byVersion.forEach((version, of) -> times.add(of(version.rule(), version.number(), of)));
        return times;
    }

    /** Of all rules together; empty if there is none. */
    static Optional<RuleLeadTimes> ofAll(List<WarningSteps> steps) {
        return steps.isEmpty() ? Optional.empty() : Optional.of(of("", 0, steps));
    }

    private static RuleLeadTimes of(String rule, int version, List<WarningSteps> steps) {
        return new RuleLeadTimes(
                rule,
                version,
                steps.size(),
                delays(steps, WarningSteps::observedToReceived),
                delays(steps, WarningSteps::receivedToFound),
                delays(steps, WarningSteps::foundToTold),
                delays(steps, WarningSteps::toLine),
                delays(steps, WarningSteps::observedToLine),
                DurationStatistics.ofLeadTimes(times(steps, WarningSteps::leadTime)));
    }

    private static DurationStatistics delays(
            List<WarningSteps> steps, Function<WarningSteps, Optional<Duration>> step) {
        return DurationStatistics.ofDelays(times(steps, step));
    }

    private static List<Duration> times(List<WarningSteps> steps, Function<WarningSteps, Optional<Duration>> step) {
        return steps.stream().flatMap(each -> step.apply(each).stream()).toList();
    }
}
