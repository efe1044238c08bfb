package org.faofon.ops;

import java.nio.file.Path;
import org.faofon.ops.database.EmbeddedDatabase;
import org.faofon.ops.database.EmbeddedDatabaseIT;

/** A program of its own that commits a reading and is gone at once, like after {@code kill -9}. */
public final class KilledProgram {
    public static final int KILLED = 137;

    private KilledProgram() {}

    public static void main(String... folders) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(folders[0]), Path.of(folders[1]));
        EmbeddedDatabaseIT.execute(database, "CREATE TABLE rain (mm int); INSERT INTO rain VALUES (128)");
        // No hook runs and nothing is closed.
        Runtime.getRuntime().halt(KILLED);
    }
}
