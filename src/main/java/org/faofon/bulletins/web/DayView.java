package org.faofon.bulletins.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.faofon.alerts.AlertEvent;
import org.faofon.bulletins.report.BulletinFormatter;
import org.faofon.bulletins.report.BulletinMessages;
import org.faofon.bulletins.report.DailyBulletinText;
import org.faofon.bulletins.report.DayReport;
import org.faofon.bulletins.report.GaugeDailyRain;
import org.faofon.bulletins.report.GaugeDailyRain.Seen;
import org.faofon.readings.RainClass;

/** The rain of a day as its page shows it, in one language. */
record DayView(
        LocalDate date,
        String title,
        String span,
        String reported,
        List<String> top,
        String summary,
        List<Row> rows,
        List<Warning> inForce,
        List<Warning> leftOut,
        List<String> official,
        String missing) {
    private static final int ALL = Integer.MAX_VALUE;

    /** A gauge in the table. */
    record Row(String gauge, String school, String district, String classKey, String mm, String words) {}

    /** An alert with the address of its page. */
    record Warning(long alert, int level, String text) {}

    static DayView of(DayReport report, BulletinFormatter wording) {
        DailyBulletinText words = new DailyBulletinText(report, wording);
        List<String> top = words.top();
        return new DayView(
                report.date(),
                words.title(),
                words.span(),
                words.reported(),
                top,
                top.isEmpty() ? noRain(report, words, wording) : words.classes(),
                report.gauges().stream().map(day -> row(day, wording)).toList(),
                report.inForce().stream()
                        .map(event -> warning(event, wording.alert(event)))
                        .toList(),
                report.leftOut().stream()
                        .map(event -> warning(event, wording.headline(event)))
                        .toList(),
                report.official().stream().map(wording::official).toList(),
                missing(report, wording));
    }

    private static String noRain(DayReport report, DailyBulletinText words, BulletinFormatter wording) {
        return report.reported() == 0 ? wording.in().nobodyReported() : words.dry();
    }

    private static Warning warning(AlertEvent event, String text) {
        return new Warning(event.alert.id, event.levelSpokenOf().number(), text);
    }

    private static String missing(DayReport report, BulletinFormatter wording) {
        List<String> names = report.missing().stream()
                .map(day -> wording.school(day.gauge()))
                .toList();
        return names.isEmpty()
                ? wording.in().allReported()
                : wording.in().missing(names.size(), wording.row(names, ALL));
    }

    private static Row row(GaugeDailyRain day, BulletinFormatter wording) {
        return new Row(
                day.gauge().code,
                wording.school(day.gauge()),
                wording.district(day.gauge().district()),
                day.rainClass().key(),
                day.rainClass() == RainClass.UNKNOWN && !day.unclassified() ? "–" : wording.mm(day.sureMicrometres()),
                words(day, wording));
    }

    private static String words(GaugeDailyRain day, BulletinFormatter wording) {
        BulletinMessages in = wording.in();
        List<String> words = new ArrayList<>();
        if (day.total().atLeast() && day.measured()) {
            words.add(in.mayBeMore());
        }
        boolean unknown = day.rainClass() == RainClass.UNKNOWN;
        if (!unknown || (!day.doubtful() && day.seen() == Seen.NOTHING)) {
            words.add(wording.rainClass(day.rainClass()));
        }
        if (day.seen() == Seen.PARTLY) {
            words.add(in.seenShare(wording.percent(day.total().coverage())));
        }
        if (day.doubtful()) {
            String depth = in.mm(wording.mm(day.total().unconfirmedMicrometres()));
            words.add(unknown && !day.unclassified() ? in.unconfirmedAll(depth) : in.unconfirmedPart(depth));
        }
        if (day.seen() == Seen.SEVERAL_DAYS) {
            day.remark()
                    .longer()
                    .map(fall -> in.onlySeveralDays(DailyBulletinText.over(fall, wording)))
                    .ifPresent(words::add);
        }
        return String.join(" · ", words);
    }
}
