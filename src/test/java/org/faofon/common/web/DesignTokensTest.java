package org.faofon.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.faofon.readings.RainClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignTokensTest {
    private static final Path PROGRAM = Path.of("src/main");
    private static final String COLOUR = "#[0-9A-F]{6}";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyLevelHasItsColours(int level) {
        assertThat(DesignTokens.colour("level-" + level)).matches(COLOUR);
        assertThat(DesignTokens.colour("level-%d-ink".formatted(level))).matches(COLOUR);
    }

    @ParameterizedTest
    @EnumSource(RainClass.class)
    void everyRainClassHasItsColours(RainClass rainClass) {
        assertThat(DesignTokens.colour("c-" + rainClass.key())).matches(COLOUR);
        assertThat(DesignTokens.colour("c-" + rainClass.key() + "-ink")).matches(COLOUR);
    }

    @Test
    void saysWhichColourThereIsNot() {
        assertThatThrownBy(() -> DesignTokens.colour("level-4")).hasMessageContaining("--level-4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"level-1", "level-2", "level-3", "c-trace", "c-light", "c-moderate", "c-heavy", "c-very-heavy"})
    void aColourThatMeansSomethingIsWrittenOutOnce(String token) throws IOException {
        String colour = DesignTokens.colour(token).substring(1).toLowerCase(Locale.ROOT);
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            List<Path> others = files.filter(file -> file.toString().matches(".*\\.(java|css|js|html)"))
                    .filter(file -> !file.endsWith("tokens.css"))
                    .filter(file -> read(file).contains(colour))
                    .toList();
            assertThat(others).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
