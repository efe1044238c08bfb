package org.faofon.sim.clock;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the program for its time, and synchronises the simulator's clock. */
public final class ClockSync {
    private static final Logger LOG = System.getLogger(ClockSync.class.getName());
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(2);

    /** In real time: the jump that a slow answer may explain. A larger jump means that the program's clock was set. */
    private static final Duration NOTABLE_JUMP = Duration.ofSeconds(5);

    private final SimClock clock;
    private final HttpClient http;
    private final HttpRequest request;
    private Hearing hearing = Hearing.NEVER;

    private enum Hearing {
        NEVER,
        LOST,
        GOOD
    }

    public ClockSync(SimClock clock, URI faofon, HttpClient http) {
        this.clock = clock;
        this.http = http;
        this.request = HttpRequest.newBuilder(faofon.resolve("/api/v1/clock"))
                .timeout(ANSWER_TIMEOUT)
                .build();
    }

    /** Asks once and returns whether the program answered; without an answer the clock runs on. */
    public boolean ask() throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                return silent("HTTP " + answer.statusCode());
            }
            return heard(ClockReport.parse(answer.body()));
        } catch (IOException | IllegalArgumentException fault) {
            return silent(
                    String.valueOf(fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage()));
        }
    }

    private boolean heard(ClockReport report) {
        Duration jump = clock.set(report.now(), report.rate());
        if (hearing != Hearing.GOOD) {
            LOG.log(
                    Level.INFO,
                    "Took the program''s clock: now={0} rate={1} exercise={2}",
                    report.now(),
                    Double.toString(report.rate()),
                    report.exercise());
        } else if (jump.abs().toMillis() > NOTABLE_JUMP.toMillis() * Math.max(1, report.rate())) {
            LOG.log(Level.WARNING, "The program''s clock was set: jump={0} now={1}", jump, report.now());
        }
        hearing = Hearing.GOOD;
        return true;
    }

    private boolean silent(String reason) {
        if (hearing == Hearing.GOOD) {
            LOG.log(
                    Level.WARNING,
                    "The program''s clock is silent, carrying on from its last answer: reason={0}",
                    reason);
            hearing = Hearing.LOST;
        }
        return false;
    }
}
