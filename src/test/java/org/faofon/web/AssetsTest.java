package org.faofon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTest {
    /** Browsers keep a file for a day: one that is left out would stay the old one beside new pages. */
    @Test
    void aChangeOfAnyFileChangesTheVersion() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/META-INF/resources/assets"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(Assets.FILES);
        }
    }
}
