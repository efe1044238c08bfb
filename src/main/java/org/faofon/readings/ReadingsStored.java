package org.faofon.readings;

import java.util.List;

/** Fired after the commit: these readings are new in the store, or say something else than before. */
public record ReadingsStored(List<Judged> readings) {
    /** A reading with what the quality checks say of it. */
    public record Judged(Reading reading, Verdict verdict) {}
}
