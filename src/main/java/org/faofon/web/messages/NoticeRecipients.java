package org.faofon.web.messages;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.AlertChannel;

/** Which channels would carry a notice if it were sent now. */
@ApplicationScoped
class NoticeRecipients {
    private static final String LINE = "line";

    private final List<AlertChannel> channels;

    NoticeRecipients(@All List<AlertChannel> channels) {
        this.channels = channels;
    }

    /** Their names; LINE has a preview of its own. */
    List<String> besidesLine(Notice notice) {
        return channels.stream()
                .filter(channel -> notice.goesBy(channel.name()))
                .filter(channel -> channel.configured() && channel.carries(notice))
                .map(AlertChannel::name)
                .filter(name -> !name.equals(LINE))
                .sorted()
                .toList();
    }
}
