package org.faofon.web;

import java.time.OffsetDateTime;
import org.faofon.alerts.AlertMark;
import org.faofon.alerts.Mark;

/** What an officer said of an alert afterwards. */
public record MarkView(Mark outcome, String note, String by, OffsetDateTime at) {
    static MarkView of(AlertMark said) {
        return new MarkView(said.mark, said.note, said.markedBy, Times.local(said.markedAt));
    }
}
