package org.faofon.wis2;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A file and when it was published.
 *
 * @param number the order in which they were published
 * @param version 1 for the first file of the granule; each later one is an update
 */
record Publication(
        long number, UUID id, Granule granule, int version, StationPlace place, String content, Instant publishedAt) {
    boolean isUpdate() {
        return version > 1;
    }

    /** The name of the file without its ending: what was published once stays at its address. */
    String fileName() {
        return isUpdate() ? granule.name() + "-v" + version : granule.name();
    }

    byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
