package org.faofon.web.archive;

import java.nio.file.Path;

/**
 * A table that was written, compressed by gzip; size and checksum are those of the table as its readers see it.
 *
 * @param path where it lies
 * @param sha256 in hexadecimal digits
 * @param rows without the heads
 */
record ArchiveFile(Path path, long bytes, String sha256, long rows) {}
