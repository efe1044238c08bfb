package org.faofon.bulletins.report;

import java.time.LocalDate;
import java.util.Comparator;

/** One gauge's rain of the day that ended on that morning. */
public record MonthMaximum(LocalDate date, GaugeDailyRain day) {
    static final Comparator<MonthMaximum> DRIEST_FIRST = Comparator.comparingLong(each -> each.day.sureMicrometres());
}
