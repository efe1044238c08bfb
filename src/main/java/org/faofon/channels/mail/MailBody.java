package org.faofon.channels.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.channels.ChannelsConfig;

/** Formats an outbound message as plain text: Thai first, English below. */
@ApplicationScoped
class MailBody {
    private static final String BETWEEN = "\n\n";

    private final AlertTextFormatter words;
    private final Optional<String> site;

    MailBody(AlertTextFormatter words, ChannelsConfig config) {
        this.words = words;
        this.site = config.publicUrl().map(URI::toString).map(url -> url.replaceAll("/+$", ""));
    }

    /** The headline; of several events, the first one's and how many more there are. */
    String subject(OutboundMessage outbound) {
        if (outbound instanceof OutboundMessage.Word word) {
            return oneLine(words.title(word.notice(), AlertTextFormatter.THAI));
        }
        List<AlertEvent> events = ((OutboundMessage.News) outbound).events();
        String more = events.size() > 1 ? " (+" + (events.size() - 1) + ")" : "";
        return oneLine(words.headline(events.get(0), AlertTextFormatter.THAI) + more);
    }

    /** A line break would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    String body(OutboundMessage outbound) {
        if (outbound instanceof OutboundMessage.Word word) {
            return notice(word.notice());
        }
        List<AlertEvent> events = ((OutboundMessage.News) outbound).events();
        return said(events, AlertTextFormatter.THAI) + BETWEEN + "-".repeat(24) + BETWEEN
                + said(events, AlertTextFormatter.ENGLISH) + "\n";
    }

    private String said(List<AlertEvent> events, Locale locale) {
        return events.stream()
                .map(event -> words.fullText(event, locale) + link(page(event)))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String page(AlertEvent event) {
        return (event.isPublic ? "/alerts/" : "/centre/alerts/") + event.alert.id;
    }

    private String notice(Notice notice) {
        return words.title(notice, AlertTextFormatter.THAI) + BETWEEN + notice.text()
                + notice.path().map(this::link).orElse("") + "\n";
    }

    private String link(String path) {
        return site.map(address -> "\n" + address + path).orElse("");
    }
}
