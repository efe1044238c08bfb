package org.faofon.alerts.outbox;

import java.util.List;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;

/** What is sent at once: alert events that are sent together, or a notice. */
public sealed interface OutboundMessage {
    Audience audience();

    /**
     * Changes of alerts, in order; several of them form one push. Escalations share no push with other news, because
     * they may have another recipient.
     *
     * @param events at least one
     * @param again whether an officer asked to have it sent again; then it may use what is reserved
     */
    record News(List<AlertEvent> events, boolean again) implements OutboundMessage {
        public News {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("A message must contain at least one event");
            }
        }

        public News(List<AlertEvent> events) {
            this(events, false);
        }

        @Override
        public Audience audience() {
            return events.get(0).audience();
        }
    }

    /**
     * A notice.
     *
     * @param again whether an officer asked to have it sent again; then it may use what is reserved
     */
    record Word(Notice notice, boolean again) implements OutboundMessage {
        public Word(Notice notice) {
            this(notice, false);
        }

        @Override
        public Audience audience() {
            return notice.audience();
        }
    }
}
