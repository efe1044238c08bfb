package org.faofon.sim.line;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Turns LINE off and on while it runs, for drills. {@code GET} tells its state, and {@code PUT} with {@code down},
 * {@code up} or an outcome as its body changes it.
 */
final class StubSwitch {
    static final String PATH = "/stub/outcome";
    private static final String DOWN = "down";
    private static final String UP = "up";

    private final FaultScript script;
    private final AtomicLong accepted = new AtomicLong();
    private volatile boolean down;

    StubSwitch(FaultScript script) {
        this.script = script;
    }

    /** Whether every connection is closed without an answer. */
    boolean isDown() {
        return down;
    }

    void count(LineAnswer answer) {
        if (answer.outcome().equals("accepted")) {
            accepted.incrementAndGet();
        }
    }

    LineAnswer answer(String method, String body) {
        return switch (method) {
            case "GET" -> state();
            case "PUT" -> change(body.strip());
            default -> LineAnswer.error("switch", 405, "GET and PUT only");
        };
    }

    private LineAnswer change(String word) {
        if (word.equals(DOWN)) {
            down = true;
            return state();
        }
        try {
            script.force(word.equals(UP) ? Optional.empty() : Optional.of(ScriptedOutcome.of(word)));
        } catch (IllegalArgumentException unknown) {
            return LineAnswer.error("switch", 400, unknown.getMessage() + ", down, up");
        }
        down = false;
        return state();
    }

    private LineAnswer state() {
        ObjectNode body = LineAnswer.object();
        body.put(
                "outcome",
                down ? DOWN : script.forced().map(ScriptedOutcome::word).orElse(UP));
        body.put("accepted", accepted.get());
        return LineAnswer.ok("switch", body);
    }
}
