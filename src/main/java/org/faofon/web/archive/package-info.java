/**
 * The whole record as plain files that a hydrologist can cite: yearly tables with checksums, described by a data package.
 *
 * <p>In: the stored readings and the roster. Out: files in the archive's folder, and {@code /archive/…}. Start with {@link
 * org.faofon.web.archive.ArchiveJob}.
 */
@NullMarked
package org.faofon.web.archive;

import org.jspecify.annotations.NullMarked;
