package org.faofon.ops.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a program that was killed may have left running. */
public final class Leftovers {
    private Leftovers() {}

    /** Stops the database server of that data folder, if it runs. */
    public static void stopDatabase(Path home) throws IOException {
        Path directory = home.resolve("postgres");
        if (Files.exists(directory)) {
            PostgresProcess.stop(directory);
        }
    }
}
