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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.HydrologicalZone;
import org.faofon.network.School;
import org.faofon.readings.Depth;
import org.faofon.readings.Reading;
import org.faofon.support.Sent;

/**
 * A table of five-minute rain, as the gauges of a roster would tell it: the first column is the end of the interval with its
 * offset, each other column a gauge. A column that bears the code of a gauge is its own; the others are put to the gauges in
 * their order. A cylinder's are added up to its day.
 */
public final class RainTable {
    static final Duration FIVE = Duration.ofMinutes(5);
    static final Duration DAY = Duration.ofDays(1);
    private static final int CAPACITY_MM = 150;
    private static final int NEARLY_ALL_OF_A_DAY = 260;
    private static final List<String> FOOTHILL = List.of("9302", "9304", "9307", "9308", "9310", "9311");

    private final List<Gauge> gauges;
    private final double factor;
    private final long placement;

    /**
     * @param factor it rains so many times as much
     * @param placement the seed by which columns without a gauge of their own are dealt out; 0 leaves them in their order
     */
    public RainTable(List<Gauge> gauges, double factor, long placement) {
        this.gauges = gauges;
        this.factor = factor;
        this.placement = placement;
    }

    /**
     * The gauges of a roster.
     *
     * @param automatic whether the cylinders report every five minutes too
     */
    public static List<Gauge> roster(Path file, boolean automatic) throws IOException {
        Map<String, District> districts = new HashMap<>();
        List<Gauge> gauges = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            District district = districts.computeIfAbsent(
                    cells[4],
                    code -> Rules.district(
                            code, FOOTHILL.contains(code) ? HydrologicalZone.FOOTHILL : HydrologicalZone.LAKESIDE));
            boolean bucket = automatic || cells[8].equals("TIPPING_BUCKET");
            gauges.add(gauge(cells[0], district, Double.parseDouble(cells[5]), Double.parseDouble(cells[6]), bucket));
        }
        return gauges;
    }

    static Gauge gauge(String code, District district, double latitude, double longitude, boolean bucket) {
        Gauge gauge = new Gauge();
        gauge.code = code;
        gauge.school = new School();
        gauge.school.code = code;
        gauge.school.district = district;
        gauge.latitude = latitude;
        gauge.longitude = longitude;
        gauge.kind = bucket ? GaugeKind.TIPPING_BUCKET : GaugeKind.MANUAL;
        gauge.tipMicrometres = bucket ? 200 : null;
        gauge.capacityMicrometres = bucket ? null : CAPACITY_MM * 1_000;
        gauge.intervalSeconds = (int) (bucket ? FIVE : DAY).toSeconds();
        return gauge;
    }

    public List<Reading> read(Path file) throws IOException {
        List<Reading> readings = new ArrayList<>();
        Map<Gauge, Map<Instant, double[]>> days = new HashMap<>();
        List<ScaledBucket> buckets = gauges.stream()
                .map(gauge -> new ScaledBucket(factor, gauge.code.hashCode()))
                .toList();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            int[] columns = columns(lines.readLine().split(",", -1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                Instant end = OffsetDateTime.parse(cells[0]).toInstant();
                for (int i = 0; i < columns.length; i++) {
                    if (!cells[columns[i]].isEmpty()) {
                        double mm = buckets.get(i).next(Double.parseDouble(cells[columns[i]]));
                        take(gauges.get(i), end, mm, readings, days);
                    }
                }
            }
        }
        days.forEach((gauge, ofGauge) -> ofGauge.forEach((end, day) -> {
            if (day[1] > NEARLY_ALL_OF_A_DAY) {
                Instant typed = end.plusSeconds((gauge.code.hashCode() % 20) * 60L);
                readings.add(day(gauge.code, typed, day[0]));
            }
        }));
        return readings;
    }

    private int[] columns(String[] header) {
        List<String> names = Arrays.asList(header);
        List<Integer> others = new ArrayList<>();
        for (int i = 1; i < header.length; i++) {
            String name = header[i];
            if (gauges.stream().noneMatch(gauge -> gauge.code.equals(name))) {
                others.add(i);
            }
        }
        if (placement != 0) {
            Collections.shuffle(others, new Random(placement));
        }
        int[] columns = new int[gauges.size()];
        for (int i = 0; i < columns.length; i++) {
            int own = names.indexOf(gauges.get(i).code);
            columns[i] = own > 0 ? own : others.remove(0);
        }
        return columns;
    }

    private static void take(
            Gauge gauge, Instant end, double mm, List<Reading> readings, Map<Gauge, Map<Instant, double[]>> days) {
        if (gauge.kind == GaugeKind.TIPPING_BUCKET) {
            readings.add(reading(gauge.code, end, FIVE, mm, end));
            return;
        }
        double[] sum = days.computeIfAbsent(gauge, none -> new TreeMap<>())
                .computeIfAbsent(endOfDay(end), none -> new double[2]);
        sum[0] += mm;
        sum[1]++;
    }

    /** The rain day begins and ends at seven, which is midnight of UTC. */
    static Instant endOfDay(Instant end) {
        long day = DAY.toSeconds();
        return Instant.ofEpochSecond(-Math.floorDiv(-end.getEpochSecond(), day) * day);
    }

    /** A cylinder's day, typed a minute after it was read; a full cylinder says "at least". */
    static Reading day(String gauge, Instant end, double mm) {
        Depth.Kind kind = mm > CAPACITY_MM ? Depth.Kind.AT_LEAST : Depth.Kind.EXACT;
        return Sent.reading(gauge, end, DAY, depth(Math.min(mm, CAPACITY_MM), kind), end.plusSeconds(60));
    }

    static Reading reading(String gauge, Instant end, Duration length, double mm, Instant received) {
        return Sent.reading(gauge, end, length, depth(mm, Depth.Kind.EXACT), received);
    }

    private static Depth depth(double mm, Depth.Kind kind) {
        return Depth.ofMm(BigDecimal.valueOf(Math.round(mm * 10), 1), kind);
    }
}
