package org.faofon.web.messages;

import java.time.OffsetDateTime;
import org.faofon.accounts.shift.Shift;
import org.faofon.common.time.RainDayTime;
import org.jspecify.annotations.Nullable;

/** A shift as its page shows it. */
public record ShiftView(
        long id,
        String officer,
        String telephone,
        OffsetDateTime beganAt,
        @Nullable OffsetDateTime endedAt,
        String note) {
    static ShiftView of(Shift shift) {
        return new ShiftView(
                shift.id(),
                shift.officer(),
                shift.telephone(),
                RainDayTime.local(shift.beganAt()),
                shift.endedAt().map(RainDayTime::local).orElse(null),
                shift.note());
    }
}
