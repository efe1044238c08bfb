package org.faofon.channels.line.bot;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.LineFormatter;
import org.faofon.channels.line.LineMessages;
import org.faofon.channels.line.LineTextMessage;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.query.LiveRainTotals;

/** เตือนภัย: the warnings in force, with their published text. Pending levels are not shown. */
@ApplicationScoped
@Priority(BotCommand.BY_COMMAND)
class AlertsCommand implements BotCommand {
    private static final int MOST = 8;

    private final AlertQueries queries;
    private final AlertTextFormatter words;
    private final GaugeRegistry network;
    private final LiveRainTotals live;
    private final NetworkClock clock;
    private final Optional<URI> site;

    AlertsCommand(
            AlertQueries queries,
            AlertTextFormatter words,
            GaugeRegistry network,
            LiveRainTotals live,
            NetworkClock clock,
            ChannelsConfig config) {
        this.queries = queries;
        this.words = words;
        this.network = network;
        this.live = live;
        this.clock = clock;
        this.site = config.publicUrl();
    }

    @Override
    public Optional<String> answer(LineTextMessage said) {
        if (said.is("เตือนภัย") || said.is("เตือน")) {
            return Optional.of(open(LineFormatter.thai()));
        }
        return said.is("alerts") || said.is("alert") ? Optional.of(open(LineFormatter.english())) : Optional.empty();
    }

    private String open(LineFormatter speech) {
        LineMessages in = speech.words();
        List<AlertEvent> told = queries.listOpen().stream()
                .filter(alert -> alert.status == Alert.Status.ACTIVE)
                .flatMap(alert -> lastTold(alert).stream())
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add((clock.exercise() ? in.drill() + " " : "")
                + (told.isEmpty() ? in.noAlerts(speech.moment(clock.instant())) : in.openAlerts(told.size())));
        told.stream().limit(MOST).forEach(event -> lines.add(words.headline(event, speech.locale())));
        if (told.size() > MOST) {
            lines.add(in.more(told.size() - MOST));
        }
        lines.add(reporting(in));
        if (told.isEmpty()) {
            lines.add(in.noAlertIsNotSafe());
        }
        site.ifPresent(address -> lines.add(address.toString()));
        return String.join("\n", lines);
    }

    /** If no gauge reports, "no warning" would mean nothing. */
    private String reporting(LineMessages in) {
        Instant now = clock.instant();
        long reporting = network.listGauges().stream()
                .filter(gauge -> live.reporting(gauge, now))
                .count();
        return in.reporting(reporting, network.listGauges().size());
    }

    private Optional<AlertEvent> lastTold(Alert alert) {
        return queries.eventsOf(alert.id).stream()
                .filter(event -> event.isPublic && event.kind.describesAlert())
                .reduce((earlier, later) -> later);
    }
}
