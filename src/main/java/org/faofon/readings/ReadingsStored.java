package org.faofon.readings;

import java.util.List;

/** Fired after the commit: these readings are new in the store, or have changed. */
public record ReadingsStored(List<Judged> readings) {
    /** A reading with the verdict of the quality checks. */
    public record Judged(Reading reading, Verdict verdict) {}
}
