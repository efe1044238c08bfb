/**
 * Backups of the database: one file with every table, checksums, and the migrations that its tables are made by, so that any
 * later version can restore it. Start at {@link BackupCommand}.
 */
@NullMarked
package org.faofon.ops.backup;

import org.jspecify.annotations.NullMarked;
