package org.faofon.bulletins.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertEvent;

/** The text of the monthly summary: rain, rainy days, reporting schools, and alerts. */
public final class MonthlyBulletinText {
    private static final int TOP = 5;
    private static final int MOST_NAMED = 15;
    private static final int MOST_ALERTS = 10;

    private final MonthReport report;
    private final BulletinFormatter wording;
    private final BulletinMessages in;

    public MonthlyBulletinText(MonthReport report, BulletinFormatter wording) {
        this.report = report;
        this.wording = wording;
        this.in = wording.in();
    }

    public String title() {
        return in.monthTitle(wording.month(report.month()));
    }

    public String span() {
        String from = wording.date(report.month().atDay(1));
        String to = wording.date(report.lastDay());
        return report.complete()
                ? in.monthSpan(from, to)
                : in.monthSoFar(from, to, report.days(), report.month().lengthOfMonth());
    }

    public String reported() {
        return in.reported(report.reporting().size(), report.schools().size());
    }

    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(span());
        lines.add(reported());
        if (report.reporting().isEmpty()) {
            lines.add(in.nobodyReported());
        } else {
            lines.add(in.mostRain());
            lines.addAll(top());
            lines.add(wettestDay());
            lines.add(reliable());
        }
        lines.addAll(alerts());
        lines.add(in.unknownIsNotDry());
        lines.add(wording.source());
        return String.join("\n", lines);
    }

    public List<String> top() {
        List<GaugeMonthlyRain> top = report.reporting().stream().limit(TOP).toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < top.size(); i++) {
            GaugeMonthlyRain school = top.get(i);
            lines.add(in.monthRanked(
                    i + 1, wording.place(school.gauge()), total(school), school.rainy(), school.reported()));
        }
        return lines;
    }

    /** 428.4 มม., or at least that. */
    String total(GaugeMonthlyRain school) {
        String mm = in.mm(wording.mm(school.sureMicrometres()));
        return school.total().atLeast() ? in.atLeast(mm) : mm;
    }

    public String wettestDay() {
        return report.wettestDay()
                .map(wettest -> in.wettestDay(
                        wording.date(wettest.date()),
                        wording.place(wettest.day().gauge()),
                        in.mm(wording.mm(wettest.day().sureMicrometres()))))
                .orElseGet(in::dryMonth);
    }

    public String reliable() {
        List<String> names = report.mostReliable().stream()
                .map(school -> wording.school(school.gauge()))
                .toList();
        return names.isEmpty() ? in.nobodyReliable() : in.reliable(names.size(), wording.row(names, MOST_NAMED));
    }

    /** The alerts of the month, with the number of each kind and place. */
    List<String> alerts() {
        if (report.alerts().isEmpty()) {
            return List.of(in.noAlertsInMonth());
        }
        Map<String, Long> counted = report.alerts().stream()
                .collect(Collectors.groupingBy(this::kind, TreeMap::new, Collectors.counting()));
        List<String> lines = new ArrayList<>();
        lines.add(in.alertsOfMonth(report.alerts().size()));
        counted.entrySet().stream()
                .limit(MOST_ALERTS)
                .map(each -> "• " + each.getKey() + (each.getValue() > 1 ? " × " + each.getValue() : ""))
                .forEach(lines::add);
        if (counted.size() > MOST_ALERTS) {
            lines.add("• " + in.andMore(counted.size() - MOST_ALERTS));
        }
        return lines;
    }

    private String kind(AlertEvent event) {
        return wording.alert(event);
    }
}
