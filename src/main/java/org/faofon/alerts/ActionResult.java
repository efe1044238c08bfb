package org.faofon.alerts;

/** What became of an officer's wish. */
public sealed interface ActionResult {
    record Done(AlertEvent event) implements ActionResult {}

    record NotFound() implements ActionResult {}

    /**
     * The alert is not in a state for it, or something is missing.
     *
     * @param why a sentence for the officer
     */
    record NotPossible(String why) implements ActionResult {}
}
