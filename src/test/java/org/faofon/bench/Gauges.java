package org.faofon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Invented gauges with tokens that the bench knows. */
public record Gauges(List<Gauge> list) {
    private static final String HEADER =
            "gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token\n";
    private static final String PREFIX = "BEN";
    private static final int CODE_LEVEL = 3;
    private static final int DISTRICTS = 11;
    private static final int FIRST_DISTRICT = 9301;
    private static final int TOKEN_BYTES = 12;
    private static final int MANY = 5_000;
    private static final int VERY_MANY = 100_000;
    /** They stand in rows, a mile apart. */
    private static final int COLUMNS = 40;

    private static final double DEGREES = 0.015;
    /** East of that the next rows begin again, a little beside the first. */
    private static final int ROWS = 300;

    private static final double BESIDE = 0.001;

    /** A gauge and what it signs in with. */
    public record Gauge(String code, String token) {
        public String topic() {
            return "faofon/v1/gauges/" + code + "/readings";
        }

        public String address() {
            return "/api/v1/gauges/" + code + "/readings";
        }
    }

    public static Gauges of(int count) {
        return new Gauges(IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Gauge((PREFIX + "%04d").formatted(i), secret()))
                .toList());
    }

    public static String secret() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    int size() {
        return list.size();
    }

    /** The environment of a program for so many: more heap than deploy/java-options gives, where docs/scale.md says so. */
    Map<String, String> heap() {
        if (size() < MANY) {
            return Map.of();
        }
        return Map.of("_JAVA_OPTIONS", size() < VERY_MANY ? "-Xmx1g" : "-Xmx4g");
    }

    /** Which of them that topic belongs to. */
    static int indexOf(String topic) {
        String code = topic.split("/", -1)[CODE_LEVEL];
        return Integer.parseInt(code.substring(PREFIX.length())) - 1;
    }

    Gauge get(int index) {
        return list.get(index % list.size());
    }

    /** Writes them as a roster. */
    Path write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < list.size(); i++) {
            text.append("%s,S%04d,โรงเรียนทดสอบ %d,Bench school %d,%d,%.3f,%.3f,,TIPPING_BUCKET,0.2,,PT5M,%s%n"
                    .formatted(
                            list.get(i).code(),
                            i,
                            i,
                            i,
                            FIRST_DISTRICT + i % DISTRICTS,
                            7.2 + i % COLUMNS * DEGREES + Math.floorDiv(i, COLUMNS * ROWS) * BESIDE,
                            99.8 + Math.floorDiv(i, COLUMNS) % ROWS * DEGREES,
                            list.get(i).token()));
        }
        return Files.writeString(file, text);
    }
}
