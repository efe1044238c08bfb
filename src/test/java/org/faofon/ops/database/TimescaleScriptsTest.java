package org.faofon.ops.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.resource.LoadableResource;
import org.junit.jupiter.api.Test;

class TimescaleScriptsTest {
    @Test
    void noScriptOfTheFolderIsForgotten() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/timescale"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(TimescaleScripts.NAMES);
        }
    }

    @Test
    void eachCanBeRead() {
        assertThat(new TimescaleScripts().getResources("V", new String[] {".sql"}))
                .extracting(LoadableResource::getFilename)
                .containsExactlyElementsOf(TimescaleScripts.NAMES);
        assertThat(new TimescaleScripts().getResource("V9__unknown.sql")).isNull();
        assertThat(List.of(new TimescaleScripts().getResource("V1__hypertable.sql")))
                .allSatisfy(script -> assertThat(script.read()).isNotNull());
    }
}
