/**
 * {@code POST /api/v1/readings}: files of any size, as JSON, NDJSON or CSV, are streamed into the intake; a report goes out.
 * Start at {@link BulkResource}.
 */
@NullMarked
package org.faofon.gateways.bulk;

import org.jspecify.annotations.NullMarked;
