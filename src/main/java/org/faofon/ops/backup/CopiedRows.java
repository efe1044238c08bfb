package org.faofon.ops.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;

/** Copies the rows of a table out of the database, in an order that does not depend on the server. */
final class CopiedRows {
    private CopiedRows() {}

    static BackupManifest.Checksum copy(Connection connection, TableCatalog.Table table, OutputStream out)
            throws SQLException, IOException {
        MessageDigest digest = sha256();
        DigestOutputStream digested = new DigestOutputStream(out, digest);
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), digested);
        return new BackupManifest.Checksum(table.name(), rows, hex(digest));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
