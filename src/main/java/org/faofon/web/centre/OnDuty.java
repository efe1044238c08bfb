package org.faofon.web.centre;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.faofon.accounts.shift.Shift;
import org.faofon.accounts.shift.ShiftService;
import org.jspecify.annotations.Nullable;

/** Who is on duty, for the desk's bar. */
@Named("onDuty")
@Singleton
public class OnDuty {
    private final ShiftService shifts;

    OnDuty(ShiftService shifts) {
        this.shifts = shifts;
    }

    /** Null if nobody is. */
    public @Nullable Shift getCurrent() {
        return shifts.findCurrent().orElse(null);
    }
}
