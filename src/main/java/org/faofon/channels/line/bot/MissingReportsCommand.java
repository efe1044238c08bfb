package org.faofon.channels.line.bot;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.channels.line.LineFormatter;
import org.faofon.channels.line.LineMessages;
import org.faofon.channels.line.LineTextMessage;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Quality;
import org.faofon.readings.accounting.LiveSilence;
import org.faofon.readings.accounting.SilenceDetector.SilentGauge;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.readings.store.CylinderLevelHistory;

/** สถานะ: who has not reported, and whose cylinder's value could not be used. */
@ApplicationScoped
@Priority(BotCommand.BY_COMMAND)
class MissingReportsCommand implements BotCommand {

    /** A reading at half past five is still this morning's. */
    private static final Duration EARLY = Duration.ofHours(2);

    private static final int MOST_NAMES = 15;

    private final GaugeRegistry network;
    private final LiveRainTotals live;
    private final CylinderLevelHistory emptied;
    private final LiveSilence silence;
    private final NetworkClock clock;

    MissingReportsCommand(
            GaugeRegistry network,
            LiveRainTotals live,
            CylinderLevelHistory emptied,
            LiveSilence silence,
            NetworkClock clock) {
        this.network = network;
        this.live = live;
        this.emptied = emptied;
        this.silence = silence;
        this.clock = clock;
    }

    @Override
    public Optional<String> answer(LineTextMessage said) {
        if (said.is("สถานะ")) {
            return Optional.of(roll(LineFormatter.thai()));
        }
        return said.is("status") ? Optional.of(roll(LineFormatter.english())) : Optional.empty();
    }

    private String roll(LineFormatter speech) {
        LineMessages words = speech.words();
        Instant now = clock.instant();
        Instant due = RainDayTime.rainDayStart(now);
        Set<String> read = listRead(due);
        Map<Boolean, List<Gauge>> unread = network.listGauges().stream()
                .filter(gauge -> gauge.kind == GaugeKind.MANUAL && !read.contains(gauge.code))
                .collect(Collectors.partitioningBy(gauge -> isRejected(gauge, due)));
        List<Gauge> rejected = unread.getOrDefault(true, List.of());
        List<Gauge> cylinders = unread.getOrDefault(false, List.of());
        List<Gauge> automatic = silence.listDistricts(now).stream()
                .flatMap(district -> district.silent().stream())
                .map(SilentGauge::gauge)
                .filter(gauge -> gauge.kind != GaugeKind.MANUAL)
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add((clock.exercise() ? words.drill() + " " : "") + words.roll(speech.moment(now)));
        if (cylinders.isEmpty() && rejected.isEmpty() && automatic.isEmpty()) {
            lines.add(words.rollComplete(network.listGauges().size()));
        }
        if (!cylinders.isEmpty()) {
            lines.add(words.rollCylinders(speech.moment(due), cylinders.size(), names(cylinders, speech)));
        }
        if (!rejected.isEmpty()) {
            lines.add(words.rollRejected(rejected.size(), names(rejected, speech)));
        }
        if (!automatic.isEmpty()) {
            lines.add(words.rollAutomatic(automatic.size(), names(automatic, speech)));
        }
        return String.join("\n", lines);
    }

    private static String names(List<Gauge> gauges, LineFormatter speech) {
        String names = gauges.stream()
                .limit(MOST_NAMES)
                .map(gauge -> speech.school(gauge.school))
                .collect(Collectors.joining(", "));
        return gauges.size() > MOST_NAMES ? names + " " + speech.words().more(gauges.size() - MOST_NAMES) : names;
    }

    private Set<String> listRead(Instant due) {
        try {
            return emptied.listEmptied(due.minus(EARLY));
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read which cylinders were emptied", e);
        }
    }

    /** Whether a value came for this morning and was thrown out. */
    private boolean isRejected(Gauge gauge, Instant due) {
        return live.findNewest(gauge.code)
                .filter(judged -> judged.verdict().quality() == Quality.FAIL)
                .filter(judged -> !judged.reading().at().isBefore(due.minus(EARLY)))
                .isPresent();
    }
}
