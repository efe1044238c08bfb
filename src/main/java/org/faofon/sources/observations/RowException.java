package org.faofon.sources.observations;

/** A row that is refused; it does not refuse the others. */
final class RowException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RowException(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
