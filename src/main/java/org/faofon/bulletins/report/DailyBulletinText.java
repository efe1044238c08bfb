package org.faofon.bulletins.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.alerts.AlertEvent;
import org.faofon.readings.Depth;
import org.faofon.readings.RainClass;
import org.faofon.readings.RainInterval;

/** The text of the daily bulletin: the rain, what is unknown, and the alerts. */
public final class DailyBulletinText {
    private static final int TOP = 5;
    private static final int MOST_NAMED = 20;
    private static final int MOST_VALUES = 8;
    private static final int MOST_HEADLINES = 5;
    private static final int MOST_OFFICIAL = 3;

    private final DayReport report;
    private final BulletinFormatter wording;
    private final BulletinMessages in;

    public DailyBulletinText(DayReport report, BulletinFormatter wording) {
        this.report = report;
        this.wording = wording;
        this.in = wording.in();
    }

    public String title() {
        return in.dayTitle(wording.date(report.date()));
    }

    public String span() {
        return in.daySpan(
                wording.date(report.date().minusDays(1)), wording.date(report.date()), wording.moment(report.asOf()));
    }

    public String reported() {
        return in.reported(report.reported(), report.schools().size());
    }

    /** The whole bulletin, line by line. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(span());
        lines.add(reported());
        lines.addAll(rain());
        lines.addAll(doubts());
        lines.addAll(warnings());
        lines.addAll(missing());
        lines.add(wording.source());
        return String.join("\n", lines);
    }

    private List<String> rain() {
        if (report.reported() == 0) {
            return List.of(in.nobodyReported());
        }
        List<String> top = top();
        if (top.isEmpty()) {
            return List.of(dry());
        }
        List<String> lines = new ArrayList<>();
        lines.add(in.mostRain());
        lines.addAll(top);
        lines.addAll(Stream.of(classes()).filter(line -> !line.isEmpty()).toList());
        return lines;
    }

    /** The text if no confirmed rain was measured. */
    public String dry() {
        Map<RainClass, Integer> classes = report.classes();
        if (classes.isEmpty()) {
            return in.nothingSure();
        }
        return classes.containsKey(RainClass.TRACE) ? in.onlyTraces() : in.dry();
    }

    /** One of the wettest schools: 1. รร.ท่าแค อ.เมืองพัทลุง, and 128.4 มม. ฝนหนักมาก */
    public record Rank(String place, String rain) {}

    /** The wettest schools. */
    public List<Rank> ranks() {
        List<GaugeDailyRain> top = report.top(TOP);
        List<Rank> ranks = new ArrayList<>();
        for (int i = 0; i < top.size(); i++) {
            GaugeDailyRain day = top.get(i);
            ranks.add(new Rank(
                    in.rank(i + 1, wording.place(day.gauge())),
                    day.unclassified() ? depth(day) : in.classed(depth(day), wording.rainClass(day.rainClass()))));
        }
        return ranks;
    }

    /** The wettest schools, one line each, with remarks. */
    public List<String> top() {
        List<Rank> ranks = ranks();
        List<GaugeDailyRain> top = report.top(TOP);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < top.size(); i++) {
            lines.add(ranks.get(i).place() + " " + ranks.get(i).rain() + marks(top.get(i)));
        }
        return lines;
    }

    /** 128.4 มม., or at least that. */
    private String depth(GaugeDailyRain day) {
        String mm = in.mm(wording.mm(day.sureMicrometres()));
        return day.total().atLeast() ? in.atLeast(mm) : mm;
    }

    private String marks(GaugeDailyRain day) {
        return day.seen() == GaugeDailyRain.Seen.PARTLY
                ? " (" + in.seenShare(wording.percent(day.total().coverage())) + ")"
                : "";
    }

    /** ฝนหนักมาก 2 · ฝนหนัก 5; empty if no school's day can be classified. */
    public String classes() {
        if (report.classes().isEmpty()) {
            return "";
        }
        return in.classes(report.classes().entrySet().stream()
                .map(each -> wording.rainClass(each.getKey()) + " " + each.getValue())
                .collect(Collectors.joining(" · ")));
    }

    private List<String> doubts() {
        List<String> lines = new ArrayList<>();
        say(report.doubtful(), this::doubt, MOST_VALUES, lines, in::unconfirmed);
        say(report.severalDays(), this::severalDays, MOST_VALUES, lines, in::severalDays);
        say(report.partly(), day -> wording.school(day.gauge()), MOST_NAMED, lines, in::partly);
        return lines;
    }

    private void say(
            List<GaugeDailyRain> days,
            Function<GaugeDailyRain, String> saying,
            int most,
            List<String> lines,
            Function<String, String> sentence) {
        if (!days.isEmpty()) {
            lines.add(sentence.apply(wording.row(days.stream().map(saying).toList(), most)));
        }
    }

    /** รร.ท่าแค 400.0 มม. */
    String doubt(GaugeDailyRain day) {
        return wording.school(day.gauge()) + " " + in.mm(wording.mm(day.total().unconfirmedMicrometres()));
    }

    /** รร.ท่าแค 84.0 มม. ใน 3 วัน */
    String severalDays(GaugeDailyRain day) {
        return wording.school(day.gauge()) + " "
                + day.remark().longer().map(fall -> over(fall, wording)).orElse("");
    }

    /** 84.0 มม. ใน 3 วัน */
    public static String over(RainInterval fall, BulletinFormatter wording) {
        BulletinMessages in = wording.in();
        String mm = in.mm(wording.mm(fall.depth().micrometres()));
        boolean full = fall.depth().kind() == Depth.Kind.AT_LEAST;
        return in.overDays(full ? in.atLeast(mm) : mm, days(fall.interval().length()));
    }

    /** Whole days, rounded: a reading is never made to the minute. */
    private static long days(Duration length) {
        return Math.max(2, Math.round((double) length.toHours() / 24));
    }

    private List<String> warnings() {
        List<String> lines = new ArrayList<>();
        if (report.inForce().isEmpty()) {
            lines.add(in.noAlerts());
        } else {
            lines.add(in.alertsInForce(report.inForce().size()));
            report.inForce().stream()
                    .limit(MOST_HEADLINES)
                    .map(event -> "• " + wording.alert(event))
                    .forEach(lines::add);
            more(report.inForce(), lines);
        }
        report.official().stream().limit(MOST_OFFICIAL).map(wording::official).forEach(lines::add);
        if (!report.leftOut().isEmpty()) {
            lines.add(in.leftOut());
            report.leftOut().stream()
                    .limit(MOST_HEADLINES)
                    .map(event -> "• " + wording.headline(event))
                    .forEach(lines::add);
            more(report.leftOut(), lines);
        }
        return lines;
    }

    private void more(List<AlertEvent> events, List<String> lines) {
        if (events.size() > MOST_HEADLINES) {
            lines.add("• " + in.andMore(events.size() - MOST_HEADLINES));
        }
    }

    private List<String> missing() {
        List<String> names = report.missing().stream()
                .map(day -> wording.school(day.gauge()))
                .toList();
        return names.isEmpty()
                ? List.of(in.allReported())
                : List.of(in.missing(names.size(), wording.row(names, MOST_NAMED)), in.unknownIsNotDry());
    }
}
