package org.faofon.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.alerts.Level;
import org.faofon.rules.LiveReplay.Told;

/** How late what was owed became public, and what never did. */
final class ReplayDelays {
    /** One reporting interval of five minutes and the round a minute later. */
    static final Duration BOUND = Duration.ofMinutes(6);

    /** An officer's time-out, and a round. */
    static final Duration BOUND_OF_TYPED = Duration.ofMinutes(11);

    private static final int MOST_SAID = Integer.getInteger("replay.say", 3);

    private final Duration bound;
    private final Map<Level, Integer> owed = new EnumMap<>(Level.class);
    private final List<Told> lost = new ArrayList<>();
    private final List<String> late = new ArrayList<>();
    private final List<Told> notOwed = new ArrayList<>();
    private Duration longest = Duration.ZERO;
    private Duration longestOfTyped = Duration.ZERO;

    ReplayDelays() {
        this(BOUND);
    }

    /** @param bound for what gauges measure by themselves */
    ReplayDelays(Duration bound) {
        this.bound = bound;
    }

    void add(Told due, Optional<Told> found) {
        owed.merge(due.level(), 1, Integer::sum);
        if (found.isEmpty()) {
            lost.add(due);
            return;
        }
        Duration delay = Duration.between(due.at(), found.get().at());
        if (delay.compareTo(due.typed() ? BOUND_OF_TYPED : bound) > 0) {
            late.add(delay + " " + due);
        }
        if (due.typed()) {
            longestOfTyped = delay.compareTo(longestOfTyped) > 0 ? delay : longestOfTyped;
        } else {
            longest = delay.compareTo(longest) > 0 ? delay : longest;
        }
    }

    void addNotOwed(List<Told> told) {
        notOwed.addAll(told);
    }

    void addAll(ReplayDelays other) {
        other.owed.forEach((level, count) -> owed.merge(level, count, Integer::sum));
        lost.addAll(other.lost);
        late.addAll(other.late);
        notOwed.addAll(other.notOwed);
        longest = other.longest.compareTo(longest) > 0 ? other.longest : longest;
        longestOfTyped = other.longestOfTyped.compareTo(longestOfTyped) > 0 ? other.longestOfTyped : longestOfTyped;
    }

    int owed(Level level) {
        return owed.getOrDefault(level, 0);
    }

    List<Told> lost() {
        return lost;
    }

    List<String> late() {
        return late;
    }

    void print(String name) {
        System.out.printf(
                "  %-44s owed %3d WATCH %3d WARNING %3d EMERGENCY; lost %d, late %d; longest delay %s, typed %s;"
                        + " not owed %d%n",
                name,
                owed(Level.WATCH),
                owed(Level.WARNING),
                owed(Level.EMERGENCY),
                lost.size(),
                late.size(),
                longest,
                longestOfTyped,
                notOwed.size());
        lost.stream().limit(MOST_SAID).forEach(each -> System.out.println("    LOST " + each));
        late.stream().limit(MOST_SAID).forEach(each -> System.out.println("    LATE by " + each));
        notOwed.stream().limit(MOST_SAID).forEach(each -> System.out.println("    NOT OWED " + each));
    }
}
