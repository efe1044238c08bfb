package org.faofon.gateways.bulk;

import com.fasterxml.jackson.databind.JsonNode;

/** What stands at one place of a large upload. */
sealed interface BulkItem {
    /** Its line, or its place in an array; counted from 1. */
    long line();

    /** Something that may be a reading. */
    record Whole(long line, JsonNode json) implements BulkItem {}

    /** It cannot be read, but what follows can. */
    record Broken(long line, String reason) implements BulkItem {}

    /** Neither it nor anything after it can be read. */
    record Cut(long line, String reason) implements BulkItem {}
}
