package org.faofon.gateways.bulk;

import java.io.IOException;
import java.util.Optional;

/** The items of a large upload, read one by one so that its size does not matter. */
interface BulkItems {
    /**
     * The next item, or empty at the end or after a {@link BulkItem.Cut}.
     *
     * @throws IOException if the sender has disconnected
     */
    Optional<BulkItem> next() throws IOException;

    /** The upload is not in its format at all, for example a table without a header. */
    final class Unusable extends Exception {
        Unusable(String reason) {
            super(reason);
        }
    }
}
