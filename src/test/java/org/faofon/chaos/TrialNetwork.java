package org.faofon.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.faofon.bench.Gauges;
import org.faofon.bench.Gauges.Gauge;

/**
 * Invented gauges, each in a district of its own and far from the others, so that no rain of one is judged by another.
 *
 * @param mqtt gauges that send all the time by MQTT
 * @param http gauges that send all the time by HTTP
 * @param storms gauges that send once, so much that an alert is owed
 * @param flooding the gauge that sends too much
 * @param malformed the gauge that sends nothing that is right
 */
record TrialNetwork(List<Gauge> mqtt, List<Gauge> http, List<Gauge> storms, Gauge flooding, Gauge malformed) {
    private static final int FIRST_DISTRICT = 5700;
    private static final int COLUMNS = 14;
    private static final String ROSTER =
            "gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token\n";
    private static final String DISTRICTS = "code,name_th,name_en,zone,zone_th,zone_en,province_th,province_en\n";

    static TrialNetwork of(int mqtt, int http, int storms) {
        return new TrialNetwork(
                gauges("MQTT", mqtt),
                gauges("HTTP", http),
                gauges("STORM", storms),
                gauges("FLOOD", 1).get(0),
                gauges("WRONG", 1).get(0));
    }

    private static List<Gauge> gauges(String kind, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Gauge("%s%03d".formatted(kind, i), Gauges.secret()))
                .toList();
    }

    List<Gauge> all() {
        return java.util.stream.Stream.of(storms, mqtt, http, List.of(flooding, malformed))
                .flatMap(List::stream)
                .toList();
    }

    /** The name of the district of that gauge, which stands in each message about it and in no other. */
    String districtOf(Gauge gauge) {
        return "ทดลอง%03d".formatted(all().indexOf(gauge));
    }

    /** The code of that district. */
    String codeOf(Gauge gauge) {
        return Integer.toString(FIRST_DISTRICT + all().indexOf(gauge));
    }

    Path writeRoster(Path file) throws IOException {
        StringBuilder text = new StringBuilder(ROSTER);
        List<Gauge> all = all();
        for (int i = 0; i < all.size(); i++) {
            text.append("%s,T%03d,โรงเรียน %d,School %d,%d,%.1f,%.1f,,TIPPING_BUCKET,0.2,,PT5M,%s%n"
                    .formatted(
                            all.get(i).code(),
                            i,
                            i,
                            i,
                            FIRST_DISTRICT + i,
                            6.5 + Math.floorDiv(i, COLUMNS) * 0.5,
                            98.0 + i % COLUMNS * 0.5,
                            all.get(i).token()));
        }
        return Files.writeString(file, text);
    }

    Path writeDistricts(Path file) throws IOException {
        StringBuilder text = new StringBuilder(DISTRICTS);
        for (int i = 0; i < all().size(); i++) {
            text.append("%d,ทดลอง%03d,Trial %03d,PLAIN,%s%n"
                    .formatted(FIRST_DISTRICT + i, i, i, i == 0 ? "ที่ราบ,Plain,จังหวัดทดลอง,Trial" : ",,,"));
        }
        return Files.writeString(file, text);
    }
}
