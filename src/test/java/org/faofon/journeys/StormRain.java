package org.faofon.journeys;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The rain of the storm and the fourteen automatic gauges that report it every five minutes. How hard it rains is told by the
 * story, not by the clock, so that a slow machine plays the same storm; while the program is away, gauges keep what they have.
 */
final class StormRain implements AutoCloseable {
    /** How much falls in five minutes where it rains hardest, in tips of 0.2 mm. */
    enum Sky {
        DRY(0),
        DRIZZLE(1),
        STORM(35),
        POUR(90);

        private final int tips;

        Sky(int tips) {
            this.tips = tips;
        }
    }

    static final String HARDEST = "PTL07";

    private static final Duration SLOT = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int HOURS_BEFORE = 72;
    private static final int WET_DAYS_BEFORE = 20;
    private static final double MM_OF_A_WET_DAY = 6.4;
    private static final double TIP_MM = 0.2;
    private static final int NIGHTFALL_BATCH = 500;

    /** The range from north to south, then the foothills, then the plain and the lake, in hundredths. */
    private static final Map<String, Integer> SHARES = Map.ofEntries(
            Map.entry("PTL07", 100),
            Map.entry("PTL06", 80),
            Map.entry("PTL25", 82),
            Map.entry("PTL24", 70),
            Map.entry("PTL14", 50),
            Map.entry("PTL13", 45),
            Map.entry("PTL32", 45),
            Map.entry("PTL28", 25),
            Map.entry("PTL10", 15),
            Map.entry("PTL01", 12),
            Map.entry("PTL30", 10),
            Map.entry("PTL16", 8),
            Map.entry("PTL21", 6),
            Map.entry("PTL27", 6));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String site;
    private final Map<String, String> tokens;
    private final Map<String, List<String>> waiting = new LinkedHashMap<>();
    private final Map<String, Queue<String>> wrong = new ConcurrentHashMap<>();
    private final Map<String, Double> fallen = new ConcurrentHashMap<>();
    private volatile Sky sky = Sky.DRY;
    private volatile Sky from = Sky.DRY;
    private volatile double until = Double.MAX_VALUE;
    private volatile boolean over;
    private Instant reported;
    private final Thread thread = new Thread(this::report, "storm-rain");

    /** Begins with what the gauges have measured before the story. */
    StormRain(String site, Map<String, String> tokens) throws IOException, InterruptedException {
        this.site = site;
        this.tokens = tokens;
        reported = slotBefore(now());
        sendEarlier();
        thread.setDaemon(true);
        thread.start();
    }

    void becomes(Sky next) {
        until = Double.MAX_VALUE;
        sky = next;
    }

    /** It rains so hard until that much has fallen at the hardest place, and then only drizzles. */
    void becomes(Sky next, double mm) {
        from = Sky.DRIZZLE;
        until = mm;
        sky = next;
    }

    /** What the gauge sends next, whatever falls: somebody washes it, or its counter jumps. */
    void says(String gauge, String... mm) {
        wrong.computeIfAbsent(gauge, each -> new ArrayDeque<>()).addAll(List.of(mm));
    }

    /** Since the story began. */
    double fallenMm(String gauge) {
        return fallen.getOrDefault(gauge, 0.0);
    }

    /** The time of the network. */
    Instant now() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(site + "api/v1/clock")).build();
        String clock = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return OffsetDateTime.parse(JSON.readTree(clock).path("now").asText()).toInstant();
    }

    private static Instant slotBefore(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond() / SLOT.toSeconds() * SLOT.toSeconds());
    }

    /** Twenty wet days and three ordinary ones, so that windows are full and the hills are wet. */
    private void sendEarlier() {
        Instant begin = reported.minus(HOUR.multipliedBy(HOURS_BEFORE));
        for (String gauge : SHARES.keySet()) {
            List<String> before = new ArrayList<>();
            for (int day = WET_DAYS_BEFORE; day > 0; day--) {
                before.add(reading(begin.minus(DAY.multipliedBy(day - 1)), MM_OF_A_WET_DAY + day % 4, DAY));
            }
            for (int hour = 1; hour <= HOURS_BEFORE; hour++) {
                before.add(reading(begin.plus(HOUR.multipliedBy(hour)), hour % 9 == 0 ? TIP_MM : 0, HOUR));
            }
            waiting.put(gauge, before);
        }
        if (!send()) {
            throw new AssertionError("The rain before the story was not stored");
        }
    }

    private void report() {
        while (!over) {
            try {
                Instant now = now();
                while (!reported.plus(SLOT).isAfter(now)) {
                    reported = reported.plus(SLOT);
                    fall();
                }
                send();
            } catch (IOException e) {
                // The program is away; the gauges keep what they have.
            } catch (InterruptedException e) {
                return;
            }
            pause();
        }
    }

    private void fall() {
        if (fallenMm(HARDEST) >= until) {
            sky = from;
        }
        SHARES.forEach((gauge, share) -> {
            Queue<String> next = wrong.get(gauge);
            String told = next == null ? null : next.poll();
            double mm = told == null ? depth(gauge, share) : Double.parseDouble(told);
            fallen.merge(gauge, mm, Double::sum);
            waiting.get(gauge).add(reading(reported, mm, SLOT));
        });
    }

    /** No two readings in a row are equal for long, as in real rain. */
    private double depth(String gauge, int share) {
        long unrest = Math.floorMod(reported.getEpochSecond() / SLOT.toSeconds() * 31 + gauge.hashCode(), 41);
        long tips = Math.round(sky.tips * share / 100.0 * (80 + unrest) / 100.0);
        return tips * TIP_MM;
    }

    private static String reading(Instant end, double mm, Duration period) {
        return "{\"at\": \"%s\", \"mm\": %.1f, \"period\": \"%s\"}".formatted(end, mm, period);
    }

    /** Whether everything was taken. */
    private boolean send() {
        boolean all = true;
        for (Map.Entry<String, List<String>> of : waiting.entrySet()) {
            List<String> some = of.getValue()
                    .subList(0, Math.min(NIGHTFALL_BATCH, of.getValue().size()));
            if (!some.isEmpty()) {
                boolean taken = post(of.getKey(), some);
                all &= taken;
                if (taken) {
                    some.clear();
                }
            }
        }
        return all;
    }

    private boolean post(String gauge, List<String> readings) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + "api/v1/gauges/" + gauge + "/readings"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + tokens.get(gauge))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("[" + String.join(",", readings) + "]"))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 422 || answer.body().contains("\"refused\":1")) {
                throw new AssertionError("A reading of " + gauge + " was refused: " + answer.body());
            }
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
