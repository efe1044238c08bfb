package org.faofon.bulletins.web;

import java.time.YearMonth;
import java.util.List;
import org.faofon.bulletins.report.BulletinFormatter;
import org.faofon.bulletins.report.GaugeMonthlyRain;
import org.faofon.bulletins.report.MonthReport;
import org.faofon.bulletins.report.MonthlyBulletinText;

/** The rain of a month as its page shows it, in one language. */
record MonthView(
        YearMonth month,
        String title,
        String span,
        String reported,
        List<String> top,
        List<String> words,
        List<Row> rows,
        List<DayView.Warning> alerts) {
    /** A gauge in the table. */
    record Row(String gauge, String school, String district, String mm, int rainy, String reported, String wettest) {}

    static MonthView of(MonthReport report, BulletinFormatter wording) {
        MonthlyBulletinText words = new MonthlyBulletinText(report, wording);
        boolean known = !report.reporting().isEmpty();
        return new MonthView(
                report.month(),
                words.title(),
                words.span(),
                words.reported(),
                known ? words.top() : List.of(),
                known
                        ? List.of(words.wettestDay(), words.reliable())
                        : List.of(wording.in().nobodyReported()),
                report.gauges().stream().map(each -> row(each, report, wording)).toList(),
                report.alerts().stream()
                        .map(event -> new DayView.Warning(
                                event.alert.id, event.levelSpokenOf().number(), wording.alert(event)))
                        .toList());
    }

    private static Row row(GaugeMonthlyRain each, MonthReport report, BulletinFormatter wording) {
        boolean anything = each.coverage() > 0;
        String wettest = each.wettest()
                .map(day -> wording.mm(day.day().sureMicrometres()) + " · " + wording.date(day.date()))
                .orElse("–");
        return new Row(
                each.gauge().code,
                wording.school(each.gauge()),
                wording.district(each.gauge().district()),
                (each.total().atLeast() ? "≥" : "") + (anything ? wording.mm(each.sureMicrometres()) : "–"),
                each.rainy(),
                wording.in().daysOf(each.reported(), report.days()),
                wettest);
    }
}
