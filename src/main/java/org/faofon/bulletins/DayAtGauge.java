package org.faofon.bulletins;

import java.time.LocalDate;
import java.util.Comparator;

/** One gauge's rain of the day that ended on that morning. */
record DayAtGauge(LocalDate date, GaugeDay day) {
    static final Comparator<DayAtGauge> DRIEST_FIRST = Comparator.comparingLong(each -> each.day.sureMicrometres());
}
