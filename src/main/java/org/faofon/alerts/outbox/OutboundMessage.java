package org.faofon.alerts.outbox;

import java.util.List;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;

/** What goes out at once: news of alerts that travel together, or a word that belongs to no alert. */
public sealed interface OutboundMessage {
    Audience audience();

    /**
     * Changes of alerts, in order; several of them are one push. A call to officers always travels alone, because it may
     * have another receiver.
     *
     * @param events at least one
     */
    record News(List<AlertEvent> events) implements OutboundMessage {
        public News {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("News must tell of at least one event");
            }
        }

        @Override
        public Audience audience() {
            return events.get(0).audience();
        }
    }

    record Word(Notice notice) implements OutboundMessage {
        @Override
        public Audience audience() {
            return notice.audience();
        }
    }
}
