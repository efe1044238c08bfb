package org.faofon.incidents.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertEvent;
import org.faofon.common.time.RainDayTime;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.IncidentMessages;
import org.faofon.incidents.replay.ReplayFrame.AlertState;
import org.faofon.incidents.replay.ReplayFrame.DistrictState;
import org.faofon.incidents.replay.ReplayFrame.GaugeState;
import org.faofon.incidents.replay.ReplayFrame.LogLine;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.faofon.readings.RainClass;
import org.faofon.readings.RainShade;
import org.faofon.readings.RainTotal;

/** Puts the state of a past minute into words. */
final class ReplayFrameFormatter {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration THREE_HOURS = Duration.ofHours(3);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int LOG_LINES = 12;

    private final IncidentFormatter words;
    private final IncidentMessages in;
    private final List<Gauge> gauges;

    ReplayFrameFormatter(IncidentFormatter words, Collection<Gauge> gauges) {
        this.words = words;
        this.in = words.in();
        this.gauges = gauges.stream()
                .sorted(Comparator.comparing((Gauge gauge) -> gauge.code))
                .toList();
    }

    ReplayFrame frame(Instant at, RainAsOf rain, AlertsAsOf alerts) {
        List<GaugeState> states =
                gauges.stream().map(gauge -> gauge(gauge, at, rain)).toList();
        List<AlertsAsOf.Open> open = alerts.openAt(at);
        long reporting = states.stream().filter(state -> !state.isSilent()).count();
        long suspect = gauges.stream()
                .mapToLong(gauge -> rain.suspect(gauge.code, at, DAY))
                .sum();
        return new ReplayFrame(
                RainDayTime.local(at),
                words.moment(at),
                in.replaySummary(reporting, states.size(), suspect),
                states,
                open.stream().map(this::alert).toList(),
                alerts.logUntil(at, LOG_LINES).stream().map(this::line).toList(),
                districts(open));
    }

    private GaugeState gauge(Gauge gauge, Instant at, RainAsOf rain) {
        RainTotal day = rain.total(gauge.code, at, DAY);
        RainClass rainClass = RainClass.of(day, false);
        Optional<Duration> age = rain.newest(gauge.code).map(newest -> Duration.between(newest, at));
        boolean isSilent =
                age.map(old -> old.compareTo(gauge.silentAfter()) > 0).orElse(true);
        long suspect = rain.suspect(gauge.code, at, DAY);
        return new GaugeState(
                gauge.code,
                words.label(day),
                RainShade.keyOf(rainClass, Depth.toMm(day.depthMicrometres())),
                RainClass.partly(day),
                isSilent,
                rain(rain.total(gauge.code, at, HOUR)),
                rain(rain.total(gauge.code, at, THREE_HOURS)),
                rain(day),
                age.map(words::lasted).orElse("–"),
                suspect == 0 ? "" : in.suspectReadings(suspect));
    }

    /** With the share that had been observed, unless that was enough. */
    private String rain(RainTotal total) {
        if (total.observed().isZero()) {
            return "–";
        }
        String mm = words.depth(total);
        return RainClass.partly(total) ? mm + " " + in.observed(words.percent(total.coverage())) : mm;
    }

    private AlertState alert(AlertsAsOf.Open open) {
        AlertEvent last = open.last();
        String text = words.level(open.waits() ? last.levelSpokenOf() : last.level) + " "
                + words.hazard(last.alert.hazard) + " " + words.district(last.alert.districtCode);
        String state = open.waits() ? in.waitsForOfficer() : in.inForce();
        String seen = open.acknowledged()
                .map(event -> " · " + in.seenBy(words.actor(event.actor), words.clock(event.happenedAt)))
                .orElse(" · " + in.seenByNobody());
        return new AlertState(last.alert.id, open.levelNumber(), text, state + seen);
    }

    private LogLine line(AlertEvent event) {
        return new LogLine(
                words.clock(event.happenedAt),
                words.kind(event) + ": " + words.headline(event) + " (" + words.actor(event.actor) + ")");
    }

    private static List<DistrictState> districts(List<AlertsAsOf.Open> open) {
        Map<String, Integer> worst = open.stream()
                .flatMap(alert -> alert.told().stream())
                .collect(Collectors.toMap(
                        (AlertEvent told) -> told.alert.districtCode, told -> told.level.number(), Math::max));
        return worst.entrySet().stream()
                .map(entry -> new DistrictState(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(DistrictState::code))
                .toList();
    }
}
