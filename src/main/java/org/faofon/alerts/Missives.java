package org.faofon.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.faofon.alerts.AlertOutbox.Taken;

/** Reads up what a push carries. */
@ApplicationScoped
class Missives {
    private final AlertQueries queries;
    private final NoticeBoard board;

    Missives(AlertQueries queries, NoticeBoard board) {
        this.queries = queries;
        this.board = board;
    }

    Missive of(Taken push) {
        if (push.notice().isPresent()) {
            return new Missive.Word(board.find(push.notice().get()).orElseThrow());
        }
        List<AlertEvent> events = push.events().stream()
                .map(id -> queries.findEvent(id).orElseThrow())
                .toList();
        return new Missive.News(events);
    }
}
