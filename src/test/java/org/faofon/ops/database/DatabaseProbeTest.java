package org.faofon.ops.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;
import org.faofon.ops.StartupException;
import org.junit.jupiter.api.Test;

class DatabaseProbeTest {
    @Test
    void saysWhichDatabaseCannotBeReachedButNeverThePassword() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + closed + "/faofon?user=faofon&password=geheim";
        assertThatThrownBy(() -> DatabaseProbe.check(url, Optional.of("faofon"), Optional.of("sehr-geheim")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("127.0.0.1:" + closed + "/faofon cannot be reached")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void refusesAnAddressOfAnotherKindWithoutRepeatingIt() {
        assertThatThrownBy(() -> DatabaseProbe.check("jdbc:mysql://u:geheim@db/x", Optional.empty(), Optional.empty()))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("not the address of a PostgreSQL database")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void leavesOutWhateverMayHoldAPassword() {
        assertThat(DatabaseProbe.withoutSecrets("jdbc:postgresql://u:p@db:5432/faofon?password=p"))
                .isEqualTo("jdbc:postgresql://db:5432/faofon");
    }
}
