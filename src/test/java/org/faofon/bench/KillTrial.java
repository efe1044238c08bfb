package org.faofon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.faofon.support.LineStub;
import org.faofon.support.LineStub.Answer;
import org.faofon.support.LineStub.Push;
import org.junit.jupiter.api.Test;

/**
 * A thousand alert events while the built program is killed ten times at random, as {@code kill -9} does: each that was
 * written reaches LINE, and once. It takes some minutes and runs only when it is called by its name.
 *
 * <p>Rain of five minutes, every other time none, opens and ends an alert of each hazard in each district; the drill clock
 * makes five minutes pass in five seconds. LINE is out of order now and then, too.
 */
class KillTrial {
    private static final int EVENTS = Integer.getInteger("kills.events", 1_000);
    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final String WRITTEN = "select count(*) from alert_event where push";
    private static final String WAITING = "select count(*) from outbox where state = 'WAITING'";
    private static final String START = "2026-11-22T08:00:00+07:00";
    private static final List<String> HAZARDS = List.of("FLASH_FLOOD", "LANDSLIDE", "FLOOD", "HEAVY_RAIN");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random chance = new Random();
    private final Gauges gauges = Gauges.of(11);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Instant told = Instant.EPOCH;
    private boolean wet;

    @Test
    void eachAlertEventReachesLineOnceThoughTheProgramIsKilledTenTimes() throws Exception {
        try (Stage stage = new Stage("kills");
                LineStub line = new LineStub()) {
            Path home = stage.newFolder("faofon");
            Map<String, String> settings = settings(line);
            Program program = Program.start(stage, home, gauges, settings);
            setRules(program);
            for (int kill = 1; kill <= KILLS; kill++) {
                rainUntil(program, line, (long) EVENTS * kill / KILLS);
                TimeUnit.MILLISECONDS.sleep(chance.nextInt(3_000));
                program.kill();
                System.out.printf(
                        "Killed %d times; LINE has accepted %d%n",
                        kill, line.accepted().size());
                program = Program.start(stage, home, gauges, settings);
            }
            try (Store store = program.store()) {
                Patience.until("nothing waited", PATIENCE, SECOND, () -> store.number(WAITING) == 0);
                check(store, line);
            }
        }
    }

    /** Kills come while events are being written and sent, not after. */
    private void rainUntil(Program program, LineStub line, long events) throws Exception {
        try (Store store = program.store()) {
            Patience.until("it had rained enough", PATIENCE, HALF_A_SECOND, () -> {
                send(program);
                disturb(line);
                return store.number(WRITTEN) >= events;
            });
        }
    }

    private static Map<String, String> settings(LineStub line) {
        return Map.of(
                "FAOFON_LINE_API", line.address().toString(),
                "FAOFON_LINE_TOKEN", LineStub.TOKEN,
                "FAOFON_LINE_GROUP", LineStub.GROUP,
                "FAOFON_BULLETINS_SEND", "false", // The daily word is no alert event.
                "FAOFON_CHANNELS_LINE_GATHERS", "0s",
                "FAOFON_CHANNELS_LINE_CALL_TIMEOUT", "2s",
                "FAOFON_ALERTS_RELAY_LEASE", "10s",
                "FAOFON_ALERTS_RELAY_LONGEST_WAIT", "5s",
                "FAOFON_CLOCK_START", START,
                "FAOFON_CLOCK_RATE", "60");
    }

    private void check(Store store, LineStub line) throws Exception {
        List<String> accepted =
                line.accepted().stream().map(Push::key).map(UUID::toString).toList();
        long events = store.number(WRITTEN);
        System.out.printf(
                "events=%d accepted=%d calls=%d attempts=%d unknown ends=%d accepted before=%d%n",
                events,
                accepted.size(),
                line.keys().size(),
                store.number("select count(*) from delivery_attempt"),
                store.number("select count(*) from delivery_attempt where ended_at is null"),
                store.number("select count(*) from outbox where outcome like 'accepted before%'"));

        assertThat(events).isGreaterThanOrEqualTo(EVENTS);
        assertThat(line.faults()).isEmpty();
        assertThat(accepted).doesNotHaveDuplicates().hasSize((int) events);
        assertThat(store.number("select count(*) from outbox where state = 'DELIVERED' and push_id::text in ('"
                        + String.join("','", accepted) + "')"))
                .isEqualTo(events);
        assertThat(store.number("select count(distinct event_id) from outbox where state = 'DELIVERED'"))
                .isEqualTo(events);
    }

    /** One rule for each hazard that holds as long as it rains, and no other. */
    private void setRules(Program program) throws Exception {
        for (JsonNode rule : JSON.readTree(call(program, "GET", "/api/v1/rules", ""))) {
            call(program, "POST", "/api/v1/rules/" + rule.path("code").asText() + "/disable", "");
        }
        for (String hazard : HAZARDS) {
            String code = "trial-" + hazard.toLowerCase(Locale.ROOT).replace('_', '-');
            call(program, "PUT", "/api/v1/rules/" + code, """
                    {"code": "%s", "hazard": "%s", "level": "WATCH", "name": {"th": "ทดลอง", "en": "Trial"},
                     "when": [{"window": "PT5M", "atLeastMm": 5}], "area": {}, "minGauges": 1, "clearBelow": 0.8,
                     "hold": "PT0S", "confirm": null, "enabled": true, "source": "A trial"}
                    """.formatted(code, hazard));
        }
    }

    private void disturb(LineStub line) {
        Answer[] disturbances = {
            Answer.ACCEPT_AND_BREAK, Answer.BREAK, Answer.SERVER_ERROR, Answer.RATE_LIMIT, Answer.BAD_GATEWAY
        };
        if (chance.nextInt(4) == 0) {
            line.script(disturbances[chance.nextInt(disturbances.length)]);
        }
    }

    /** Every gauge tells its rain of each five minutes that are over and were not told yet, and again if in doubt. */
    private void send(Program program) throws Exception {
        JsonNode now = JSON.readTree(call(program, "GET", "/api/v1/clock", ""));
        Instant at = OffsetDateTime.parse(now.path("now").asText()).toInstant();
        Instant full = Instant.ofEpochSecond(at.getEpochSecond() / STEP.toSeconds() * STEP.toSeconds());
        if (told.equals(Instant.EPOCH)) {
            told = full.minus(STEP);
        }
        List<Map<String, Object>> readings = new ArrayList<>();
        boolean next = wet;
        for (Instant end = told.plus(STEP); !end.isAfter(full); end = end.plus(STEP)) {
            next = !next;
            for (Gauges.Gauge gauge : gauges.list()) {
                readings.add(Map.of("gauge", gauge.code(), "at", end.toString(), "mm", next ? 8 : 0, "period", "PT5M"));
            }
        }
        if (!readings.isEmpty()) {
            call(program, "POST", "/api/v1/readings", JSON.writeValueAsString(readings));
            told = full;
            wet = next;
        }
    }

    private String call(Program program, String method, String path, String body) throws Exception {
        String sign = Program.ADMIN + ":" + program.adminPassword();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(program.address(path).toString()))
                .timeout(Duration.ofSeconds(20))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(sign.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
