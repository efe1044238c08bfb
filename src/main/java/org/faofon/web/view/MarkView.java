package org.faofon.web.view;

import java.time.OffsetDateTime;
import org.faofon.alerts.Assessment;
import org.faofon.alerts.verification.AlertAssessment;
import org.faofon.common.time.RainDayTime;

/** An officer's assessment of an alert. */
public record MarkView(Assessment outcome, String note, String by, OffsetDateTime at) {
    static MarkView of(AlertAssessment said) {
        return new MarkView(said.mark, said.note, said.markedBy, RainDayTime.local(said.markedAt));
    }
}
