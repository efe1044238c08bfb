package org.faofon.chaos;

import java.util.Optional;
import java.util.Random;

/** One way to break something. */
interface Fault {
    String name();

    /** Why it cannot be tried here; empty if it can. */
    default Optional<String> reasonToSkip(Site site) {
        return Optional.empty();
    }

    /** Whether an alert may become due while it lasts. */
    default boolean allowsStorm() {
        return true;
    }

    /** Breaks it and returns when it is mended again. */
    void strike(Site site, Random random) throws Exception;
}
