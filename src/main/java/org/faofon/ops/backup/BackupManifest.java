package org.faofon.ops.backup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What a backup says about itself, in front of its tables.
 *
 * @param format the version of the format
 * @param madeAt ISO 8601, real time
 * @param migrations the scripts that make the tables, in their order
 * @param tables each after those that it refers to
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record BackupManifest(int format, String madeAt, List<String> migrations, List<TableCatalog.Table> tables) {
    static final int FORMAT = 1;

    static final String NAME = "manifest.json";

    /** Behind the tables: how many rows of each there are, with their SHA-256. */
    static final String CHECKSUMS = "checksums.json";

    static final String MIGRATION = "migration/";
    static final String TABLE = "table/";

    /**
     * The rows of a table, as PostgreSQL's {@code COPY} writes them in text format.
     *
     * @param sha256 in hexadecimal digits
     */
    record Checksum(String table, long rows, String sha256) {}

    /** The values of a sequence go with the checksums, because they may only be larger than those in the rows. */
    record Sequence(String name, long value, boolean called) {}

    record Checksums(List<Checksum> tables, List<Sequence> sequences) {}
}
