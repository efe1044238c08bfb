package org.faofon.sim.line;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Outcomes in their order, repeated; one for each valid push or reply. */
public final class FaultScript {
    private final List<ScriptedOutcome> outcomes;
    private final AtomicInteger next = new AtomicInteger();
    private volatile Optional<ScriptedOutcome> forced = Optional.empty();

    public FaultScript(List<ScriptedOutcome> outcomes) {
        this.outcomes = outcomes.isEmpty() ? List.of(ScriptedOutcome.ACCEPT) : List.copyOf(outcomes);
    }

    ScriptedOutcome next() {
        return forced.orElseGet(() -> outcomes.get(next.getAndUpdate(index -> (index + 1) % outcomes.size())));
    }

    /** One outcome for every request; empty to go on with the script. */
    void force(Optional<ScriptedOutcome> outcome) {
        forced = outcome;
    }

    Optional<ScriptedOutcome> forced() {
        return forced;
    }
}
