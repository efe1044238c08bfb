package org.faofon.web.relief;

import java.time.OffsetDateTime;
import java.util.List;
import org.faofon.common.time.RainDayTime;
import org.faofon.situations.Need;
import org.faofon.situations.NeedStatus;
import org.faofon.situations.SituationFormatter;

/**
 * A need on the officers' page.
 *
 * @param line what, and for how many people
 * @param next what an officer may make of it
 */
record NeedView(
        long id,
        int version,
        String line,
        NeedStatus status,
        String statusWords,
        String takenBy,
        OffsetDateTime askedAt,
        String changedBy,
        OffsetDateTime changedAt,
        List<String> next,
        List<StepView> steps) {
    /** What became of it. */
    record StepView(String statusWords, String takenBy, String changedBy, OffsetDateTime changedAt) {}

    static NeedView of(Need need, SituationFormatter words) {
        return of(need, List.of(), words);
    }

    static NeedView of(Need need, List<Need.Step> steps, SituationFormatter words) {
        return new NeedView(
                need.id(),
                need.version(),
                words.need(need.kind(), need.amount()),
                need.status(),
                words.needStatus(need.status()),
                need.takenBy(),
                RainDayTime.local(need.askedAt()),
                need.changedBy(),
                RainDayTime.local(need.changedAt()),
                need.status().next().stream().map(NeedStatus::name).toList(),
                steps.stream()
                        .map(step -> new StepView(
                                words.needStatus(step.status()),
                                step.takenBy(),
                                step.changedBy(),
                                RainDayTime.local(step.changedAt())))
                        .toList());
    }

    public boolean may(String status) {
        return next.contains(status) && !status.equals(this.status.name());
    }

    /** Whether it waits for nothing any more; by a slip, it can be opened again. */
    public boolean settled() {
        return !status.isOpen();
    }

    /** Whether a person must be named. */
    public boolean open() {
        return status == NeedStatus.OPEN;
    }
}
