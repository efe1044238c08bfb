package org.faofon.rules;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prints what quality control costs and saves, for a roster and tables of one's own; runs only when it is called by its name. */
class LiveReplayTrial {
    @Test
    void printsTheTable() throws IOException {
        String roster = System.getProperty("replay.roster", "src/main/resources/demo-roster.csv");
        String tables = System.getProperty("replay.tables", "");
        assumeTrue(
                !tables.isEmpty() || Boolean.getBoolean("replay.storms"), "no -Dreplay.tables and no -Dreplay.storms");
        List<Path> files = tables.isEmpty()
                ? List.of()
                : Arrays.stream(tables.split(",", -1)).map(Path::of).toList();
        LiveReplayTable.print(Path.of(roster), files);
    }
}
