package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.faofon.alerts.Level;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each storm, through checks, rules and the life of an alert, at some gauges of the demonstration in turn. */
class ExtremeStormsTest {
    private static final Path ROSTER = Path.of("src", "main", "resources", "demo-roster.csv");

    @TestFactory
    Stream<DynamicTest> noneIsLostOrLateWhileNobodyAnswers() throws IOException {
        ExtremeStorms storms = new ExtremeStorms(RainTable.roster(ROSTER, false), 5);
        return storms.storms().entrySet().stream()
                .map(storm -> DynamicTest.dynamicTest(storm.getKey(), () -> {
                    ReplayDelays delays = storm.getValue().get();

                    assertThat(delays.owed(Level.WATCH) + delays.owed(Level.WARNING))
                            .isPositive();
                    assertThat(delays.lost()).isEmpty();
                    assertThat(delays.late()).isEmpty();
                }));
    }
}
