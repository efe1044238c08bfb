package org.faofon.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertOutbox.State;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.DeliveryLog;
import org.faofon.alerts.DeliveryLog.Attempt;
import org.faofon.alerts.DeliveryLog.Push;
import org.faofon.alerts.Notice;
import org.faofon.alerts.NoticeBoard;

/** Tells officers what was sent, and what it said. */
@ApplicationScoped
class DeliveryDesk {
    private final DeliveryLog log;
    private final AlertQueries queries;
    private final NoticeBoard board;
    private final AlertSpeech speech;

    DeliveryDesk(DeliveryLog log, AlertQueries queries, NoticeBoard board, AlertSpeech speech) {
        this.log = log;
        this.queries = queries;
        this.board = board;
        this.speech = speech;
    }

    List<PushView> list(Optional<State> state, Optional<String> channel, int limit) {
        return log.list(state, channel, limit).stream().map(this::view).toList();
    }

    Optional<PushView> find(UUID id) {
        return log.find(id).map(this::view);
    }

    private PushView view(Push push) {
        return new PushView(
                push.id(),
                push.channel(),
                push.state(),
                Times.local(push.createdAt()),
                push.attempts(),
                push.state() == State.WAITING ? Times.local(push.nextAttemptAt()) : null,
                Times.localOrNull(push.settledAt().orElse(null)),
                push.outcome(),
                push.resendOf().orElse(null),
                push.askedBy().orElse(null),
                push.events().stream()
                        .flatMap(event -> queries.findEvent(event).stream())
                        .map(this::news)
                        .toList(),
                push.notice().flatMap(board::find).map(DeliveryDesk::word).orElse(null),
                push.tries().stream().map(DeliveryDesk::tried).toList());
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
                Times.local(attempt.beganAt()),
                Times.localOrNull(attempt.endedAt().orElse(null)),
                attempt.ended().orElse(null),
                attempt.words());
    }
}
