package org.faofon.alerts;

/** The result of an officer's action. */
public sealed interface ActionResult {
    record Done(AlertEvent event) implements ActionResult {}

    record NotFound() implements ActionResult {}

    /**
     * The state of the alert does not allow it, or something is missing.
     *
     * @param why a sentence for the officer
     */
    record NotPossible(String why) implements ActionResult {}
}
