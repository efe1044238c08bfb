package org.faofon.situations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.faofon.situations.SituationReport.Conditions;

/**
 * A school's situation, merged from its reports: the newest decides, and what it leaves unsaid is taken from the earlier ones
 * of the same event, with its own time. An event begins after the school was normal.
 *
 * @param newest the report that decides
 * @param reports how many belong to the event
 */
public record SchoolSituation(
        SituationReport newest,
        Optional<Known<WaterDepth>> water,
        Optional<Known<Utility>> power,
        Optional<Known<Utility>> road,
        Optional<Known<Utility>> telephone,
        Optional<Known<PeopleBand>> people,
        int reports) {
    /** What somebody saw at that time. */
    public record Known<T>(T value, Instant at) {}

    /** What is older than this before the newest report says nothing about it. */
    private static final Duration REACH = Duration.ofHours(24);

    /** Merges reports of one school, the newest first; empty without one. */
    public static Optional<SchoolSituation> of(List<SituationReport> newestFirst) {
        if (newestFirst.isEmpty()) {
            return Optional.empty();
        }
        List<SituationReport> event = eventOf(newestFirst);
        return Optional.of(new SchoolSituation(
                event.get(0),
                latest(event, Conditions::water),
                latest(event, seen -> known(seen.power())),
                latest(event, seen -> known(seen.road())),
                latest(event, seen -> known(seen.telephone())),
                latest(event, Conditions::people),
                event.size()));
    }

    private static List<SituationReport> eventOf(List<SituationReport> newestFirst) {
        List<SituationReport> event = new ArrayList<>();
        for (SituationReport report : newestFirst) {
            boolean over = !event.isEmpty()
                    && (report.status() == SchoolStatus.NORMAL
                            || event.get(0).status() == SchoolStatus.NORMAL
                            || report.seenAt().isBefore(event.get(0).seenAt().minus(REACH)));
            if (over) {
                break;
            }
            event.add(report);
        }
        return event;
    }

    private static Optional<Utility> known(Utility utility) {
        return utility == Utility.UNKNOWN ? Optional.empty() : Optional.of(utility);
    }

    private static <T> Optional<Known<T>> latest(
            List<SituationReport> event, Function<Conditions, Optional<T>> reader) {
        return event.stream()
                .flatMap(report ->
                        reader.apply(report.conditions()).map(value -> new Known<>(value, report.seenAt())).stream())
                .findFirst();
    }

    /** All that is known, without its times. */
    Conditions conditions() {
        return new Conditions(
                water.map(Known::value),
                power.map(Known::value).orElse(Utility.UNKNOWN),
                road.map(Known::value).orElse(Utility.UNKNOWN),
                telephone.map(Known::value).orElse(Utility.UNKNOWN),
                people.map(Known::value));
    }

    public String school() {
        return newest.school();
    }

    public SchoolStatus status() {
        return newest.status();
    }

    public Instant seenAt() {
        return newest.seenAt();
    }

    public boolean isNormal() {
        return status() == SchoolStatus.NORMAL;
    }

    public Duration age(Instant now) {
        Duration age = Duration.between(seenAt(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** Whether that is known and does not work. */
    public static boolean fails(Optional<Known<Utility>> utility) {
        return utility.filter(known -> known.value() == Utility.NO).isPresent();
    }
}
