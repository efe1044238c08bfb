package org.faofon.ops.backup;

/** A backup cannot be made or restored, for a reason that the operator can understand. */
final class BackupException extends Exception {
    private static final long serialVersionUID = 1;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
