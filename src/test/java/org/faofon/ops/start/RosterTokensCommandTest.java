package org.faofon.ops.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTokensCommandTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void writesCredentialsIntoTheFileAndTellsNone() throws IOException {
        Path roster = Files.writeString(folder.resolve("gauges.csv"), "gauge,school\nCRI1,C1\n");

        assertThat(run(roster.toString())).isZero();

        assertThat(said()).contains("1 new tokens, 1 new PINs; 0 tokens and 0 PINs were there already.");
        String table = Files.readString(roster);
        assertThat(table).startsWith("\uFEFFgauge,school,token,pin");
        String token = table.lines().toList().get(1).split(",", -1)[2];
        assertThat(said()).doesNotContain(token);
        assertThat(folder).isDirectoryContaining(roster::equals).isNotEmptyDirectory();
    }

    @Test
    void leavesACompleteFileUntouched() throws IOException {
        String table = "gauge,school,token,pin\nCRI1,C1,token-of-cri1,123456\n";
        Path roster = Files.writeString(folder.resolve("gauges.csv"), table);

        assertThat(run(roster.toString())).isZero();

        assertThat(Files.readString(roster)).isEqualTo(table);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(run(folder.resolve("missing.csv").toString())).isEqualTo(1);
        assertThat(said()).contains("Cannot complete").contains("missing.csv");
        assertThat(new RosterTokensCommand(new PrintStream(said, true, StandardCharsets.UTF_8))
                        .run(List.of(RosterTokensCommand.COMMAND)))
                .isEqualTo(1);
        assertThat(said()).contains("Name the roster:");
    }

    private int run(String file) {
        return new RosterTokensCommand(new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(List.of(RosterTokensCommand.COMMAND, file));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
