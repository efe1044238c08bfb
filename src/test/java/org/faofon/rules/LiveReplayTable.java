package org.faofon.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Level;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.School;
import org.faofon.network.Zone;
import org.faofon.readings.Reading;
import org.faofon.support.Sent;

/**
 * Measures what quality control costs and saves: true warnings that are lost or late, and blunders that go public.
 *
 * <pre>java -cp … org.faofon.rules.LiveReplayTable roster.csv rain.csv.gz…</pre>
 *
 * <p>A rain table's first column is the end of the interval with its offset, each other column a gauge; the columns are put
 * to the gauges of the roster in their order, and a cylinder's are added up to its day. {@code -Dfirst=9} begins with the
 * tenth gauge of the table.
 */
final class LiveReplayTable {
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int FIRST = Integer.getInteger("first", 0);
    private static final List<String> FOOTHILL = List.of("9302", "9304", "9307", "9308", "9310", "9311");

    private final List<Gauge> gauges;
    private final List<JudgedRule> rules =
            Rules.defaults().stream().map(rule -> new JudgedRule(rule, 1)).toList();

    LiveReplayTable(List<Gauge> gauges) {
        this.gauges = gauges;
    }

    public static void main(String[] arguments) throws IOException {
        boolean automatic = arguments[0].equals("--automatic");
        List<String> files = Arrays.asList(arguments).subList(automatic ? 1 : 0, arguments.length);
        LiveReplayTable table = new LiveReplayTable(roster(Path.of(files.get(0)), automatic));
        for (String file : files.subList(1, files.size())) {
            table.month(Path.of(file));
        }
    }

    static List<Gauge> roster(Path file, boolean automatic) throws IOException {
        Map<String, District> districts = new HashMap<>();
        List<Gauge> gauges = new ArrayList<>();
        for (String line :
                Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
            String[] cells = line.split(",", -1);
            Gauge gauge = new Gauge();
            gauge.code = cells[0];
            gauge.school = new School();
            gauge.school.code = cells[1];
            gauge.school.district = districts.computeIfAbsent(
                    cells[4], code -> Rules.district(code, FOOTHILL.contains(code) ? Zone.FOOTHILL : Zone.LAKESIDE));
            gauge.latitude = Double.parseDouble(cells[5]);
            gauge.longitude = Double.parseDouble(cells[6]);
            boolean bucket = automatic || cells[8].equals("TIPPING_BUCKET");
            gauge.kind = bucket ? GaugeKind.TIPPING_BUCKET : GaugeKind.MANUAL;
            gauge.tipMicrometres = bucket ? 200 : null;
            gauge.capacityMicrometres = bucket ? null : 150_000;
            gauge.intervalSeconds = (int) (bucket ? FIVE : DAY).toSeconds();
            gauges.add(gauge);
        }
        return gauges;
    }

    private void month(Path file) throws IOException {
        List<Reading> month = readings(file);
        long began = System.nanoTime();
        List<LiveReplay.Told> owed = play(month, false).told();
        LiveReplay live = play(month, true);
        System.out.printf(
                "%n%s: %d readings in %.0f s, marks %s%n",
                file.getFileName(),
                month.size(),
                (System.nanoTime() - began) / 1e9,
                live.quality().marks());
        compare(owed, live.told(), Level.WATCH);
        if (!Boolean.getBoolean("untouched")) {
            new Blunders(this, month, live.told()).run();
        }
    }

    List<Gauge> gauges() {
        return gauges;
    }

    LiveReplay play(List<Reading> readings, boolean judged) {
        LiveReplay replay = new LiveReplay(gauges, rules, judged);
        replay.play(readings);
        return replay;
    }

    LiveReplay play(List<Reading> before, List<Reading> readings) {
        LiveReplay replay = new LiveReplay(gauges, rules, true);
        before.forEach(replay::remember);
        replay.play(readings);
        return replay;
    }

    static void compare(List<LiveReplay.Told> owed, List<LiveReplay.Told> live, Level from) {
        Map<Level, int[]> counts = new TreeMap<>();
        for (LiveReplay.Told each : first(owed)) {
            if (from.above(each.level())) {
                continue;
            }
            int[] count = counts.computeIfAbsent(each.level(), none -> new int[3]);
            count[0]++;
            LiveReplay.Told found = live.stream()
                    .filter(told -> told.isAtLeast(each))
                    .filter(told -> !told.at().isBefore(each.at().minus(Duration.ofHours(12)))
                            && told.at().isBefore(each.at().plus(Duration.ofHours(12))))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                count[1]++;
                System.out.println("  LOST " + each);
            } else if (found.at().isAfter(each.at().plusSeconds(360))) {
                count[2]++;
                System.out.println("  LATE by " + Duration.between(each.at(), found.at()) + " " + each);
            }
        }
        counts.forEach((level, count) ->
                System.out.printf("  %s: %d owed, %d lost, %d late%n", level, count[0], count[1], count[2]));
        long extra = first(live).stream()
                .filter(told -> owed.stream()
                        .noneMatch(other -> other.isAtLeast(told)
                                && Duration.between(other.at(), told.at()).abs().compareTo(DAY) < 0))
                .count();
        System.out.println("  public live but not owed: " + extra);
    }

    /** The first telling of each level; what goes on is no news. */
    private static List<LiveReplay.Told> first(List<LiveReplay.Told> told) {
        List<LiveReplay.Told> first = new ArrayList<>();
        for (LiveReplay.Told each : told) {
            boolean again = first.stream()
                    .anyMatch(other -> other.hazard() == each.hazard()
                            && other.district().equals(each.district())
                            && other.level() == each.level()
                            && Duration.between(other.at(), each.at()).compareTo(Duration.ofHours(6)) < 0);
            if (!again) {
                first.add(each);
            }
        }
        return first;
    }

    List<Reading> readings(Path file) throws IOException {
        List<Reading> readings = new ArrayList<>();
        Map<String, Map<Instant, double[]>> days = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                Instant end = OffsetDateTime.parse(cells[0]).toInstant();
                for (int i = 0; i < gauges.size(); i++) {
                    String cell = cells[1 + (i + FIRST) % (cells.length - 1)];
                    if (!cell.isEmpty()) {
                        take(gauges.get(i), end, Double.parseDouble(cell), readings, days);
                    }
                }
            }
        }
        days.forEach((gauge, ofGauge) -> ofGauge.forEach((end, day) -> {
            if (day[1] > 260) {
                Instant typed = end.plusSeconds((gauge.hashCode() % 20) * 60L);
                readings.add(reading(gauge, typed, DAY, Math.min(day[0], 150), typed.plusSeconds(60)));
            }
        }));
        return readings;
    }

    private static void take(
            Gauge gauge, Instant end, double mm, List<Reading> readings, Map<String, Map<Instant, double[]>> days) {
        if (gauge.kind == GaugeKind.TIPPING_BUCKET) {
            readings.add(reading(gauge.code, end, FIVE, mm, end));
            return;
        }
        long day = DAY.toSeconds();
        Instant ofDay = Instant.ofEpochSecond(-Math.floorDiv(-end.getEpochSecond(), day) * day);
        double[] sum =
                days.computeIfAbsent(gauge.code, none -> new TreeMap<>()).computeIfAbsent(ofDay, none -> new double[2]);
        sum[0] += mm;
        sum[1]++;
    }

    static Reading reading(String gauge, Instant end, Duration length, double mm, Instant received) {
        BigDecimal depth = BigDecimal.valueOf(Math.round(mm * 10), 1);
        return Sent.reading(
                gauge,
                end,
                length,
                org.faofon.readings.Depth.ofMm(depth, org.faofon.readings.Depth.Kind.EXACT),
                received);
    }

    static String say(List<AlertEvent> events) {
        StringBuilder said = new StringBuilder();
        events.forEach(event -> said.append(" %s/%s %s %s%s"
                .formatted(
                        event.alert.hazard,
                        event.alert.districtCode,
                        event.kind,
                        event.levelSpokenOf(),
                        event.isPublic ? "!" : "")));
        return said.toString();
    }
}
