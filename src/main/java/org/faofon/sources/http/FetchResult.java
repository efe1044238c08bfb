package org.faofon.sources.http;

import java.util.Optional;

/** What a source has answered. */
public sealed interface FetchResult {
    /** New data, with what the next request needs. */
    final class Fresh implements FetchResult {
        private final byte[] body;
        private final Optional<String> etag;
        private final Optional<String> lastModified;

        Fresh(byte[] body, Optional<String> etag, Optional<String> lastModified) {
            this.body = body;
            this.etag = etag;
            this.lastModified = lastModified;
        }

        public byte[] body() {
            return body;
        }

        public Optional<String> etag() {
            return etag;
        }

        public Optional<String> lastModified() {
            return lastModified;
        }
    }

    /** Nothing has changed since the last answer. */
    record Unchanged() implements FetchResult {}

    /**
     * No answer that can be used.
     *
     * @param why in one line, without the address, which may contain a key
     */
    record Failed(String why) implements FetchResult {}
}
