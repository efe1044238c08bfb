package org.faofon.gateways.bulk;

import com.fasterxml.jackson.databind.JsonNode;

/** One item of a large upload. */
sealed interface BulkItem {
    /** Its line, or its index in an array; counted from 1. */
    long line();

    /** An item that may be a reading. */
    record Whole(long line, JsonNode json) implements BulkItem {}

    /** It cannot be read, but the following items can. */
    record Broken(long line, String reason) implements BulkItem {}

    /** Neither it nor the following items can be read. */
    record Cut(long line, String reason) implements BulkItem {}
}
