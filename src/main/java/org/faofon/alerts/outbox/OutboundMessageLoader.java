package org.faofon.alerts.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.outbox.AlertOutbox.Taken;

/** Loads the content of a push. */
@ApplicationScoped
class OutboundMessageLoader {
    private final AlertQueries queries;
    private final NoticeService notices;

    OutboundMessageLoader(AlertQueries queries, NoticeService notices) {
        this.queries = queries;
        this.notices = notices;
    }

    OutboundMessage of(Taken push) {
        if (push.notice().isPresent()) {
            return new OutboundMessage.Word(notices.find(push.notice().get()).orElseThrow(), push.again());
        }
        List<AlertEvent> events = push.events().stream()
                .map(id -> queries.findEvent(id).orElseThrow())
                .toList();
        return new OutboundMessage.News(events, push.again());
    }
}
