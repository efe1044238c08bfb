/**
 * {@code POST /api/v1/readings}. Input: files of any size, as JSON, NDJSON or CSV, streamed into the intake. Output: a
 * report. Start at {@link BulkResource}.
 */
@NullMarked
package org.faofon.gateways.bulk;

import org.jspecify.annotations.NullMarked;
