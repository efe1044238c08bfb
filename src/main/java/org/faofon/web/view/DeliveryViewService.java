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
import org.faofon.alerts.outbox.DeliveryLog.Dispatch;
import org.faofon.alerts.outbox.DeliveryLog.Push;
import org.faofon.alerts.outbox.FailedDeliveryRepository;
import org.faofon.alerts.outbox.NoticeService;
import org.faofon.common.time.RainDayTime;

/** Views of the deliveries and their content, for officers. */
@ApplicationScoped
public class DeliveryViewService {
    private final DeliveryLog log;
    private final FailedDeliveryRepository failed;
    private final AlertQueries queries;
    private final NoticeService notices;
    private final BilingualAlertText speech;

    DeliveryViewService(
            DeliveryLog log,
            FailedDeliveryRepository failed,
            AlertQueries queries,
            NoticeService notices,
            BilingualAlertText speech) {
        this.log = log;
        this.failed = failed;
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

    /** The deliveries of the latest message of an alert, on each channel; empty if it was never sent. */
    public List<DeliveryView> listLatestOf(long alert) {
        List<Dispatch> all = log.listOf(alert);
        long latest = all.stream().mapToLong(Dispatch::eventId).max().orElse(0);
        return all.stream()
                .filter(dispatch -> dispatch.eventId() == latest)
                .map(DeliveryView::of)
                .toList();
    }

    /** The deliveries of an officer's own message, on each channel. */
    public List<DeliveryView> listOfMessage(long message) {
        return log.listOfMessage(message).stream().map(DeliveryView::of).toList();
    }

    /** The pushes that did not arrive, until an officer has seen that; the latest first. */
    public List<PushView> listUnseenFailures() {
        return failed.listUnseen().stream().flatMap(id -> find(id).stream()).toList();
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
