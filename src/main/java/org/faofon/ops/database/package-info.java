/** The embedded PostgreSQL, and TimescaleDB where it is used. Start at {@link EmbeddedDatabase}. */
@NullMarked
package org.faofon.ops.database;

import org.jspecify.annotations.NullMarked;
