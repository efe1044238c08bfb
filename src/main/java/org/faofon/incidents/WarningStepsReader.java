package org.faofon.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Level;
import org.faofon.alerts.outbox.DeliveryAccount.Push;
import org.faofon.alerts.verification.ImpactRepository;
import org.faofon.network.NetworkClock;
import org.faofon.readings.store.ReadingsAsOf;

/** Finds the steps of warnings in the events, the ledger of readings and the deliveries. */
@ApplicationScoped
public class WarningStepsReader {
    /** The channel whose time counts; the name is that of the channel in the outbox. */
    public static final String LINE = "line";

    private static final Set<Kind> FINDINGS = EnumSet.of(Kind.OPENED, Kind.PROPOSED, Kind.RAISED);
    private static final Set<Kind> TELLING = EnumSet.of(Kind.OPENED, Kind.RAISED, Kind.PUBLISHED);

    /** What comes while the rules look is seen by them, though they began before; in real time. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final AlertQueries alerts;
    private final ReadingsAsOf readings;
    private final ImpactRepository impacts;
    private final NetworkClock clock;

    WarningStepsReader(AlertQueries alerts, ReadingsAsOf readings, ImpactRepository impacts, NetworkClock clock) {
        this.alerts = alerts;
        this.readings = readings;
        this.impacts = impacts;
        this.clock = clock;
    }

    /** A level that the rules found, before the readings are looked up. */
    private record Found(Alert alert, Level level, AlertEvent event, Evidence lead, Optional<AlertEvent> told) {
        ReadingsAsOf.Asked asked(Duration look) {
            return new ReadingsAsOf.Asked(lead.gauge(), lead.until(), event.happenedAt.plus(look));
        }
    }

    /** The steps of those alerts, each with its levels in the order in which they were found. */
    public List<WarningSteps> of(List<Alert> of, List<Push> pushes) throws SQLException {
        Map<Long, List<AlertEvent>> events = alerts
                .listEventsOf(of.stream().map(alert -> alert.id).toList())
                .stream()
                .collect(Collectors.groupingBy(event -> event.alert.id));
        List<Found> found = of.stream()
                .flatMap(alert -> found(alert, events.getOrDefault(alert.id, List.of())).stream())
                .toList();
        Duration look = Duration.ofMillis((long) (LOOK.toMillis() * clock.rate()));
        Map<ReadingsAsOf.Asked, ReadingsAsOf.Newest> newest =
                readings.newest(found.stream().map(each -> each.asked(look)).toList());
        Map<Long, Duration> toLine = toLine(pushes);
        Map<Long, Instant> damage = impacts.firstByAlert();
        return found.stream()
                .map(each -> steps(each, Optional.ofNullable(newest.get(each.asked(look))), toLine, damage))
                .toList();
    }

    private static List<Found> found(Alert alert, List<AlertEvent> events) {
        Map<Level, Found> first = new LinkedHashMap<>();
        for (AlertEvent event : events) {
            Level level = event.levelSpokenOf();
            if (FINDINGS.contains(event.kind) && !first.containsKey(level)) {
                lead(event, level)
                        .ifPresent(lead ->
                                first.put(level, new Found(alert, level, event, lead, told(events, event, level))));
            }
        }
        return new ArrayList<>(first.values());
    }

    private static Optional<Evidence> lead(AlertEvent event, Level level) {
        return event.evidence.stream()
                .filter(held -> held.level() == level)
                .max(Comparator.comparingDouble(Evidence::ratio));
    }

    private static Optional<AlertEvent> told(List<AlertEvent> events, AlertEvent since, Level level) {
        return events.stream()
                .filter(event -> event.id >= since.id && event.isPublic && TELLING.contains(event.kind))
                .filter(event -> !level.above(event.level))
                .findFirst();
    }

    private static Map<Long, Duration> toLine(List<Push> pushes) {
        Map<Long, Duration> took = new LinkedHashMap<>();
        pushes.stream()
                .filter(push -> push.channel().equals(LINE) && !push.again())
                .forEach(push ->
                        push.tookTo().ifPresent(time -> push.events().forEach(event -> took.putIfAbsent(event, time))));
        return took;
    }

    private static WarningSteps steps(
            Found found, Optional<ReadingsAsOf.Newest> reading, Map<Long, Duration> toLine, Map<Long, Instant> damage) {
        return new WarningSteps(
                found.alert().id,
                found.alert().hazard,
                found.alert().districtCode,
                found.level(),
                found.lead().rule(),
                found.lead().version(),
                found.event(),
                found.lead().since(),
                reading.map(ReadingsAsOf.Newest::endedAt),
                reading.map(ReadingsAsOf.Newest::receivedAt),
                found.told(),
                found.told().flatMap(told -> Optional.ofNullable(toLine.get(told.id))),
                Optional.ofNullable(damage.get(found.alert().id)));
    }
}
