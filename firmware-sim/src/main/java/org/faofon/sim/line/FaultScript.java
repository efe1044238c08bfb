package org.faofon.sim.line;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Outcomes in their order, repeated; one for each valid push or reply. */
public final class FaultScript {
    private final List<ScriptedOutcome> outcomes;
    private final AtomicInteger next = new AtomicInteger();

    public FaultScript(List<ScriptedOutcome> outcomes) {
        this.outcomes = outcomes.isEmpty() ? List.of(ScriptedOutcome.ACCEPT) : List.copyOf(outcomes);
    }

    ScriptedOutcome next() {
        return outcomes.get(next.getAndUpdate(index -> (index + 1) % outcomes.size()));
    }
}
