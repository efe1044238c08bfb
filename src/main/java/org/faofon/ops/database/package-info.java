/**
 * The embedded PostgreSQL, and what TimescaleDB needs where it is. Start at {@link EmbeddedDatabase}.
 */
@NullMarked
package org.faofon.ops.database;

import org.jspecify.annotations.NullMarked;
