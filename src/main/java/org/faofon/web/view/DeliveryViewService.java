package org.faofon.web.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.AlertOutbox.State;
import org.faofon.alerts.outbox.DeliveryLog;
import org.faofon.alerts.outbox.DeliveryLog.Attempt;
import org.faofon.alerts.outbox.DeliveryLog.Push;
import org.faofon.alerts.outbox.NoticeService;
import org.faofon.common.time.RainDayTime;

/** Views of the deliveries and their content, for officers. */
@ApplicationScoped
public class DeliveryViewService {
    private final DeliveryLog log;
    private final AlertQueries queries;
    private final NoticeService notices;
    private final BilingualAlertText speech;

    DeliveryViewService(DeliveryLog log, AlertQueries queries, NoticeService notices, BilingualAlertText speech) {
        this.log = log;
        this.queries = queries;
        this.notices = notices;
        this.speech = speech;
    }

    public List<PushView> list(Optional<State> state, Optional<String> channel, int limit) {
        return log.list(state, channel, limit).stream().map(this::view).toList();
    }

    public Optional<PushView> find(UUID id) {
        return log.find(id).map(this::view);
    }

    private PushView view(Push push) {
        return new PushView(
                push.id(),
                push.channel(),
                push.state(),
                RainDayTime.local(push.createdAt()),
                push.attempts(),
                push.state() == State.WAITING ? RainDayTime.local(push.nextAttemptAt()) : null,
                RainDayTime.localOrNull(push.settledAt().orElse(null)),
                push.outcome(),
                push.resendOf().orElse(null),
                push.askedBy().orElse(null),
                push.events().stream()
                        .flatMap(event -> queries.findEvent(event).stream())
                        .map(this::news)
                        .toList(),
                push.notice()
                        .flatMap(notices::find)
                        .map(DeliveryViewService::word)
                        .orElse(null),
                push.tries().stream().map(DeliveryViewService::tried).toList());
    }

    private PushView.News news(AlertEvent event) {
        return new PushView.News(event.id, event.alert.id, event.kind, speech.headline(event));
    }

    private static PushView.Word word(Notice notice) {
        return new PushView.Word(notice.id(), notice.kind(), notice.audience(), notice.title());
    }

    private static PushView.Try tried(Attempt attempt) {
        return new PushView.Try(
                attempt.number(),
                RainDayTime.local(attempt.beganAt()),
                RainDayTime.localOrNull(attempt.endedAt().orElse(null)),
                attempt.ended().orElse(null),
                attempt.words());
    }
}
