package org.faofon.web.view;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.alerts.Assessment;
import org.faofon.alerts.verification.AlertAssessment;
import org.faofon.common.time.RainDayTime;

/** An officer's assessment of an alert. */
@Schema(name = "MarkView")
public record AssessmentView(Assessment outcome, String note, String by, OffsetDateTime at) {
    static AssessmentView of(AlertAssessment said) {
        return new AssessmentView(said.mark, said.note, said.markedBy, RainDayTime.local(said.markedAt));
    }
}
